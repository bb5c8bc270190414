import type { Block, Body } from "../library";

/** What stands side by side in two versions of an article. */
export interface ParallelRow {
  /** All that the row answers to: the ids of its blocks, then of what lands on them. */
  readonly ids: readonly string[];
  /** Blocks of the one version; none where only the other has something. */
  readonly one: readonly Block[];
  readonly other: readonly Block[];
}

/** Blocks of one version that nothing parts: one, what continues it, and pull quotes. */
type Unit = readonly Block[];

/**
 * Lays two versions of an article side by side. Blocks that share an id are in one
 * row, and what continues a block or is lifted out of the text stays with the block
 * before it. That holds for an original and its translation as for two
 * translations, since all of them have the original’s ids.
 *
 * A row is as short as it can be while no id is shared across rows and both
 * versions keep their order. What only one of them has is a row by itself.
 *
 * @returns the rows in order; each block is in exactly one, and so is each id that
 *   either version answers to
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
        : closed([i, j], toOthers, toOnes);
    rows.push({ one: ones.slice(i, endOne).flat(), other: others.slice(j, endOther).flat() });
    [i, j] = [endOne, endOther];
  }
  return withIds(rows);
}

/** A pull quote only repeats what the text says, and takes no part in the alignment. */
function unitsOf(blocks: Body["blocks"]): readonly Unit[] {
  const units: Block[][] = [];
  for (const block of blocks) {
    const last = units.at(-1);
    if (last && (block.continues || block.isPullQuote)) last.push(block);
    else units.push([block]);
  }
  return units;
}

/** For each unit of one version, the places of those of the other that share an id with it. */
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
 * The ends of the shortest row that begins with two units that each share an id
 * with something, not before the row.
 */
function closed(
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
 * What lands on a row may be a row of its own where the other version has it; and
 * what both leave out may land on two.
 */
function withIds(rows: readonly Omit<ParallelRow, "ids">[]): readonly ParallelRow[] {
  const own = rows.map(({ one, other }) => [
    ...new Set([...one, ...other].flatMap(({ ids }) => ids)),
  ]);
  const taken = new Set(own.flat());
  return rows.map((row, index) => {
    const landings = [...row.one, ...row.other].flatMap(({ landings = [] }) => landings);
    const free = landings.filter((id) => {
      const isFree = !taken.has(id);
      taken.add(id);
      return isFree;
    });
    return { ids: [...(own[index] ?? []), ...free], ...row };
  });
}
