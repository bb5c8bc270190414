import type { Alignable } from "./alignable";

/**
 * How far apart counterparts usually are, in sentences: a translator joins two
 * or divides one in one paragraph of five. On the careful side.
 */
const USUAL_DIFFERENCE = 0.2;

/** Farther apart than this tells no more. */
const MOST_DIFFERENT = 4;

/**
 * What it costs that one side has so many sentences more than the other, for
 * each number from 0 to 4 and more: −log of how much likelier that is of
 * counterparts than by chance, below 0 for none.
 *
 * Both are taken as geometric. What chance does is counted in these very texts,
 * and where one of them simply has more full stops, as some languages have,
 * less is made of it; so it never tells more than it can.
 *
 * @example sentenceCosts(original, translation)[0] // −1.2: as many on both sides
 */
export function sentenceCosts(
  original: readonly Alignable[],
  translation: readonly Alignable[],
): Float64Array {
  const costs = new Float64Array(MOST_DIFFERENT + 1);
  const ours = histogram(original);
  const theirs = histogram(translation);
  const usual = USUAL_DIFFERENCE + Math.abs(meanOf(ours) - meanOf(theirs));
  const chance = meanDifference(ours, theirs);
  if (!(chance > usual)) return costs;
  const [p, q] = [decay(usual), decay(chance)];
  for (let difference = 0; difference < costs.length; difference++) {
    costs[difference] =
      difference * Math.log(q / p) - Math.log(((1 - p) * (1 + q)) / ((1 + p) * (1 - q)));
  }
  return costs;
}

/** How many paragraphs have so many sentences. */
function histogram(things: readonly Alignable[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { kind, sentences } of things) {
    if (kind === "paragraph") counts.set(sentences, (counts.get(sentences) ?? 0) + 1);
  }
  return counts;
}

function meanOf(counts: ReadonlyMap<number, number>): number {
  let [sum, number] = [0, 0];
  for (const [value, times] of counts) {
    sum += value * times;
    number += times;
  }
  return sum / number;
}

/** Between any of the one and any of the other. */
function meanDifference(
  ours: ReadonlyMap<number, number>,
  theirs: ReadonlyMap<number, number>,
): number {
  let [sum, number] = [0, 0];
  for (const [a, times] of ours) {
    for (const [b, others] of theirs) {
      sum += Math.abs(a - b) * times * others;
      number += times * others;
    }
  }
  return sum / number;
}

/** The q of a two-sided geometric distribution, whose mean difference is 2q/(1−q²). */
function decay(meanDifference: number): number {
  return (Math.sqrt(1 + meanDifference ** 2) - 1) / meanDifference;
}
