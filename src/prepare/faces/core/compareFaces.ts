import { convert } from "fontverter";
import { Blob, Face, Font } from "harfbuzzjs";
import { countGlyphs } from "../sfntTables";
import { openShaper, type SetGlyph } from "./openShaper";

/** The id of `.notdef`, which a face shows for a letter that it lacks. */
const LACKING = 0;

/**
 * Opens a comparison of a face with a smaller one that was cut from it. Cutting numbers
 * glyphs anew, so that they are compared by their outlines.
 *
 * @param full the full face, in any format
 * @param core the smaller face, in any format
 * @param language the language of the words, as the page says it
 * @returns a function that says whether both set a word alike: the same outlines at the
 *   same places, for the same letters. It remembers each word.
 */
export async function openComparison(
  full: Buffer,
  core: Buffer,
  language?: string,
): Promise<(word: string) => boolean> {
  const known = new Map<string, number>();
  const [fullShaper, coreShaper] = [
    await openShaper(full, language),
    await openShaper(core, language),
  ];
  const [fullLooks, coreLooks] = [await looksOf(full, known), await looksOf(core, known)];
  const answers = new Map<string, boolean>();
  return (word) => {
    const answer = answers.get(word) ?? alike(fullShaper.shape(word), coreShaper.shape(word));
    answers.set(word, answer);
    return answer;
  };

  function alike(inFull: readonly SetGlyph[], inCore: readonly SetGlyph[]): boolean {
    return (
      inFull.length === inCore.length &&
      inFull.every((glyph, index) => {
        const other = inCore[index];
        return other !== undefined && sameLook(glyph.glyph, other.glyph) && samePlace(glyph, other);
      })
    );
  }

  /** Where both faces lack a letter, another face sets it, whatever they have in its place. */
  function sameLook(inFull: number, inCore: number): boolean {
    if (inFull === LACKING || inCore === LACKING) return inFull === inCore;
    return fullLooks[inFull] === coreLooks[inCore];
  }
}

function samePlace(one: SetGlyph, other: SetGlyph): boolean {
  return (
    one.cluster === other.cluster &&
    one.xAdvance === other.xAdvance &&
    one.yAdvance === other.yAdvance &&
    one.xOffset === other.xOffset &&
    one.yOffset === other.yOffset
  );
}

/**
 * Gives each outline a number.
 *
 * @param known the numbers given so far
 * @returns the number of each glyph’s outline, by the glyph’s id
 */
async function looksOf(file: Buffer, known: Map<string, number>): Promise<readonly number[]> {
  const bytes = await convert(file, "sfnt");
  const font = new Font(new Face(new Blob(bytes)));
  return Array.from({ length: countGlyphs(bytes) }, (_, glyph) => {
    const outline = font.glyphToPath(glyph);
    const look = known.get(outline) ?? known.size;
    known.set(outline, look);
    return look;
  });
}
