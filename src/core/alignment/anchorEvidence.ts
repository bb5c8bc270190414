import type { PerSegment } from "./beads";
import type { Segment } from "./segment";

/** The evidence that anchors give for and against pairs of a source and a target segment, in nats. */
export interface AnchorEvidence {
  /** The cost for each segment if its counterpart had none of its anchors. */
  readonly missing: PerSegment<Float64Array>;
  /**
   * The pairs of segments that share an anchor, as a sparse matrix in compressed
   * rows: those of source segment `i` lie from `rowStarts[i]` to `rowStarts[i + 1]`.
   */
  readonly rowStarts: Int32Array;
  /** The target segment of each pair. */
  readonly columns: Int32Array;
  /** The log likelihood ratio of each pair: “counterparts” to “unrelated”. */
  readonly logRatios: Float64Array;
  /** The part of `missing`, of both sides together, that the pair's shared anchors cancel. */
  readonly found: Float64Array;
}

/** The most that shared anchors count for: two segments may share many because of a quotation or a table. */
const MAX_LOG_RATIO = 6;

/** The highest carry-over rate: even of numbers, which translators keep, some are spelt out or left out. */
const MAX_RATE = 0.8;

/** An anchor shared by more pairs of segments than these says nothing, and would take quadratic time. */
const MAX_PAIRS = 400;

/** The kinds of anchors: numbers, names and targets of links are carried over at different rates. */
type AnchorKind = "number" | "name" | "target";
type PerKind = Record<AnchorKind, number>;

/**
 * Weighs the anchors of two texts. An anchor that a pair of segments shares counts
 * for the pair by its log likelihood ratio: the rarer, the more. An anchor that only
 * one of them has counts against the pair, by the rate at which its kind is carried
 * over.
 *
 * The rates are estimated from the texts, for each kind and side: of the names in
 * Latin letters in an English text few are in the Urdu; of those in the Urdu, all are
 * in the English.
 *
 * @example
 * const { rowStarts, columns } = anchorEvidence(english, urdu);
 * columns.slice(rowStarts[4], rowStarts[5]) // [4, 9]: Urdu blocks that share an anchor with English block 4
 */
export function anchorEvidence(
  source: readonly Segment[],
  target: readonly Segment[],
): AnchorEvidence {
  const sourceAnchors = anchorsOf(source);
  const targetAnchors = anchorsOf(target);
  const shared = sharedAnchors(sourceAnchors, targetAnchors);
  const isShared = (anchor: string) => shared.has(anchor);
  const rates = {
    source: carryOverRates(sourceAnchors, isShared),
    target: carryOverRates(targetAnchors, isShared),
  };
  const costs = { source: costsOfMissing(rates.source), target: costsOfMissing(rates.target) };
  const count = Math.max(source.length, target.length);

  const pairs: Map<number, PairEvidence>[] = [];
  for (const [anchor, [rows, columns]] of shared) {
    if (rows.length * columns.length > MAX_PAIRS) continue;
    const kind = kindOf(anchor);
    const frequency = Math.max(rows.length, columns.length);
    const rate = Math.max(rates.source[kind], rates.target[kind]);
    const logRatio = Math.max(0, Math.log((rate * (count + 1)) / (frequency + 1)));
    const found = costs.source[kind] + costs.target[kind];
    for (const row of rows) {
      const inRow = pairs[row] ?? new Map<number, PairEvidence>();
      pairs[row] = inRow;
      for (const column of columns) {
        const pair = inRow.get(column);
        if (pair) {
          pair.logRatio += logRatio;
          pair.found += found;
        } else inRow.set(column, { logRatio, found });
      }
    }
  }
  return {
    missing: {
      source: missingCosts(sourceAnchors, costs.source),
      target: missingCosts(targetAnchors, costs.target),
    },
    ...compressRows(pairs, source.length),
  };
}

interface PairEvidence {
  logRatio: number;
  found: number;
}

/** Lays a sparse matrix out in compressed rows. */
function compressRows(
  pairs: readonly ReadonlyMap<number, PairEvidence>[],
  rows: number,
): Omit<AnchorEvidence, "missing"> {
  const size = pairs.reduce((sum, inRow) => sum + inRow.size, 0);
  const rowStarts = new Int32Array(rows + 1);
  const columns = new Int32Array(size);
  const logRatios = new Float64Array(size);
  const allFound = new Float64Array(size);
  let at = 0;
  for (let row = 0; row < rows; row++) {
    rowStarts[row] = at;
    for (const [column, { logRatio, found }] of pairs[row] ?? []) {
      columns[at] = column;
      logRatios[at] = Math.min(logRatio, MAX_LOG_RATIO);
      allFound[at] = found;
      at += 1;
    }
  }
  rowStarts[rows] = at;
  return { rowStarts, columns, logRatios, found: allFound };
}

/**
 * The prior of the carry-over rates, as pseudo-counts: four in five numbers and
 * targets are carried over, and one in two names.
 */
const PRIOR_SHARED: PerKind = { number: 4, name: 1, target: 4 };
const PRIOR_SEEN: PerKind = { number: 5, name: 2, target: 5 };

/** Returns the share of one side's anchors that the other side has as well, for each kind. */
function carryOverRates(anchors: Anchors, isShared: (anchor: string) => boolean): PerKind {
  const shared = { ...PRIOR_SHARED };
  const seen = { ...PRIOR_SEEN };
  for (const ofSegment of anchors) {
    for (const anchor of ofSegment) {
      const kind = kindOf(anchor);
      seen[kind] += 1;
      if (isShared(anchor)) shared[kind] += 1;
    }
  }
  const rate = (kind: AnchorKind) => Math.min(shared[kind] / seen[kind], MAX_RATE);
  return { number: rate("number"), name: rate("name"), target: rate("target") };
}

/** Returns −log(1 − rate) for each kind: the cost in nats of one anchor that is missing. */
function costsOfMissing(rates: PerKind): PerKind {
  const cost = (kind: AnchorKind) => -Math.log(1 - rates[kind]);
  return { number: cost("number"), name: cost("name"), target: cost("target") };
}

function missingCosts(anchors: Anchors, costs: PerKind): Float64Array {
  return Float64Array.from(anchors, (ofSegment) => {
    let missing = 0;
    for (const anchor of ofSegment) missing += costs[kindOf(anchor)];
    return missing;
  });
}

function kindOf(anchor: string): AnchorKind {
  const first = anchor.charCodeAt(0);
  if (first >= 0x30 && first <= 0x39) return "number";
  const isLetter = first >= 0x61 && first <= 0x7a;
  return isLetter && !/[^a-z]/.test(anchor) ? "name" : "target";
}

/** Finds the anchors that both texts have, and the segments of either that have them, in order. */
function sharedAnchors(source: Anchors, target: Anchors): Map<string, [number[], number[]]> {
  const inTarget = new Map<string, number[]>();
  target.forEach((ofSegment, column) => {
    for (const anchor of ofSegment) {
      const columns = inTarget.get(anchor);
      if (columns) columns.push(column);
      else inTarget.set(anchor, [column]);
    }
  });
  const shared = new Map<string, [number[], number[]]>();
  source.forEach((ofSegment, row) => {
    for (const anchor of ofSegment) {
      const columns = inTarget.get(anchor);
      if (!columns) continue;
      const known = shared.get(anchor);
      if (known) known[0].push(row);
      else shared.set(anchor, [[row], columns]);
    }
  });
  return shared;
}

type Anchors = readonly (readonly string[])[];

function anchorsOf(segments: readonly Segment[]): Anchors {
  return segments.map(({ anchors }) => anchors);
}
