import { anchorEvidence } from "./anchorEvidence";
import type { BeadCost } from "./beads";
import { evidenceRows } from "./evidenceRows";
import { type Features, featuresOf } from "./features";
import { kindCosts } from "./kindCosts";
import { lengthCost } from "./lengthCost";
import { lengthDeviation } from "./lengthDeviation";
import { lengthRatio } from "./lengthRatio";
import { integerAt, numberAt } from "./numberAt";
import type { Segment } from "./segment";
import { sentenceCountCosts } from "./sentenceCountCosts";

/** −log of the prior probability of a bead type (Gale & Church 1993, table 5), halved where two types share it. */
const ONE_TO_ONE = -Math.log(0.89);
const TWO_TO_ONE = -Math.log(0.089 / 2);
const TWO_TO_TWO = -Math.log(0.011);
/** The cost in nats of each further segment that is merged into one. */
const FURTHER = 1;

/** The cost in nats of matching headings of different levels. */
const OTHER_LEVEL = 1;

/** The most that missing anchors count against a bead, in nats: they may all be in one sentence. */
const MAX_MISSING = 4;

/** The largest log ratio of lengths of a merge or split: four times the expected length is not one. */
const MAX_LOG_RATIO = Math.log(4);

/**
 * Returns the function that computes the cost of a bead in nats: the sum of the costs of
 * its type, its lengths, its numbers of sentences, its blocks' kinds, and its anchors.
 * Only prose is merged or split.
 *
 * Each cost is −log of a likelihood ratio between “counterparts” and “unrelated”, so
 * that they add up and can be compared with the cost of a gap. Alignment knows
 * nothing else of the texts.
 *
 * @returns a function for `alignSequences`; infinite for beads that are not tried
 *
 * @example
 * beadCost(english.map(toSegment), urdu.map(toSegment))(0, 2, 0, 1)
 * // 3.9: the first two English blocks and the first Urdu one
 */
export function beadCost(source: readonly Segment[], target: readonly Segment[]): BeadCost {
  const deviation = lengthDeviation([...source, ...target]);
  const evidence = anchorEvidence(source, target);
  const ratio = lengthRatio(source, target);
  return costOfFeatures(
    featuresOf(source, evidence.missing.source, deviation, ratio),
    featuresOf(target, evidence.missing.target, deviation, 1),
    Math.log(deviation),
    sentenceCountCosts(source, target),
    evidenceRows(evidence, target.length),
  );
}

/** The closure reads local variables instead of fields: it runs half a million times. */
function costOfFeatures(
  source: Features,
  target: Features,
  logDeviation: number,
  sentenceCosts: Float64Array,
  { load, logRatios, found }: ReturnType<typeof evidenceRows>,
): BeadCost {
  const maxDifference = sentenceCosts.length - 1;
  const { kinds: kindCount, table: kindTable } = kindCosts;
  const { lengths, solid, kinds, missing, sentences } = source;
  const { lengths: targetLengths, solid: targetSolid } = target;
  const { kinds: targetKinds, missing: targetMissing, sentences: targetSentences } = target;

  return (i, sourceCount, j, targetCount) => {
    const iEnd = i + sourceCount;
    const jEnd = j + targetCount;
    const isOneToOne = sourceCount === 1 && targetCount === 1;
    if (!isOneToOne && (solid[iEnd] !== solid[i] || targetSolid[jEnd] !== targetSolid[j])) {
      return Number.POSITIVE_INFINITY;
    }
    const difference = target.logLengthOf(j, targetCount) - source.logLengthOf(i, sourceCount);
    if (!isOneToOne && (difference > MAX_LOG_RATIO || difference < -MAX_LOG_RATIO)) {
      return Number.POSITIVE_INFINITY;
    }
    const expected = numberAt(lengths, iEnd) - numberAt(lengths, i);
    const actual = numberAt(targetLengths, jEnd) - numberAt(targetLengths, j);
    const more =
      numberAt(sentences, iEnd) -
      numberAt(sentences, i) -
      numberAt(targetSentences, jEnd) +
      numberAt(targetSentences, j);
    let cost =
      lengthCost(expected, actual, difference, logDeviation) +
      numberAt(sentenceCosts, Math.min(more < 0 ? -more : more, maxDifference));

    let missingCost =
      numberAt(missing, iEnd) -
      numberAt(missing, i) +
      numberAt(targetMissing, jEnd) -
      numberAt(targetMissing, j);
    let kindCost = 0;
    for (let a = i; a < iEnd; a++) {
      const row = load(a);
      const kindRow = integerAt(kinds, a) * kindCount;
      for (let b = j; b < jEnd; b++) {
        cost -= numberAt(logRatios, row + b);
        missingCost -= numberAt(found, row + b);
        const unlike = numberAt(kindTable, kindRow + integerAt(targetKinds, b));
        if (unlike > kindCost) kindCost = unlike;
      }
    }
    if (missingCost > 0) cost += Math.min(missingCost, MAX_MISSING);
    cost += kindCost;
    if (isOneToOne) {
      return cost + ONE_TO_ONE + (source.depths[i] === target.depths[j] ? 0 : OTHER_LEVEL);
    }
    return withTypeCost(cost, source, i, sourceCount, target, j, targetCount);
  };
}

/** Adds the costs of a bead's type and of the lengths of its parts, for all types but 1:1. */
function withTypeCost(
  cost: number,
  source: Features,
  i: number,
  sourceCount: number,
  target: Features,
  j: number,
  targetCount: number,
): number {
  let sum = cost;
  if (sourceCount > 1) sum += source.splitCostOf(i, sourceCount);
  if (targetCount > 1) sum += target.splitCostOf(j, targetCount);
  if (sourceCount === 2 && targetCount === 2) return sum + TWO_TO_TWO;
  const isList =
    sourceCount === 1
      ? source.items[i] === targetCount
      : targetCount === 1 && target.items[j] === sourceCount;
  const most = Math.max(sourceCount, targetCount);
  return sum + TWO_TO_ONE + (isList ? 0 : (most - 2) * FURTHER);
}
