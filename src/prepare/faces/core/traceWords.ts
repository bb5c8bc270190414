import { convert } from "fontverter";
import { countGlyphs, readTable, replaceTable } from "../sfntTables";
import { openShaper } from "./openShaper";
import { readSubstitutions } from "./substitutions/readSubstitutions";
import { markRules } from "./substitutions/rules";
import { writeSubstitutions } from "./substitutions/writeSubstitutions";

/** What of a face words need. */
export interface Needs {
  /** Ids of glyphs. */
  readonly glyphs: ReadonlySet<number>;
  /** Numbers of the rules by which one glyph takes the place of another (`markRules`). */
  readonly rules: ReadonlySet<number>;
}

/** Finds what of a face words need. */
export interface Tracer {
  /** Returns all that words pass through, at any moment of their shaping. */
  needsOf(words: Iterable<string>): Needs;
  /** How many glyphs the face has. */
  readonly glyphCount: number;
}

/**
 * Opens a face for tracing.
 *
 * @param file the full face, in any format
 * @param language the language of the words, as the page says it
 */
export async function openTracer(file: Buffer, language?: string): Promise<Tracer> {
  const sfnt = await convert(file, "sfnt");
  const { marked, first } = markFace(sfnt);
  const shaper = await openShaper(marked, language);
  return {
    needsOf: (words) => {
      const passed = { glyphs: new Set<number>(), lookups: new Set<number>() };
      for (const word of words) shaper.trace(word, passed);
      const rules = [...passed.lookups].filter((lookup) => lookup >= first);
      return { glyphs: passed.glyphs, rules: new Set(rules.map((lookup) => lookup - first)) };
    },
    glyphCount: countGlyphs(sfnt),
  };
}

/**
 * Has each rule of a face lead to a lookup of its own.
 *
 * @returns the face, and the first of these lookups; infinite if the face’s rules aren’t understood
 */
function markFace(sfnt: Buffer): { marked: Buffer; first: number } {
  const table = readTable(sfnt, "GSUB");
  const substitutions = table && readSubstitutions(table);
  if (substitutions) {
    const { marked, first } = markRules(substitutions);
    const written = writeSubstitutions(marked);
    if (written) return { marked: replaceTable(sfnt, "GSUB", written), first };
  }
  return { marked: sfnt, first: Number.POSITIVE_INFINITY };
}
