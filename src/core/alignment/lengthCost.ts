/** The variance of the target's length per source character (Gale & Church 1993, §3.2: s²). */
const VARIANCE_PER_CHARACTER = 6.8;

/**
 * The standard deviation that a translator's freedom adds, as a share of the length.
 * Gale & Church measured sentences; over whole paragraphs this share doesn't average out.
 */
const FREEDOM = 0.13;

/** The number of lengths, in characters, whose variance is tabulated. */
const TABLE_SIZE = 4096;

const variances = Float64Array.from({ length: TABLE_SIZE }, (_, length) => varianceOf(length));
const logVariances = variances.map(Math.log);

/**
 * Returns the cost of two lengths as those of counterparts, in nats: −log of the
 * likelihood ratio between “counterparts” and “unrelated”. It is below 0 for
 * lengths that agree.
 *
 * Follows Gale & Church 1993, §3.2, with their variance. Here the logarithm of the
 * target's length is normally distributed around the expected one, so that the cost
 * is the same in both directions. The alternative is the distribution of all
 * lengths: if all paragraphs have much the same length, agreement says little.
 *
 *     cost = d² / 2σ² + log σ − log σ₀
 *
 * @param expected the expected length in characters: the source's length times the length ratio
 * @param actual the target's length in characters
 * @param difference d = log((actual + 1) / (expected + 1)); callers have it in tables
 * @param logDeviation log σ₀, σ₀ being the standard deviation of all log lengths
 *
 * @example lengthCost(600, 600, 0, Math.log(0.6)) // −1.3
 * @example lengthCost(600, 200, Math.log(201 / 601), Math.log(0.6)) // about 21: hardly the same paragraph
 */
export function lengthCost(
  expected: number,
  actual: number,
  difference: number,
  logDeviation: number,
): number {
  const mean = Math.round((expected + actual) / 2);
  const variance = variances[mean] ?? varianceOf(mean);
  const logVariance = logVariances[mean] ?? Math.log(variance);
  return (difference * difference) / (2 * variance) + logVariance / 2 - logDeviation;
}

/** Returns σ², the variance of a log length around its mean. */
function varianceOf(length: number): number {
  return VARIANCE_PER_CHARACTER / (length + 1) + FREEDOM * FREEDOM;
}
