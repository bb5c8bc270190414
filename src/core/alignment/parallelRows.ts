import type { Block, Body } from "../library";
import { itemRows, type RowBlock } from "./itemRows";

/** The blocks of two versions of an article that stand side by side. */
export interface ParallelRow {
  /** The ids that the row answers to: those of its blocks, then those that land on them. */
  readonly ids: readonly string[];
  /** The blocks of one version; none if only the other has any. */
  readonly one: readonly RowBlock[];
  readonly other: readonly RowBlock[];
}

/** Blocks of one version that stay together: a block, its continuations, and pull quotes. */
type Unit = readonly Block[];

/**
 * Arranges two versions of an article in parallel rows. Blocks that share an id are in
 * one row; continuations and pull quotes stay with the block before them. The versions
 * may be an original and its translation or two translations, since all of them have
 * the original’s ids.
 *
 * Rows are as short as possible, but no two rows share an id and both versions keep
 * their order. A block that only one version has is a row of its own. Lists of as many
 * items stand side by side item by item.
 *
 * @returns the rows in order; each block, or each item of it, is in exactly one, and so is
 *   each id that either version answers to
 *
 * @example
 * // The Urdu merges two paragraphs of the English: two blocks beside one.
 * parallelRows(
 *   [makeBlock({ ids: ["top.1"] }), makeBlock({ ids: ["top.2"] })],
 *   [makeBlock({ ids: ["top.1", "top.2"], text: "دونوں ملا کر" })],
 * ).map(({ ids }) => ids) // [["top.1", "top.2"]]
 */
export function parallelRows(one: Body["blocks"], other: Body["blocks"]): readonly ParallelRow[] {
  const [ones, others] = [unitsOf(one), unitsOf(other)];
  const [toOthers, toOnes] = [sharing(ones, others), sharing(others, ones)];
  const rows: Omit<ParallelRow, "ids">[] = [];
  let [i, j] = [0, 0];
  while (i < ones.length || j < others.length) {
    const isAlone = toOthers[i]?.length === 0;
    const isOtherAlone = !isAlone && toOnes[j]?.length === 0;
    const [endOne, endOther] = isAlone
      ? [i + 1, j]
      : isOtherAlone
        ? [i, j + 1]
        : rowEnds([i, j], toOthers, toOnes);
    rows.push({ one: ones.slice(i, endOne).flat(), other: others.slice(j, endOther).flat() });
    [i, j] = [endOne, endOther];
  }
  return withIds(rows.flatMap(itemRows));
}

/** Groups blocks into units. A pull quote only repeats the text, and is not aligned. */
function unitsOf(blocks: Body["blocks"]): readonly Unit[] {
  const units: Block[][] = [];
  for (const block of blocks) {
    const last = units.at(-1);
    if (last && (block.continues || block.isPullQuote)) last.push(block);
    else units.push([block]);
  }
  return units;
}

/** Returns, for each unit of one version, the indices of the units of the other that share an id with it. */
function sharing(from: readonly Unit[], to: readonly Unit[]): readonly (readonly number[])[] {
  const places = new Map(
    to.flatMap((unit, place) => unit.flatMap(({ ids }) => ids.map((id) => [id, place] as const))),
  );
  return from.map((unit) =>
    unit.flatMap(({ ids }) =>
      ids.flatMap((id) => {
        const place = places.get(id);
        return place === undefined ? [] : [place];
      }),
    ),
  );
}

/**
 * Returns the ends of the shortest row that begins with two units, each of which
 * shares an id with a unit that is not before the row.
 */
function rowEnds(
  [i, j]: readonly [number, number],
  toOthers: readonly (readonly number[])[],
  toOnes: readonly (readonly number[])[],
): [number, number] {
  let [endOne, endOther] = [i + 1, j + 1];
  for (;;) {
    const furthestOther = Math.max(endOther, ...toOthers.slice(i, endOne).flat().map(next));
    const furthestOne = Math.max(endOne, ...toOnes.slice(j, furthestOther).flat().map(next));
    if (furthestOne === endOne && furthestOther === endOther) return [endOne, endOther];
    [endOne, endOther] = [furthestOne, furthestOther];
  }
}

const next = (place: number) => place + 1;

/**
 * Adds to each row the ids it answers to. An id that lands on a row may be that of
 * another row, if the other version has the block; one that both versions lack may
 * land on two rows. Each id goes to one row.
 */
function withIds(rows: readonly Omit<ParallelRow, "ids">[]): readonly ParallelRow[] {
  const own = rows.map(({ one, other }) => [
    ...new Set([...one, ...other].flatMap(({ ids }) => ids)),
  ]);
  const used = new Set(own.flat());
  return rows.map((row, index) => {
    const landings = [...row.one, ...row.other].flatMap(({ landings = [] }) => landings);
    const free = landings.filter((id) => {
      const isFree = !used.has(id);
      used.add(id);
      return isFree;
    });
    return { ids: [...(own[index] ?? []), ...free], ...row };
  });
}
