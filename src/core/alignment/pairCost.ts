import type { Alignable } from "./alignable";
import { anchorEvidence } from "./anchorEvidence";
import { densityRatio } from "./densityRatio";
import { divisionCost } from "./divisionCost";
import { kindCosts, kindNumber, PROSE } from "./kindCosts";
import { lengthCost } from "./lengthCost";
import { lengthSpread } from "./lengthSpread";
import { sentenceCosts } from "./sentenceCosts";
import type { PairCost } from "./sequences";

/** −log of Gale & Church's probabilities (1993, table 5), shared out among the two of each kind. */
const ONE_TO_ONE = -Math.log(0.89);
const TWO_TO_ONE = -Math.log(0.089 / 2);
const TWO_TO_TWO = -Math.log(0.011);
/** What each further thing merged into one costs. */
const FURTHER = 1;

const OTHER_LEVEL = 1;

/** So much may speak against a pair that anchors are missing: they may all be in one sentence. */
const MOST_MISSING = 4;

/** What is four times as long as it should be is no merged paragraph: that isn't even tried. */
const TOO_FAR = Math.log(4);

/** Shapes take so many of a side at most, but for lists. */
const MOST = 3;

/**
 * The cost of holding things of an original for the counterparts of things of a
 * translation: how likely pairs of that shape are, how well their lengths and
 * numbers of sentences go together, whether they are of one kind, and which
 * anchors they share. Only running text is merged or divided.
 *
 * Each is the logarithm of how much likelier that is than if they had nothing to do
 * with each other, so that they can be added up, and weighed against leaving
 * something out. All that alignment knows of texts is here.
 *
 * @returns a function for `alignSequences`: a number, infinite for what isn't tried
 *
 * @example
 * pairCost(english.map(alignable), urdu.map(alignable))(0, 2, 0, 1)
 * // 3.9: the first two English blocks for the first Urdu one
 */
export function pairCost(
  original: readonly Alignable[],
  translation: readonly Alignable[],
): PairCost {
  const ratio = densityRatio(original, translation);
  const spread = lengthSpread([...original, ...translation]);
  const logSpread = Math.log(spread);
  const bySentences = sentenceCosts(original, translation);
  const farthest = bySentences.length - 1;
  const evidence = anchorEvidence(original, translation);
  const { load, worths, found } = rowsOfEvidence(evidence, translation.length);
  const { kinds, table } = kindCosts;
  const ours = sideOf(original, evidence.missing.original, spread, ratio);
  const theirs = sideOf(translation, evidence.missing.translation, spread, 1);
  // What the function below reads is taken out of its object: it runs half a million times.
  const { lengths, logs, solid } = ours;
  const { lengths: theirLengths, logs: theirLogs, solid: theirSolid } = theirs;
  const { kinds: ourKinds, missing: ourMissing, sentences: ourSentences } = ours;
  const { kinds: theirKinds, missing: theirMissing, sentences: theirSentences } = theirs;

  return (i, taken, j, given) => {
    const iEnd = i + taken;
    const jEnd = j + given;
    const isOneToOne = taken === 1 && given === 1;
    if (!isOneToOne && (solid[iEnd] !== solid[i] || theirSolid[jEnd] !== theirSolid[j])) {
      return Number.POSITIVE_INFINITY;
    }
    const difference =
      (given > MOST ? theirs.logOf(j, given) : (theirLogs[j * MOST + given - 1] as number)) -
      (taken > MOST ? ours.logOf(i, taken) : (logs[i * MOST + taken - 1] as number));
    if (!isOneToOne && (difference > TOO_FAR || difference < -TOO_FAR)) {
      return Number.POSITIVE_INFINITY;
    }
    const from = (lengths[iEnd] as number) - (lengths[i] as number);
    const to = (theirLengths[jEnd] as number) - (theirLengths[j] as number);
    const more =
      (ourSentences[iEnd] as number) -
      (ourSentences[i] as number) -
      (theirSentences[jEnd] as number) +
      (theirSentences[j] as number);
    const apart = more < 0 ? -more : more;
    let cost =
      lengthCost(from, to, difference, logSpread) +
      (bySentences[Math.min(apart, farthest)] as number);

    let missing =
      (ourMissing[iEnd] as number) -
      (ourMissing[i] as number) +
      (theirMissing[jEnd] as number) -
      (theirMissing[j] as number);
    let kind = 0;
    for (let a = i; a < iEnd; a++) {
      const row = load(a);
      const base = (ourKinds[a] as number) * kinds;
      for (let b = j; b < jEnd; b++) {
        cost -= worths[row + b] as number;
        missing -= found[row + b] as number;
        const unlike = table[base + (theirKinds[b] as number)] as number;
        if (unlike > kind) kind = unlike;
      }
    }
    if (missing > 0) cost += Math.min(missing, MOST_MISSING);
    cost += kind;

    if (isOneToOne)
      return cost + ONE_TO_ONE + (ours.depths[i] === theirs.depths[j] ? 0 : OTHER_LEVEL);
    if (taken > 1) cost += ours.division(i, taken);
    if (given > 1) cost += theirs.division(j, given);
    if (taken === 2 && given === 2) return cost + TWO_TO_TWO;
    const isList = taken === 1 ? ours.items[i] === given : given === 1 && theirs.items[j] === taken;
    const most = Math.max(taken, given);
    return cost + TWO_TO_ONE + (isList ? 0 : (most - 2) * FURTHER);
  };
}

