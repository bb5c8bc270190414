import { convert } from "fontverter";
import { Blob, Font, Buffer as GlyphBuffer, Face as ShapedFace, shape } from "harfbuzzjs";
import type { MeasureWord, WordInk } from "@/core/text/shapedWords";
import { FACES } from "./faces";
import { readSource } from "./readSource";

/**
 * Measures words as HarfBuzz sets them, which is what browsers do. In Nastaliq
 * a word’s letters climb from its last one, on the baseline, to its first, so
 * that no letter has a height: only words do.
 *
 * @param root the checkout, in whose packages the typeface is
 * @throws Failure where the package lacks
 */
export async function measureWords(root: string): Promise<MeasureWord> {
  const source = FACES.find(({ name }) => name === "nastaliq");
  if (!source) throw new Error("There is no face “nastaliq”.");
  const file = await convert(await readSource(root, source), "sfnt");
  const face = new ShapedFace(new Blob(file));
  const font = new Font(face);
  const known = new Map<string, WordInk>();
  return (word) => {
    const ink = known.get(word) ?? inkOf(font, face.upem, word);
    known.set(word, ink);
    return ink;
  };
}

function inkOf(font: Font, unitsPerEm: number, word: string): WordInk {
  const buffer = new GlyphBuffer();
  buffer.addText(word);
  buffer.guessSegmentProperties();
  shape(font, buffer);
  let [top, depth, advance] = [0, 0, 0];
  for (const { codepoint, yOffset = 0, xAdvance = 0 } of buffer.getGlyphInfosAndPositions()) {
    advance += xAdvance;
    const extents = font.glyphExtents(codepoint);
    if (!extents) continue;
    const upper = yOffset + extents.yBearing;
    top = Math.max(top, upper);
    // Extents run downwards from the upper edge.
    depth = Math.max(depth, -(upper + extents.height));
  }
  return { ascent: top / unitsPerEm, depth: depth / unitsPerEm, advance: advance / unitsPerEm };
}
