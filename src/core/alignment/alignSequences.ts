import type { Pair } from "./pair";

/** How many things of the original and of the translation a pair takes. */
export type Shape = readonly [original: number, translation: number];

export type PairCost = (i: number, taken: number, j: number, given: number) => number;

/** What there is to align. */
export interface Sequences {
  /** How many things the original has, and the translation. */
  readonly lengths: Shape;
  /** The pairs to try. `[1, 0]` and `[0, 1]` must be among them, or no alignment may exist. */
  readonly shapes: readonly Shape[];
  /**
   * The cost of one pair: the negative natural logarithm of a probability, up
   * to a constant: of `taken` things of the original from index `i` on with
   * `given` things of the translation from `j` on.
   */
  readonly cost: PairCost;
}

/** The best alignment. */
export interface SequenceAlignment {
  /** In order; each thing of either side is in exactly one. */
  readonly pairs: readonly Pair[];
  /** The sum of their costs. */
  readonly cost: number;
}

/** How far from the diagonal an alignment is looked for at first, in things. */
const FIRST_BAND = 12;

/**
 * Finds the cheapest monotone alignment of two sequences by dynamic programming
 * (Gale & Church 1993, “A Program for Aligning Sentences in Bilingual Corpora”),
 * and by the forward–backward algorithm how sure each pair of it is.
 *
 * Only a band around the diagonal is looked at, and a wider one whenever the
 * path comes to its edge, so that time grows with the length of the texts and
 * not with its square.
 *
 * @example
 * alignSequences({
 *   lengths: [2, 1],
 *   shapes: [[1, 1], [2, 1], [1, 0], [0, 1]],
 *   cost: (_i, taken, _j, given) => (taken === 2 && given === 1 ? 0 : 5),
 * }).pairs // [{ original: [0, 1], translation: [0], confidence: 0.9999… }]
 */
export function alignSequences(sequences: Sequences): SequenceAlignment {
  for (let band = FIRST_BAND; ; band *= 2) {
    const found = alignInBand(sequences, band);
    if (found) return found;
  }
}

/** Gives nothing where the best path touches the band's edge. */
function alignInBand(
  { lengths: [m, n], shapes, cost }: Sequences,
  band: number,
): SequenceAlignment | undefined {
  const width = Math.min(2 * band + 1, n + 1);
  const firstOf = (i: number) =>
    m === 0 ? 0 : Math.max(0, Math.min(Math.round((i * n) / m) - band, n + 1 - width));
  const cells = (m + 1) * width;
  const best = new Float64Array(cells).fill(Number.POSITIVE_INFINITY);
  const forward = new Float64Array(cells).fill(Number.POSITIVE_INFINITY);
  const cameBy = new Int16Array(cells).fill(-1);
  const costs = new Float64Array(cells * shapes.length).fill(Number.POSITIVE_INFINITY);
  if (m === 0 && n + 1 > width) return undefined;

  best[0] = 0;
  forward[0] = 0;
  for (let i = 0; i <= m; i++) {
    const first = firstOf(i);
    for (let j = first; j < first + width; j++) {
      const cell = i * width + j - first;
      for (let s = 0; s < shapes.length; s++) {
        const shape = shapes[s] as Shape;
        const fromI = i - shape[0];
        const fromJ = j - shape[1];
        if (fromI < 0 || fromJ < 0) continue;
        const fromFirst = firstOf(fromI);
        if (fromJ < fromFirst || fromJ >= fromFirst + width) continue;
        const from = fromI * width + fromJ - fromFirst;
        const before = best[from] as number;
        if (before === Number.POSITIVE_INFINITY) continue;
        const step = cost(fromI, shape[0], fromJ, shape[1]);
        costs[cell * shapes.length + s] = step;
        forward[cell] = addLogs(forward[cell] as number, (forward[from] as number) + step);
        if (before + step < (best[cell] as number)) {
          best[cell] = before + step;
          cameBy[cell] = s;
        }
      }
    }
  }

  const backward = new Float64Array(cells).fill(Number.POSITIVE_INFINITY);
  backward[cells - 1] = 0;
  for (let i = m; i >= 0; i--) {
    const first = firstOf(i);
    for (let j = first + width - 1; j >= first; j--) {
      const cell = i * width + j - first;
      const after = backward[cell] as number;
      if (after === Number.POSITIVE_INFINITY) continue;
      for (let s = 0; s < shapes.length; s++) {
        const step = costs[cell * shapes.length + s] as number;
        if (step === Number.POSITIVE_INFINITY) continue;
        const shape = shapes[s] as Shape;
        const fromI = i - shape[0];
        const from = fromI * width + j - shape[1] - firstOf(fromI);
        backward[from] = addLogs(backward[from] as number, after + step);
      }
    }
  }

  const all = forward[cells - 1] as number;
  const pairs: Pair[] = [];
  let i = m;
  let j = n;
  while (i > 0 || j > 0) {
    const first = firstOf(i);
    const cell = i * width + j - first;
    const s = cameBy[cell] as number;
    if (s < 0) return undefined;
    const touches = (j === first && first > 0) || (j === first + width - 1 && j < n);
    if (touches) return undefined;
    const shape = shapes[s] as Shape;
    const step = costs[cell * shapes.length + s] as number;
    const fromI = i - shape[0];
    const fromJ = j - shape[1];
    const before = forward[fromI * width + fromJ - firstOf(fromI)] as number;
    pairs.push({
      original: range(fromI, i),
      translation: range(fromJ, j),
      confidence: Math.min(1, Math.exp(all - before - step - (backward[cell] as number))),
    });
    i = fromI;
    j = fromJ;
  }
  return { pairs: pairs.reverse(), cost: best[cells - 1] as number };
}

/** −log(e^−a + e^−b), of two costs. */
function addLogs(a: number, b: number): number {
  if (a === Number.POSITIVE_INFINITY) return b;
  const difference = Math.abs(a - b);
  const smaller = Math.min(a, b);
  return difference > 30 ? smaller : smaller - Math.log1p(Math.exp(-difference));
}

function range(start: number, end: number): number[] {
  return Array.from({ length: end - start }, (_, index) => start + index);
}
