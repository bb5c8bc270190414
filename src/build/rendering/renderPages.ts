import { readFile, rm } from "node:fs/promises";
import path from "node:path";
import { inParallel } from "@/core/inParallel";
import { Failure } from "@/files/Failure";
import { isRemembered, rememberChecked, tidy } from "@/files/rememberedFiles";
import { writeFile } from "@/files/writeFile";
import { fileOf } from "@/page/pageFile";
import { prepared } from "@/page/prepared";
import { withoutFlight } from "@/press/pages/withoutFlight";
import { runNext } from "../runNext";
import type { RenderPlan } from "./planRendering";
import { endRendering, noteRendering, takeInterrupted } from "./takeInterrupted";

interface RenderSettings {
  /** The checkout. */
  readonly root: string;
  /** What was prepared for the pages. */
  readonly preparedFolder: string;
  /** Where the pages go. */
  readonly exportFolder: string;
  /** Remembers pages by their keys. It may be removed at any time. */
  readonly cache: string;
  readonly plan: RenderPlan;
  readonly signal: AbortSignal;
  /** Is told how many pages are rendered, and how many there are to render. */
  readonly onProgress: (done: number, all: number) => void;
}

/** How many pages are read and written at once. */
const AT_ONCE = 16;

/**
 * Renders the pages that no earlier build rendered: Next exports them, and they are remembered
 * by their keys.
 *
 * @returns what Next warns of; empty if it is nothing
 * @throws Failure with what Next says, if it fails
 */
export async function renderPages(settings: RenderSettings): Promise<string> {
  const { root, preparedFolder, exportFolder, cache, plan, signal } = settings;
  const entryOf = (key: string) => path.join(cache, key);
  await takeInterrupted({ root, cache });
  const known = new Set<string>();
  await inParallel([...plan], AT_ONCE, async ([address, key]) => {
    if (await isRemembered(entryOf(key))) known.add(address);
  });
  const { path: name, format } = prepared.rendered;
  await writeFile(path.join(preparedFolder, name), format(known));
  const others = [...plan].filter(([address]) => !known.has(address));
  for (const folder of [exportFolder, path.join(root, ".next", "server")]) {
    await rm(folder, { recursive: true, force: true });
  }
  // From now on, whatever is there was rendered by this run.
  await noteRendering(root, new Map(others));
  const warnings = await exportOthers(settings);
  await endRendering(root);
  signal.throwIfAborted();
  await inParallel(others, AT_ONCE, async ([address, key]) => {
    const html = await readFile(path.join(exportFolder, fileOf(address)), "utf8");
    await rememberChecked(entryOf(key), Buffer.from(withoutFlight(html)));
  });
  await tidy(cache);
  return warnings;
}

/** Runs Next, which renders and exports all pages that are not known; returns its warnings. */
async function exportOthers({
  root,
  preparedFolder,
  signal,
  onProgress,
}: RenderSettings): Promise<string> {
  const { code, output } = await runNext({
    root,
    args: ["build"],
    env: { WARAQ_PREPARED: preparedFolder },
    signal,
    live: false,
    onOutput: (text) => {
      for (const [, done, all] of text.matchAll(/static pages.*\((\d+)\/(\d+)\)/g)) {
        onProgress(Number(done), Number(all));
      }
    },
  });
  if (code !== 0) {
    const message = `${output.trimEnd()}\nNext could not render the pages.`;
    throw new Failure(message, { cause: output });
  }
  const warnings = output.split("\n").filter((line) => /^\s*(?:⚠|warn\b)/i.test(line));
  return warnings.join("\n");
}
