import { type BeadMoves, beadMoves } from "./beadMoves";
import type { Band, Sequences } from "./beads";
import type { ForwardPass, StateTables } from "./forwardPass";
import { logAddExp, logSumExp } from "./logSumExp";
import { integerAt, numberAt } from "./numberAt";

/**
 * The results of the backward pass: for each cell, the cost of all alignments of the
 * two suffixes together, by the state of the last bead before the cell.
 */
export type BackwardPass = Omit<StateTables, "any">;

const IMPOSSIBLE = Number.POSITIVE_INFINITY;

/**
 * Runs the backward pass of the forward–backward algorithm.
 *
 * @param pass the forward pass over the same band, whose bead costs are used again
 */
export function backwardPass(
  sequences: Sequences,
  band: Band,
  { beadCosts }: Pick<ForwardPass, "beadCosts">,
): BackwardPass {
  const cells = band.rows * band.width;
  const tables = {
    match: new Float64Array(cells).fill(IMPOSSIBLE),
    deletion: new Float64Array(cells).fill(IMPOSSIBLE),
    insertion: new Float64Array(cells).fill(IMPOSSIBLE),
  };
  const moves = beadMoves(sequences);
  const matches = new Float64Array(band.width);
  for (let i = band.rows - 1; i >= 0; i--) {
    matchesOfRow(sequences, band, moves, beadCosts, tables, i, matches);
    fillRow(sequences, band, tables, i, matches);
  }
  return tables;
}

/** Computes, for each cell of row `i`, the cost of all alignments that go on with a match. */
function matchesOfRow(
  { beadCost, beadTypes, fertility, lengths: [m, n] }: Sequences,
  { width, firsts }: Band,
  { sources, targets }: BeadMoves,
  beadCosts: Float64Array,
  tables: BackwardPass,
  i: number,
  matches: Float64Array,
): void {
  const types = beadTypes.length;
  const totals = new Float64Array(types + 2);
  const first = integerAt(firsts, i);
  if (fertility) targets[types] = i < m ? integerAt(fertility.source, i) : 0;
  for (let j = first + width - 1; j >= first; j--) {
    if (fertility) sources[types + 1] = j < n ? integerAt(fertility.target, j) : 0;
    let count = 0;
    for (let type = 0; type < types + 2; type++) {
      const sourceCount = integerAt(sources, type);
      const targetCount = integerAt(targets, type);
      if (sourceCount === 0 || targetCount === 0) continue;
      if (i + sourceCount > m || j + targetCount > n) continue;
      const column = j + targetCount - integerAt(firsts, i + sourceCount);
      if (column < 0 || column >= width) continue;
      const to = (i + sourceCount) * width + column;
      const cost =
        type < types
          ? numberAt(beadCosts, to * types + type)
          : beadCost(i, sourceCount, j, targetCount);
      totals[count] = cost + numberAt(tables.match, to);
      count += 1;
    }
    matches[j - first] = i === m && j === n ? 0 : logSumExp(totals, count);
  }
}

/** Fills row `i` of all states from what may follow: a match, a deletion or an insertion. */
function fillRow(
  { gapOpen, gapExtendDiscount = 0, lengths: [m] }: Sequences,
  { width, firsts }: Band,
  tables: BackwardPass,
  i: number,
  matches: Float64Array,
): void {
  const totals = new Float64Array(3);
  const first = integerAt(firsts, i);
  const shift = i < m ? integerAt(firsts, i + 1) - first : 0;
  const openDeletion = i < m ? numberAt(gapOpen.source, i) : IMPOSSIBLE;
  for (let column = width - 1; column >= 0; column--) {
    const cell = i * width + column;
    const match = numberAt(matches, column);
    const deletion =
      i < m && column >= shift
        ? openDeletion + numberAt(tables.deletion, cell + width - shift)
        : IMPOSSIBLE;
    const insertion =
      column < width - 1
        ? numberAt(gapOpen.target, first + column) + numberAt(tables.insertion, cell + 1)
        : IMPOSSIBLE;
    totals[0] = match;
    totals[1] = deletion;
    totals[2] = insertion;
    tables.match[cell] = logSumExp(totals, 3);
    totals[1] = deletion - gapExtendDiscount;
    tables.deletion[cell] = logSumExp(totals, 3);
    // Deletions come before insertions, never after.
    tables.insertion[cell] = logAddExp(match, insertion - gapExtendDiscount);
  }
}
