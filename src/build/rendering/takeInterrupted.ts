import { readFile, rm } from "node:fs/promises";
import path from "node:path";
import { inParallel } from "@/core/inParallel";
import { makeFolder } from "@/files/makeFolder";
import { rememberChecked } from "@/files/rememberedFiles";
import { writeFile } from "@/files/writeFile";
import { withoutFlight } from "@/press/pages/withoutFlight";
import type { RenderPlan } from "./planRendering";

/** Where Next puts pages one by one as it renders them, from its own folder. */
const UNDER_WAY = path.join("server", "app");

interface Rendering {
  /** The checkout. */
  readonly root: string;
  /** Remembers pages by their keys. */
  readonly cache: string;
}

/** Notes which pages Next is about to render, should this process not live to see the end. */
export async function noteRendering(root: string, pages: RenderPlan): Promise<void> {
  await makeFolder(path.dirname(noteOf(root)));
  await writeFile(noteOf(root), JSON.stringify([...pages]));
}

/** Forgets the note: Next has ended. */
export async function endRendering(root: string): Promise<void> {
  await rm(noteOf(root), { force: true });
}

/**
 * Remembers the pages that Next had rendered when an earlier build was ended from outside, such
 * as by a loss of power.
 */
export async function takeInterrupted({ root, cache }: Rendering): Promise<void> {
  const note = await readFile(noteOf(root), "utf8").catch(() => "");
  if (!note) return;
  await inParallel(pagesIn(note), 16, async ([address, key]) => {
    const file = path.join(root, ".next", UNDER_WAY, `${address.replace(/\/$/, "")}.html`);
    const html = await readFile(file, "utf8").catch(() => "");
    // The one that was being written lacks its end.
    if (!html.endsWith("</html>")) return;
    await rememberChecked(path.join(cache, key), Buffer.from(withoutFlight(html)));
  });
  await endRendering(root);
}

/** The note may itself have been cut off. */
function pagesIn(note: string): readonly (readonly [address: string, key: string])[] {
  try {
    return JSON.parse(note);
  } catch {
    return [];
  }
}

function noteOf(root: string): string {
  return path.join(root, ".waraq", "rendering.json");
}
