import { convert } from "fontverter";
import { Blob, Font, Buffer as GlyphBuffer, Face as ShapedFace, shape } from "harfbuzzjs";
import type { AscentOf } from "@/markdown/openLines";
import { FACES } from "./faces";
import { readSource } from "./readSource";

/**
 * Measures words as HarfBuzz sets them, which is what browsers do. In Nastaliq
 * a word’s letters climb from its last one, on the baseline, to its first, so
 * that no letter has a height: only words do.
 *
 * @param root the checkout, in whose packages the typeface is
 * @returns tells how far a word’s ink rises above the baseline, in em
 * @throws Failure where the package lacks
 */
export async function measureAscents(root: string): Promise<AscentOf> {
  const source = FACES.find(({ name }) => name === "nastaliq");
  if (!source) throw new Error("There is no face “nastaliq”.");
  const file = await convert(await readSource(root, source), "sfnt");
  const face = new ShapedFace(new Blob(file));
  const font = new Font(face);
  const known = new Map<string, number>();
  return (word) => {
    const ascent = known.get(word) ?? ascentIn(font, word) / face.upem;
    known.set(word, ascent);
    return ascent;
  };
}

/** The highest ink of a word above the baseline, in units of the font. */
function ascentIn(font: Font, word: string): number {
  const buffer = new GlyphBuffer();
  buffer.addText(word);
  buffer.guessSegmentProperties();
  shape(font, buffer);
  return buffer.getGlyphInfosAndPositions().reduce((highest, { codepoint, yOffset = 0 }) => {
    const extents = font.glyphExtents(codepoint);
    return extents ? Math.max(highest, yOffset + extents.yBearing) : highest;
  }, 0);
}
