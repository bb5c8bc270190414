import { addAllCosts } from "./addAllCosts";
import { addCosts } from "./addCosts";
import type { Band } from "./band";
import type { Sequences } from "./sequences";

/** What it costs to come to each cell of a band, by what the last pair was. */
export interface CostsUntil {
  /** Of the cheapest alignment until there. */
  readonly best: ByLast;
  /** Of all alignments until there together. */
  readonly all: ByLast;
  /** Where the last pair takes some of both: how many, in the cheapest. */
  readonly taken: Uint16Array;
  readonly given: Uint16Array;
  /** What the pair of each shape costs that ends there: `cell * shapes + shape`. */
  readonly steps: Float64Array;
}

/** A cost for each cell. */
export interface ByLast {
  readonly matched: Float64Array;
  readonly left: Float64Array;
  readonly added: Float64Array;
  /** Whatever the last pair was. */
  readonly any: Float64Array;
}

const NEVER = Number.POSITIVE_INFINITY;

/**
 * The forward half of the forward–backward algorithm, and with it Viterbi's: how
 * cheaply each cell of a band is come to, at best and in all ways together.
 *
 * This is the inner loop of every alignment. It is written with numbers and typed
 * arrays only: closures and objects in here double the time.
 */
export function costsUntil(sequences: Sequences, band: Band): CostsUntil {
  const { cost, shapes, alone, manifold, runDiscount = 0 } = sequences;
  const { rows, width, firsts } = band;
  const cells = rows * width;
  const best = byLast(cells);
  const all = byLast(cells);
  const taken = new Uint16Array(cells);
  const given = new Uint16Array(cells);
  const number = shapes.length;
  const steps = new Float64Array(cells * number).fill(NEVER);
  // A manifold thing of either side adds a step each.
  const takes = Int32Array.from([...shapes.map(([take]) => take), 0, 0]);
  const gives = Int32Array.from([...shapes.map(([, give]) => give), 0, 0]);
  const totals = new Float64Array(number + 3);

  best.matched[0] = best.any[0] = all.matched[0] = all.any[0] = 0;
  for (let i = 0; i < rows; i++) {
    const first = firsts[i] as number;
    const above = i > 0 ? (firsts[i - 1] as number) : 0;
    const openLeft = i > 0 ? (alone.original[i - 1] as number) : NEVER;
    if (manifold) {
      takes[number] = 1;
      gives[number] = i > 0 ? (manifold.original[i - 1] as number) : 0;
      gives[number + 1] = 1;
    }
    for (let j = first; j < first + width; j++) {
      const cell = i * width + j - first;
      if (manifold) takes[number + 1] = j > 0 ? (manifold.translation[j - 1] as number) : 0;
      let least = cell === 0 ? 0 : NEVER;
      let tried = 0;
      for (let s = 0; s < number + 2; s++) {
        const take = takes[s] as number;
        const give = gives[s] as number;
        if (take === 0 || give === 0 || take > i || give > j) continue;
        const column = j - give - (firsts[i - take] as number);
        if (column < 0 || column >= width) continue;
        const from = (i - take) * width + column;
        const before = best.any[from] as number;
        if (before === NEVER) continue;
        const step = cost(i - take, take, j - give, give);
        if (s < number) steps[cell * number + s] = step;
        if (before + step < least) {
          least = before + step;
          taken[cell] = take;
          given[cell] = give;
        }
        totals[tried] = (all.any[from] as number) + step;
        tried += 1;
      }
      const together = cell === 0 ? 0 : addAllCosts(totals, tried);

      let left = NEVER;
      let allLeft = NEVER;
      const up = j - above;
      if (i > 0 && up < width) {
        const from = (i - 1) * width + up;
        const onward = openLeft - runDiscount;
        left = Math.min(
          (best.matched[from] as number) + openLeft,
          (best.left[from] as number) + onward,
        );
        allLeft = addCosts(
          (all.matched[from] as number) + openLeft,
          (all.left[from] as number) + onward,
        );
      }
      let added = NEVER;
      let allAdded = NEVER;
      if (j > first) {
        const from = cell - 1;
        const open = alone.translation[j - 1] as number;
        const onward = open - runDiscount;
        added = Math.min(
          Math.min(best.matched[from] as number, best.left[from] as number) + open,
          (best.added[from] as number) + onward,
        );
        totals[0] = (all.matched[from] as number) + open;
        totals[1] = (all.left[from] as number) + open;
        totals[2] = (all.added[from] as number) + onward;
        allAdded = addAllCosts(totals, 3);
      }
      best.matched[cell] = least;
      best.left[cell] = left;
      best.added[cell] = added;
      best.any[cell] = Math.min(least, left, added);
      all.matched[cell] = together;
      all.left[cell] = allLeft;
      all.added[cell] = allAdded;
      totals[0] = together;
      totals[1] = allLeft;
      totals[2] = allAdded;
      all.any[cell] = addAllCosts(totals, 3);
    }
  }
  return { best, all, taken, given, steps };
}

function byLast(cells: number): ByLast {
  const never = () => new Float64Array(cells).fill(NEVER);
  return { matched: never(), left: never(), added: never(), any: never() };
}
