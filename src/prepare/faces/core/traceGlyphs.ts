import { convert } from "fontverter";
import { countGlyphs } from "./countGlyphs";
import { openShaper } from "./openShaper";

/** Finds the glyphs of a face that words need. */
export interface Tracer {
  /** Returns the ids of all glyphs that words pass through, at any moment of their shaping. */
  glyphsOf(words: Iterable<string>): Set<number>;
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
  const bytes = await convert(file, "sfnt");
  const shaper = await openShaper(bytes, language);
  return {
    glyphsOf: (words) => {
      const glyphs = new Set<number>();
      for (const word of words) shaper.trace(word, glyphs);
      return glyphs;
    },
    glyphCount: countGlyphs(bytes),
  };
}
