import type { Alignable } from "./alignable";

/** What is assumed of texts that are too short to tell: most paragraphs are within half and twice the mean. */
const USUAL_SPREAD = 0.6;

/** So many paragraphs weigh as much as that assumption. */
const PARAGRAPHS_OF_PRIOR = 4;

/**
 * How much the lengths of paragraphs differ: the standard deviation of their
 * logarithms. Where all are much alike, that two are alike says little.
 *
 * @example lengthSpread([...original, ...translation]) // 0.55
 */
export function lengthSpread(things: readonly Alignable[]): number {
  const logs = things
    .filter(({ kind }) => kind === "paragraph")
    .map(({ length }) => Math.log(length + 1));
  const mean = logs.reduce((sum, log) => sum + log, 0) / Math.max(logs.length, 1);
  const squares = logs.reduce((sum, log) => sum + (log - mean) ** 2, 0);
  return Math.sqrt(
    (squares + PARAGRAPHS_OF_PRIOR * USUAL_SPREAD ** 2) / (logs.length + PARAGRAPHS_OF_PRIOR),
  );
}
