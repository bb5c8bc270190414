import type { Segment } from "./segment";

/** The prior, for texts that are too short to measure: most paragraphs have half to twice the mean length. */
const PRIOR_DEVIATION = 0.6;

/** The weight of the prior, as a number of paragraphs. */
const PRIOR_PARAGRAPHS = 4;

/**
 * Returns the standard deviation of the log lengths of paragraphs. The smaller it
 * is, the less an agreement of two lengths says.
 *
 * @example lengthDeviation([...source, ...target]) // 0.55
 */
export function lengthDeviation(segments: readonly Segment[]): number {
  const logs = segments
    .filter(({ kind }) => kind === "paragraph")
    .map(({ length }) => Math.log(length + 1));
  const mean = logs.reduce((sum, log) => sum + log, 0) / Math.max(logs.length, 1);
  const squares = logs.reduce((sum, log) => sum + (log - mean) ** 2, 0);
  return Math.sqrt(
    (squares + PRIOR_PARAGRAPHS * PRIOR_DEVIATION ** 2) / (logs.length + PRIOR_PARAGRAPHS),
  );
}
