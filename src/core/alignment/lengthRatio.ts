import type { Segment } from "./segment";

/** The weight of the prior, a ratio of 1, as a number of paragraphs. */
const PRIOR_PARAGRAPHS = 4;

/**
 * Returns the number of target characters per source character: Gale & Church's c
 * (1993, §3.2). It is the ratio of the median lengths of paragraphs, which a passage
 * left out hardly changes; Gale & Church divide the lengths of the whole texts.
 *
 * @example lengthRatio(english, arabic) // 0.7: Arabic writes few of its vowels
 */
export function lengthRatio(source: readonly Segment[], target: readonly Segment[]): number {
  const sourceLengths = paragraphLengths(source);
  const targetLengths = paragraphLengths(target);
  const count = Math.min(sourceLengths.length, targetLengths.length);
  if (count === 0) return 1;
  const logRatio = Math.log((median(targetLengths) + 1) / (median(sourceLengths) + 1));
  return Math.exp((logRatio * count) / (count + PRIOR_PARAGRAPHS));
}

function paragraphLengths(segments: readonly Segment[]): number[] {
  return segments.filter(({ kind }) => kind === "paragraph").map(({ length }) => length);
}

function median(lengths: readonly number[]): number {
  const sorted = [...lengths].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const upper = sorted[Math.floor(middle)] ?? 0;
  return Number.isInteger(middle) ? (upper + (sorted[middle - 1] ?? 0)) / 2 : upper;
}
