import { addCosts } from "./addCosts";
import { type Band, bandAround } from "./band";
import { costsAfter } from "./costsAfter";
import { type ByLast, costsUntil } from "./costsUntil";
import type { Pair } from "./pair";
import type { Sequences } from "./sequences";

/** The best alignment. */
export interface SequenceAlignment {
  /** In order; each thing of either side is in exactly one. */
  readonly pairs: readonly Pair[];
  /** The sum of their costs. */
  readonly cost: number;
}

/** How far from the diagonal an alignment is looked for at first, in things. */
const FIRST_BAND = 12;

/** A table of so many cells is filled in a second or two; a wider band is not looked at. */
const MOST_CELLS = 3_000_000;

/**
 * Finds the cheapest monotone alignment of two sequences by dynamic programming
 * (Gale & Church 1993, “A Program for Aligning Sentences in Bilingual Corpora”),
 * and by the forward–backward algorithm how sure each pair of it is. Runs of
 * things left out or added are states of their own, as in the pair HMM of Durbin
 * et al. 1998, “Biological Sequence Analysis”, §4.1; where one meets the other,
 * what was left out comes first, so that no alignment counts twice.
 *
 * Only a band around the diagonal is looked at, and a wider one whenever the
 * path comes to its edge, so that time grows with the length of the texts and
 * not with its square. Of texts that are very long and very unlike, the best path in
 * the widest band is taken, though it comes to the edge.
 *
 * @param mostCells of the table that are looked at, where the first band has no more
 *
 * @example
 * alignSequences({
 *   lengths: [2, 1],
 *   shapes: [[1, 1], [2, 1]],
 *   cost: (_i, taken) => (taken === 2 ? 0 : 5),
 *   alone: { original: [5, 5], translation: [5] },
 * }).pairs // [{ original: [0, 1], translation: [0], confidence: 0.9999… }]
 */
export function alignSequences(sequences: Sequences, mostCells = MOST_CELLS): SequenceAlignment {
  for (let half = FIRST_BAND; ; half *= 2) {
    const [m, n] = sequences.lengths;
    const isWidest = (m + 1) * Math.min(4 * half + 1, n + 1) > mostCells;
    const found = alignInBand(sequences, half, isWidest);
    if (found) return found;
  }
}

/** What the last pair of an alignment is. */
type Last = keyof Omit<ByLast, "any">;

/** Gives nothing where the best path touches the band's edge, unless it may. */
function alignInBand(
  sequences: Sequences,
  half: number,
  mayTouch: boolean,
): SequenceAlignment | undefined {
  const [m, n] = sequences.lengths;
  const { cost, alone, runDiscount = 0 } = sequences;
  const band = bandAround(m, n, half);
  const { width, firsts } = band;
  const cellOf = (i: number, j: number) => i * width + j - (firsts[i] as number);
  const end = cellOf(m, n);
  const until = costsUntil(sequences, band);
  const { best, all } = until;
  const path = cheapestPath(sequences, band, until, mayTouch);
  if (!path) return undefined;

  const after = costsAfter(sequences, band, until);
  const total = all.any[end] as number;
  const likelihood = (ways: number) => Math.min(1, Math.exp(total - ways));

  /** Of leaving `i` out, beside whatever of the translation. */
  const allLeaving = (i: number) => {
    let ways = Number.POSITIVE_INFINITY;
    const open = alone.original[i] as number;
    const [above, below] = [firsts[i] as number, firsts[i + 1] as number];
    for (let j = below; j < above + width; j++) {
      const from = cellOf(i, j);
      const before = addCosts(
        all.matched[from] as number,
        (all.left[from] as number) - runDiscount,
      );
      ways = addCosts(ways, before + open + (after.left[cellOf(i + 1, j)] as number));
    }
    return ways;
  };
  /** Of adding `j`, beside whatever of the original. */
  const allAdding = (j: number) => {
    let ways = Number.POSITIVE_INFINITY;
    const open = alone.translation[j] as number;
    for (let i = 0; i <= m; i++) {
      const first = firsts[i] as number;
      if (j < first || j + 1 >= first + width) continue;
      const from = cellOf(i, j);
      const before = addCosts(
        addCosts(all.matched[from] as number, all.left[from] as number),
        (all.added[from] as number) - runDiscount,
      );
      ways = addCosts(ways, before + open + (after.added[from + 1] as number));
    }
    return ways;
  };

  const pairs = path.map(([i, taken, j, given]): Pair => {
    const ways =
      given === 0
        ? allLeaving(i)
        : taken === 0
          ? allAdding(j)
          : (all.any[cellOf(i, j)] as number) +
            cost(i, taken, j, given) +
            (after.matched[cellOf(i + taken, j + given)] as number);
    return {
      original: range(i, taken),
      translation: range(j, given),
      confidence: likelihood(ways),
    };
  });
  return { pairs, cost: best.any[end] as number };
}

type Step = readonly [i: number, taken: number, j: number, given: number];

/** The pairs of the cheapest alignment, in order; nothing where it touches the band's edge, unless it may. */
function cheapestPath(
  { lengths: [m, n], runDiscount = 0 }: Sequences,
  { width, firsts }: Band,
  { best, taken, given }: ReturnType<typeof costsUntil>,
  mayTouch: boolean,
): Step[] | undefined {
  const steps: Step[] = [];
  let [i, j] = [m, n];
  if (n - (firsts[m] as number) >= width) return undefined;
  let last = cheapest(best, i * width + j - (firsts[i] as number), 0, 0);
  while (i > 0 || j > 0) {
    const first = firsts[i] as number;
    const cell = i * width + j - first;
    const touches = !mayTouch && ((j === first && first > 0) || (j === first + width - 1 && j < n));
    if (touches || best.any[cell] === Number.POSITIVE_INFINITY) return undefined;
    const take = last === "added" ? 0 : last === "left" ? 1 : (taken[cell] as number);
    const give = last === "added" ? 1 : last === "left" ? 0 : (given[cell] as number);
    i -= take;
    j -= give;
    steps.push([i, take, j, give]);
    const from = i * width + j - (firsts[i] as number);
    if (last === "left") last = cheapest(best, from, runDiscount, Number.NEGATIVE_INFINITY);
    else last = cheapest(best, from, 0, last === "added" ? runDiscount : 0);
  }
  return steps.reverse();
}

/** What the last pair until a cell is in the cheapest alignment that goes on with a discount for some. */
function cheapest(best: ByLast, cell: number, offLeft: number, offAdded: number): Last {
  const matched = best.matched[cell] as number;
  const left = (best.left[cell] as number) - offLeft;
  const added = (best.added[cell] as number) - offAdded;
  if (matched <= left && matched <= added) return "matched";
  return left <= added ? "left" : "added";
}

function range(start: number, length: number): number[] {
  return Array.from({ length }, (_, index) => start + index);
}
