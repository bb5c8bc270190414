import { type BeadMoves, beadMoves } from "./beadMoves";
import type { Band, Sequences } from "./beads";
import { logAddExp, logSumExp } from "./logSumExp";
import { integerAt, numberAt } from "./numberAt";

/** The results of the forward pass: for each cell of a band, costs of alignments of the two prefixes that end there. */
export interface ForwardPass {
  /** The cost of the cheapest alignment (Viterbi). */
  readonly viterbi: StateTables;
  /** The cost of all alignments together: −log of the sum of their likelihoods (forward variables). */
  readonly forward: StateTables;
  /** Back pointers: how many segments the last bead of the cheapest alignment has, if it is a match. */
  readonly sourceCounts: Int32Array;
  readonly targetCounts: Int32Array;
  /** The cost of the bead of each type that ends in a cell: `cell * beadTypes + type`. */
  readonly beadCosts: Float64Array;
}

/** A cost in nats for each cell, by the state of the pair HMM that the last bead is in. */
export interface StateTables {
  /** The last bead has segments of both sides. */
  readonly match: Float64Array;
  /** The last bead has a source segment only. */
  readonly deletion: Float64Array;
  /** The last bead has a target segment only. */
  readonly insertion: Float64Array;
  /** Whatever the state is. */
  readonly any: Float64Array;
}

const IMPOSSIBLE = Number.POSITIVE_INFINITY;

/**
 * Runs the forward pass of the forward–backward algorithm and the Viterbi algorithm at
 * once (Rabiner 1989, “A Tutorial on Hidden Markov Models”), row by row.
 *
 * This is the inner loop of every alignment. The functions below fill one row each,
 * with numbers and typed arrays only: closures and objects in their loops double the
 * time.
 */
export function forwardPass(sequences: Sequences, band: Band): ForwardPass {
  const cells = band.rows * band.width;
  const pass: ForwardPass = {
    viterbi: stateTables(cells),
    forward: stateTables(cells),
    sourceCounts: new Int32Array(cells),
    targetCounts: new Int32Array(cells),
    beadCosts: new Float64Array(cells * sequences.beadTypes.length).fill(IMPOSSIBLE),
  };
  const moves = beadMoves(sequences);
  for (let i = 0; i < band.rows; i++) {
    matchRow(sequences, band, moves, pass, i);
    if (i > 0) deletionRow(sequences, band, pass, i);
    insertionRow(sequences, band, pass, i);
  }
  return pass;
}

/** Fills row `i` of the match state. All predecessors are in earlier rows. */
function matchRow(
  { beadCost, beadTypes, fertility }: Sequences,
  { width, firsts }: Band,
  { sources, targets }: BeadMoves,
  { viterbi, forward, sourceCounts, targetCounts, beadCosts }: ForwardPass,
  i: number,
): void {
  const types = beadTypes.length;
  const totals = new Float64Array(types + 2);
  const first = integerAt(firsts, i);
  if (fertility) targets[types] = i > 0 ? integerAt(fertility.source, i - 1) : 0;
  for (let j = first; j < first + width; j++) {
    const cell = i * width + j - first;
    if (fertility) sources[types + 1] = j > 0 ? integerAt(fertility.target, j - 1) : 0;
    let least = cell === 0 ? 0 : IMPOSSIBLE;
    let count = 0;
    for (let type = 0; type < types + 2; type++) {
      const sourceCount = integerAt(sources, type);
      const targetCount = integerAt(targets, type);
      if (sourceCount === 0 || targetCount === 0 || sourceCount > i || targetCount > j) continue;
      const column = j - targetCount - integerAt(firsts, i - sourceCount);
      if (column < 0 || column >= width) continue;
      const from = (i - sourceCount) * width + column;
      const before = numberAt(viterbi.any, from);
      if (before === IMPOSSIBLE) continue;
      const cost = beadCost(i - sourceCount, sourceCount, j - targetCount, targetCount);
      if (type < types) beadCosts[cell * types + type] = cost;
      if (before + cost < least) {
        least = before + cost;
        sourceCounts[cell] = sourceCount;
        targetCounts[cell] = targetCount;
      }
      totals[count] = numberAt(forward.any, from) + cost;
      count += 1;
    }
    viterbi.match[cell] = least;
    forward.match[cell] = cell === 0 ? 0 : logSumExp(totals, count);
  }
}

/** Fills row `i` of the deletion state from the row before. A deletion follows a match or a deletion. */
function deletionRow(
  { gapOpen, gapExtendDiscount = 0 }: Sequences,
  { width, firsts }: Band,
  { viterbi, forward }: ForwardPass,
  i: number,
): void {
  const first = integerAt(firsts, i);
  const shift = first - integerAt(firsts, i - 1);
  const open = numberAt(gapOpen.source, i - 1);
  const extend = open - gapExtendDiscount;
  for (let column = 0; column + shift < width; column++) {
    const cell = i * width + column;
    const from = (i - 1) * width + column + shift;
    viterbi.deletion[cell] = Math.min(
      numberAt(viterbi.match, from) + open,
      numberAt(viterbi.deletion, from) + extend,
    );
    forward.deletion[cell] = logAddExp(
      numberAt(forward.match, from) + open,
      numberAt(forward.deletion, from) + extend,
    );
  }
}

/** Fills row `i` of the insertion state, which follows any state, and of the sum over all states. */
function insertionRow(
  { gapOpen, gapExtendDiscount = 0 }: Sequences,
  { width, firsts }: Band,
  { viterbi, forward }: ForwardPass,
  i: number,
): void {
  const first = integerAt(firsts, i);
  const start = i * width;
  const totals = new Float64Array(3);
  for (let cell = start; cell < start + width; cell++) {
    if (cell > start) {
      const from = cell - 1;
      const open = numberAt(gapOpen.target, first + from - start);
      const extend = open - gapExtendDiscount;
      viterbi.insertion[cell] = Math.min(
        Math.min(numberAt(viterbi.match, from), numberAt(viterbi.deletion, from)) + open,
        numberAt(viterbi.insertion, from) + extend,
      );
      totals[0] = numberAt(forward.match, from) + open;
      totals[1] = numberAt(forward.deletion, from) + open;
      totals[2] = numberAt(forward.insertion, from) + extend;
      forward.insertion[cell] = logSumExp(totals, 3);
    }
    viterbi.any[cell] = Math.min(
      numberAt(viterbi.match, cell),
      numberAt(viterbi.deletion, cell),
      numberAt(viterbi.insertion, cell),
    );
    totals[0] = numberAt(forward.match, cell);
    totals[1] = numberAt(forward.deletion, cell);
    totals[2] = numberAt(forward.insertion, cell);
    forward.any[cell] = logSumExp(totals, 3);
  }
}

function stateTables(cells: number): StateTables {
  const impossible = () => new Float64Array(cells).fill(IMPOSSIBLE);
  return {
    match: impossible(),
    deletion: impossible(),
    insertion: impossible(),
    any: impossible(),
  };
}
