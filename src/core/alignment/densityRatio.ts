import type { Alignable } from "./alignable";

/** So many paragraphs weigh as much as the assumption that both languages are as dense. */
const PARAGRAPHS_OF_PRIOR = 4;

/**
 * How many characters of a translation come on one of its original: Gale &
 * Church's c. Taken from the median lengths of their paragraphs, which, unlike
 * the whole lengths that they divide, hardly change where a part is left out.
 *
 * @example densityRatio(english, arabic) // 0.7: Arabic writes few of its vowels
 */
export function densityRatio(
  original: readonly Alignable[],
  translation: readonly Alignable[],
): number {
  const ours = proseLengths(original);
  const theirs = proseLengths(translation);
  const number = Math.min(ours.length, theirs.length);
  if (number === 0) return 1;
  const ratio = Math.log((median(theirs) + 1) / (median(ours) + 1));
  return Math.exp((ratio * number) / (number + PARAGRAPHS_OF_PRIOR));
}

function proseLengths(things: readonly Alignable[]): number[] {
  return things.filter(({ kind }) => kind === "paragraph").map(({ length }) => length);
}

function median(lengths: readonly number[]): number {
  const sorted = [...lengths].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const upper = sorted[Math.floor(middle)] ?? 0;
  return Number.isInteger(middle) ? (upper + (sorted[middle - 1] ?? 0)) / 2 : upper;
}
