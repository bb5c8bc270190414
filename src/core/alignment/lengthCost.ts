/** Gale & Church's variance of the translation's length, per character. */
const VARIANCE_PER_CHARACTER = 6.8;

/**
 * How much a translator's freedom adds to that, as a share of the length. Gale &
 * Church measured sentences; over whole paragraphs freedom doesn't average out.
 */
const FREEDOM = 0.13;

/** Lengths up to this, in characters, are computed only once. */
const TABLE = 4096;

const variances = Float64Array.from({ length: TABLE }, (_, length) => varianceOf(length));
const logsOfVariances = variances.map(Math.log);

/**
 * What it costs to hold two lengths for those of the same text: −log of how much
 * likelier they are than if the two had nothing to do with each other. Below 0
 * where they go well together.
 *
 * After Gale & Church 1993, §3.2, with their variance; but it is the logarithm of
 * the translation's length that is normally distributed about what is expected, so
 * that it makes no difference which text is the original. Against it stands the
 * spread of all lengths: among paragraphs much of one length agreement says little.
 *
 * @param expected how long the translation should be: the original's characters,
 *   times how many of the translation come on one
 * @param given how long it is
 * @param difference log((given + 1) / (expected + 1)); callers have it from tables
 * @param logSpread the logarithm of the standard deviation of the logarithms of all lengths
 *
 * @example lengthCost(600, 600, 0, Math.log(0.6)) // −1.3
 * @example lengthCost(600, 200, Math.log(201 / 601), Math.log(0.6)) // about 21: hardly the same paragraph
 */
export function lengthCost(
  expected: number,
  given: number,
  difference: number,
  logSpread: number,
): number {
  const mean = Math.round((expected + given) / 2);
  const isInTable = mean < TABLE;
  const variance = isInTable ? (variances[mean] as number) : varianceOf(mean);
  const logVariance = isInTable ? (logsOfVariances[mean] as number) : Math.log(variance);
  return (difference * difference) / (2 * variance) + logVariance / 2 - logSpread;
}

/** Of the logarithm of a length about its mean. */
function varianceOf(length: number): number {
  return VARIANCE_PER_CHARACTER / (length + 1) + FREEDOM * FREEDOM;
}
