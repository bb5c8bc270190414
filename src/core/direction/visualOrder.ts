import type { Direction } from "../languages";
import type { DirectionalRun } from "./directionalRun";
import { insertIsolates } from "./insertIsolates";
import { unicodeBidi } from "./unicodeBidi";

/**
 * Returns the order in which the characters of a text appear on a line, from the left, by
 * the Unicode Bidirectional Algorithm. Two ways of isolating runs look alike if, and only
 * if, they give the same order; that is then true of every line that the text may be broken
 * into, because the order of two characters hangs only on the levels of what stands between
 * them (UAX #9, L2).
 *
 * @param direction of the paragraph
 * @param runs in order, as {@link insertIsolates} takes them
 * @returns indices into the text; those of mirrored glyphs have a minus sign
 * @example visualOrder("3–5", "rtl", []) // "2 1 0"
 * @example visualOrder("3–5", "rtl", [{ start: 0, end: 3, direction: "ltr" }]) // "0 1 2"
 */
export function visualOrder(
  text: string,
  direction: Direction,
  runs: readonly DirectionalRun[],
): string {
  const { text: isolated, origins } = insertIsolates(inBasicPlane(text), runs);
  const embedding = unicodeBidi.getEmbeddingLevels(isolated, direction);
  return unicodeBidi
    .getReorderedIndices(isolated, embedding)
    .filter((index) => origins[index] !== -1)
    .map((index) => {
      const isMirrored =
        (embedding.levels[index] ?? 0) % 2 === 1 &&
        unicodeBidi.getMirroredCharacter(isolated[index] ?? "") !== null;
      return `${isMirrored ? "-" : ""}${origins[index]}`;
    })
    .join(" ");
}

/** For each class, a character of it. */
const STAND_INS: Readonly<Record<string, string>> = {
  L: "a",
  R: "\u05D0",
  AL: "\u0627",
  EN: "1",
  AN: "\u0660",
  NSM: "\u0301",
  BN: "\u00AD",
};

/** The algorithm's implementation reads UTF-16 units, and takes half of a pair for a Latin letter. */
function inBasicPlane(text: string): string {
  return text.replace(/[\u{10000}-\u{10FFFF}]/gu, (character) =>
    (STAND_INS[unicodeBidi.getBidiCharTypeName(character)] ?? "\uFFFC").repeat(2),
  );
}