/**
 * What there is to know of one side, as numbers: of each thing, or summed up over
 * all before it, with one entry more than there are things.
 *
 * @param ratio by which lengths are multiplied
 */
function sideOf(
  things: readonly Alignable[],
  missing: ArrayLike<number>,
  spread: number,
  ratio: number,
) {
  const lengths = sumsUntil(things, ({ length }) => length * ratio);
  const singleLogs = sumsUntil(things, ({ length }) => Math.log(length * ratio + 1));
  const lengthOf = (i: number, number: number) =>
    (lengths[Math.min(i + number, things.length)] as number) - (lengths[i] as number);
  const divide = (i: number, number: number) =>
    i + number > things.length
      ? 0
      : divisionCost(
          number,
          lengthOf(i, number),
          (singleLogs[i + number] as number) - (singleLogs[i] as number),
          spread,
        );
  const logOf = (i: number, number: number) => Math.log(lengthOf(i, number) + 1);
  /** For 1, 2… `MOST` things from each on. */
  const tableOf = (value: (i: number, number: number) => number) =>
    Float64Array.from({ length: things.length * MOST }, (_, at) =>
      value(Math.floor(at / MOST), (at % MOST) + 1),
    );
  const divisions = tableOf(divide);
  return {
    lengths,
    logs: tableOf(logOf),
    logOf,
    division: (i: number, number: number) =>
      number > MOST ? divide(i, number) : (divisions[i * MOST + number - 1] as number),
    missing: sumsUntil(things, (_, index) => missing[index] as number),
    sentences: sumsUntil(things, ({ sentences }) => sentences),
    solid: sumsUntil(things, ({ kind }) => (PROSE.has(kind) ? 0 : 1)),
    kinds: Uint8Array.from(things, ({ kind }) => kindNumber(kind)),
    depths: Uint8Array.from(things, ({ depth = 0 }) => depth),
    items: Uint16Array.from(things, ({ items }) => items),
  };
}

function sumsUntil(
  things: readonly Alignable[],
  value: (thing: Alignable, index: number) => number,
): Float64Array {
  const until = new Float64Array(things.length + 1);
  things.forEach((thing, index) => {
    until[index + 1] = (until[index] as number) + value(thing, index);
  });
  return until;
}

/** Shapes look at this many things of the original in turn: a power of two above `MOST`. */
const ROWS = 4;

/**
 * The evidence of some things of the original against all of the translation,
 * laid out so that it is found by adding two numbers.
 */
function rowsOfEvidence(
  { starts, partners, worths, found }: ReturnType<typeof anchorEvidence>,
  width: number,
) {
  const held = new Int32Array(ROWS).fill(-1);
  const worthRows = new Float64Array(ROWS * width);
  const foundRows = new Float64Array(ROWS * width);
  /** Gives where the row of a thing begins. */
  const load = (a: number) => {
    const slot = a & (ROWS - 1);
    const row = slot * width;
    const old = held[slot] as number;
    return old === a ? row : replace(slot, row, old, a);
  };
  const replace = (slot: number, row: number, old: number, a: number) => {
    if (old >= 0) {
      for (let at = starts[old] as number; at < (starts[old + 1] as number); at++) {
        worthRows[row + (partners[at] as number)] = 0;
        foundRows[row + (partners[at] as number)] = 0;
      }
    }
    for (let at = starts[a] as number; at < (starts[a + 1] as number); at++) {
      worthRows[row + (partners[at] as number)] = worths[at] as number;
      foundRows[row + (partners[at] as number)] = found[at] as number;
    }
    held[slot] = a;
    return row;
  };
  return { load, worths: worthRows, found: foundRows };
}
