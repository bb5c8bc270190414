import { addAllCosts } from "./addAllCosts";
import { addCosts } from "./addCosts";
import type { Band } from "./band";
import type { CostsUntil } from "./costsUntil";
import type { Sequences } from "./sequences";

/** What it costs to come to the end from each cell, in all ways together, by what the last pair before was. */
export interface CostsAfter {
  readonly matched: Float64Array;
  readonly left: Float64Array;
  readonly added: Float64Array;
}

const NEVER = Number.POSITIVE_INFINITY;

/**
 * The backward half of the forward–backward algorithm.
 *
 * @param steps as `costsUntil` gives them, for the same band
 */
export function costsAfter(
  sequences: Sequences,
  band: Band,
  { steps }: Pick<CostsUntil, "steps">,
): CostsAfter {
  const { cost, shapes, alone, manifold, runDiscount = 0 } = sequences;
  const { rows, width, firsts } = band;
  const [m, n] = sequences.lengths;
  const cells = rows * width;
  const matched = new Float64Array(cells).fill(NEVER);
  const left = new Float64Array(cells).fill(NEVER);
  const added = new Float64Array(cells).fill(NEVER);
  const number = shapes.length;
  const takes = Int32Array.from([...shapes.map(([take]) => take), 0, 0]);
  const gives = Int32Array.from([...shapes.map(([, give]) => give), 0, 0]);

  const totals = new Float64Array(number + 3);

  for (let i = m; i >= 0; i--) {
    const first = firsts[i] as number;
    const below = i < m ? (firsts[i + 1] as number) : 0;
    const openLeft = i < m ? (alone.original[i] as number) : NEVER;
    if (manifold) {
      takes[number] = 1;
      gives[number] = i < m ? (manifold.original[i] as number) : 0;
      gives[number + 1] = 1;
    }
    for (let j = first + width - 1; j >= first; j--) {
      const cell = i * width + j - first;
      if (manifold) takes[number + 1] = j < n ? (manifold.translation[j] as number) : 0;
      let followed = 0;
      for (let s = 0; s < number + 2; s++) {
        const take = takes[s] as number;
        const give = gives[s] as number;
        if (take === 0 || give === 0 || i + take > m || j + give > n) continue;
        const column = j + give - (firsts[i + take] as number);
        if (column < 0 || column >= width) continue;
        const to = (i + take) * width + column;
        const step = s < number ? (steps[to * number + s] as number) : cost(i, take, j, give);
        totals[followed] = step + (matched[to] as number);
        followed += 1;
      }
      const match = i === m && j === n ? 0 : addAllCosts(totals, followed);
      const down = j - below;
      const leave =
        i < m && down >= 0 ? openLeft + (left[(i + 1) * width + down] as number) : NEVER;
      const add =
        j < first + width - 1
          ? (alone.translation[j] as number) + (added[cell + 1] as number)
          : NEVER;
      totals[0] = match;
      totals[1] = leave;
      totals[2] = add;
      matched[cell] = addAllCosts(totals, 3);
      totals[1] = leave - runDiscount;
      left[cell] = addAllCosts(totals, 3);
      // What is left out comes before what is added, never after it.
      added[cell] = addCosts(match, add - runDiscount);
    }
  }
  return { matched, left, added };
}
