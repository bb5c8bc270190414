import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { digestOf } from "@/files/contentHash";
import type { Remember } from "@/prepare/rememberMade";
import { cutCore } from "./cutCore";
import { openTracer, type Tracer } from "./traceWords";

/**
 * Cuts Nastaliq to words, as WOFF2: these look as in the full face, and no others may be set in it.
 *
 * @param words each with its language in front where that has letters of its own: `sd ۶۷`
 */
export type CutWords = (words: readonly string[]) => Promise<Buffer>;

interface CutterOrder {
  /** The checkout, with its faces. */
  readonly root: string;
  readonly remember: Remember;
}

/** @returns undefined in a checkout whose style sheets ask for no face */
export async function openWordCutter({
  root,
  remember,
}: CutterOrder): Promise<CutWords | undefined> {
  const file = path.join(root, ".waraq", "faces", "nastaliq.woff2");
  if (!existsSync(file)) return undefined;
  const full = await readFile(file);
  const maker = digestOf(full);
  const tracers = new Map<string, Promise<Tracer>>();
  const tracerOf = (language: string) => {
    const tracer = tracers.get(language) ?? openTracer(full, language || undefined);
    tracers.set(language, tracer);
    return tracer;
  };
  return (words) => remember(["word face", maker, words], () => cut(full, words, tracerOf));
}

async function cut(
  full: Buffer,
  words: readonly string[],
  tracerOf: (language: string) => Promise<Tracer>,
): Promise<Buffer> {
  const needs = { glyphs: new Set<number>(), rules: new Set<number>() };
  // Words are set apart by the space of their own face.
  let characters = " ";
  for (const entry of words) {
    const [word = "", language = ""] = entry.split(" ").reverse();
    characters += word;
    const found = (await tracerOf(language)).needsOf([word]);
    for (const glyph of found.glyphs) needs.glyphs.add(glyph);
    for (const rule of found.rules) needs.rules.add(rule);
  }
  return cutCore(full, needs, characters);
}
