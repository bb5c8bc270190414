import { backwardPass } from "./backwardPass";
import { type Band, type Bead, bandAround, type Sequences, type Step } from "./beads";
import { type ForwardPass, forwardPass, type StateTables } from "./forwardPass";
import { integerAt, numberAt } from "./numberAt";
import { posteriors } from "./posteriors";

/** The best alignment of two sequences. */
export interface SequenceAlignment {
  /** In order. Each segment of either side is in exactly one. */
  readonly beads: readonly Bead[];
  /** The sum of the beads' costs, in nats. */
  readonly cost: number;
}

/** The half width of the first band, in segments. */
const FIRST_BAND = 12;

/** A table of this size takes a second or two. Wider bands are not tried. */
const MAX_CELLS = 3_000_000;

/**
 * Finds the cheapest monotone alignment of two sequences and the posterior probability
 * of each of its beads, with one dynamic program.
 *
 * The model is a pair hidden Markov model (Durbin et al. 1998, “Biological Sequence
 * Analysis”, §4.1) whose matches are the m:n beads of Gale & Church 1993 (“A Program
 * for Aligning Sentences in Bilingual Corpora”), and whose deletions and insertions are
 * states of their own: gaps with affine costs. The Viterbi algorithm finds the
 * alignment, the forward–backward algorithm the posteriors. Between two matches
 * deletions come before insertions, so that no alignment counts twice.
 *
 * Only a band around the diagonal is filled. It is doubled whenever the path touches
 * its edge, so that time grows with the length of the texts and not with its square.
 * For very long texts that are very unlike, the best path in the widest band is
 * returned, even if it touches the edge.
 *
 * @param maxCells the size of the largest table; the first band may be larger
 *
 * @example
 * alignSequences({
 *   lengths: [2, 1],
 *   beadTypes: [[1, 1], [2, 1]],
 *   beadCost: (_i, sourceCount) => (sourceCount === 2 ? 0 : 5),
 *   gapOpen: { source: Float64Array.of(5, 5), target: Float64Array.of(5) },
 * }).beads // [{ original: [0, 1], translation: [0], confidence: 0.9999… }]
 */
export function alignSequences(sequences: Sequences, maxCells = MAX_CELLS): SequenceAlignment {
  for (let half = FIRST_BAND; ; half *= 2) {
    const [m, n] = sequences.lengths;
    const isWidest = (m + 1) * Math.min(4 * half + 1, n + 1) > maxCells;
    const found = alignInBand(sequences, bandAround(m, n, half), isWidest);
    if (found) return found;
  }
}

/** Returns nothing if the best path touches the band's edge and may not. */
function alignInBand(
  sequences: Sequences,
  band: Band,
  mayTouch: boolean,
): SequenceAlignment | undefined {
  const [m, n] = sequences.lengths;
  const pass = forwardPass(sequences, band);
  const path = viterbiPath(sequences, band, pass, mayTouch);
  if (!path) return undefined;
  const posteriorOf = posteriors(sequences, band, pass, backwardPass(sequences, band, pass));
  const beads = path.map((step): Bead => {
    const [i, sourceCount, j, targetCount] = step;
    return {
      original: range(i, sourceCount),
      translation: range(j, targetCount),
      confidence: posteriorOf(step),
    };
  });
  const end = m * band.width + n - integerAt(band.firsts, m);
  return { beads, cost: numberAt(pass.viterbi.any, end) };
}

/** A state of the pair hidden Markov model. */
type State = keyof Omit<StateTables, "any">;

/** Traces the cheapest alignment back. Returns nothing if it touches the band's edge and may not. */
function viterbiPath(
  { lengths: [m, n], gapExtendDiscount = 0 }: Sequences,
  { width, firsts }: Band,
  { viterbi, sourceCounts, targetCounts }: ForwardPass,
  mayTouch: boolean,
): Step[] | undefined {
  const steps: Step[] = [];
  let [i, j] = [m, n];
  if (n - integerAt(firsts, m) >= width) return undefined;
  let state = cheapestState(viterbi, i * width + j - integerAt(firsts, i), 0, 0);
  while (i > 0 || j > 0) {
    const first = integerAt(firsts, i);
    const cell = i * width + j - first;
    const touches = !mayTouch && ((j === first && first > 0) || (j === first + width - 1 && j < n));
    if (touches || viterbi.any[cell] === Number.POSITIVE_INFINITY) return undefined;
    const isMatch = state === "match";
    const sourceCount = isMatch ? integerAt(sourceCounts, cell) : state === "deletion" ? 1 : 0;
    const targetCount = isMatch ? integerAt(targetCounts, cell) : state === "insertion" ? 1 : 0;
    i -= sourceCount;
    j -= targetCount;
    steps.push([i, sourceCount, j, targetCount]);
    const from = i * width + j - integerAt(firsts, i);
    // A deletion never follows an insertion.
    if (state === "deletion")
      state = cheapestState(viterbi, from, gapExtendDiscount, Number.NEGATIVE_INFINITY);
    else state = cheapestState(viterbi, from, 0, state === "insertion" ? gapExtendDiscount : 0);
  }
  return steps.reverse();
}

/** Returns the cheapest state of a cell, given what the next bead takes off if it extends a gap. */
function cheapestState(
  viterbi: StateTables,
  cell: number,
  offDeletion: number,
  offInsertion: number,
): State {
  const match = numberAt(viterbi.match, cell);
  const deletion = numberAt(viterbi.deletion, cell) - offDeletion;
  const insertion = numberAt(viterbi.insertion, cell) - offInsertion;
  if (match <= deletion && match <= insertion) return "match";
  return deletion <= insertion ? "deletion" : "insertion";
}

function range(start: number, length: number): number[] {
  return Array.from({ length }, (_, index) => start + index);
}
