import { readFile, rm } from "node:fs/promises";
import path from "node:path";
import { inParallel } from "@/core/inParallel";
import { Failure } from "@/files/Failure";
import { makeFolder } from "@/files/makeFolder";
import { forgetOld, recallChecked, rememberChecked } from "@/files/rememberedFiles";
import { writeFile } from "@/files/writeFile";
import { fileOf } from "@/page/pageFile";
import { prepared } from "@/page/prepared";
import { withoutFlight } from "@/press/pages/withoutFlight";
import { runNext } from "../runNext";
import type { RenderPlan } from "./planRendering";

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
}

/** How many pages are read and written at once. */
const AT_ONCE = 16;

/**
 * Renders the pages: those of the plan that were rendered before are taken from the cache,
 * and Next renders and exports all others.
 *
 * @throws Failure with what Next says, if it fails
 */
export async function renderPages(settings: RenderSettings): Promise<void> {
  const { preparedFolder, exportFolder, cache, plan, signal } = settings;
  const entryOf = (key: string) => path.join(cache, key);
  // Entries are read once to be checked and once to be used: all at once would fill the memory.
  const known: [address: string, key: string][] = [];
  await inParallel([...plan], AT_ONCE, async ([address, key]) => {
    if (await recallChecked(entryOf(key))) known.push([address, key]);
  });
  const { path: name, format } = prepared.rendered;
  const addresses = known.map(([address]) => address).sort();
  await writeFile(path.join(preparedFolder, name), format(addresses));
  await exportOthers(settings);
  signal.throwIfAborted();

  await inParallel(known, AT_ONCE, async ([address, key]) => {
    const html = await recallChecked(entryOf(key));
    if (!html) throw new Failure(`${cache} was changed during the build. Build again.`);
    const file = path.join(exportFolder, fileOf(address));
    await makeFolder(path.dirname(file));
    await writeFile(file, html);
  });
  const isKnown = new Set(addresses);
  const others = [...plan].filter(([address]) => !isKnown.has(address));
  await inParallel(others, AT_ONCE, async ([address, key]) => {
    const html = await readFile(path.join(exportFolder, fileOf(address)), "utf8");
    await rememberChecked(entryOf(key), Buffer.from(withoutFlight(html)));
  });
  await forgetOld(cache);
}

/** Runs Next, which renders and exports all pages that are not known. */
async function exportOthers({
  root,
  preparedFolder,
  exportFolder,
  signal,
}: RenderSettings): Promise<void> {
  await rm(exportFolder, { recursive: true, force: true });
  await rm(path.join(root, ".next", "server"), { recursive: true, force: true });
  const { code, output } = await runNext({
    root,
    args: ["build"],
    env: { WARAQ_PREPARED: preparedFolder },
    signal,
    live: false,
  });
  if (code !== 0) {
    const message = `${output.trimEnd()}\nNext could not render the pages.`;
    throw new Failure(message, { cause: output });
  }
  const warnings = output.split("\n").filter((line) => /^\s*(?:⚠|warn\b)/i.test(line));
  if (warnings.length > 0) console.warn(warnings.join("\n"));
}
