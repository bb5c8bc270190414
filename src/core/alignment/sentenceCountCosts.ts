import type { Segment } from "./segment";

/**
 * The usual difference between counterparts, in sentences: a translator merges or
 * splits a sentence in one paragraph of five. A careful estimate.
 */
const USUAL_DIFFERENCE = 0.2;

/** Larger differences cost no more than this one. */
const MOST_DIFFERENT = 4;

/**
 * Returns the cost in nats of each difference between the numbers of sentences on
 * the two sides, for 0 to 4 and more: −log of the likelihood ratio between
 * “counterparts” and “unrelated”. It is below 0 for equal numbers.
 *
 * Both distributions are two-sided geometric (discrete Laplace). The one of unrelated
 * paragraphs is estimated from these texts. If one language simply has more full
 * stops, the usual difference grows by the difference of the means, so that the
 * numbers never say more than they can.
 *
 *     cost(d) = d · log(q / p) − log((1 − p)(1 + q) / ((1 + p)(1 − q)))
 *
 * @example sentenceCountCosts(source, target)[0] // −1.2: equal numbers on both sides
 */
export function sentenceCountCosts(
  source: readonly Segment[],
  target: readonly Segment[],
): Float64Array {
  const costs = new Float64Array(MOST_DIFFERENT + 1);
  const sourceCounts = histogram(source);
  const targetCounts = histogram(target);
  const usual = USUAL_DIFFERENCE + Math.abs(meanOf(sourceCounts) - meanOf(targetCounts));
  const unrelated = meanDifference(sourceCounts, targetCounts);
  if (!(unrelated > usual)) return costs;
  const [p, q] = [decay(usual), decay(unrelated)];
  for (let difference = 0; difference < costs.length; difference++) {
    costs[difference] =
      difference * Math.log(q / p) - Math.log(((1 - p) * (1 + q)) / ((1 + p) * (1 - q)));
  }
  return costs;
}

/** Counts the paragraphs for each number of sentences. */
function histogram(segments: readonly Segment[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { kind, sentences } of segments) {
    if (kind === "paragraph") counts.set(sentences, (counts.get(sentences) ?? 0) + 1);
  }
  return counts;
}

function meanOf(counts: ReadonlyMap<number, number>): number {
  let [sum, total] = [0, 0];
  for (const [sentences, count] of counts) {
    sum += sentences * count;
    total += count;
  }
  return sum / total;
}

/** Returns the mean difference between any source and any target paragraph. */
function meanDifference(
  sourceCounts: ReadonlyMap<number, number>,
  targetCounts: ReadonlyMap<number, number>,
): number {
  let [sum, total] = [0, 0];
  for (const [a, sourceCount] of sourceCounts) {
    for (const [b, targetCount] of targetCounts) {
      sum += Math.abs(a - b) * sourceCount * targetCount;
      total += sourceCount * targetCount;
    }
  }
  return sum / total;
}

/** Returns the q of a two-sided geometric distribution, whose mean absolute difference is 2q / (1 − q²). */
function decay(meanDifference: number): number {
  return (Math.sqrt(1 + meanDifference ** 2) - 1) / meanDifference;
}
