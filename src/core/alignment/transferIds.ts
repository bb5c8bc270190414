import type { Pair } from "./pair";

/** The ids by which a block of a translation is found. */
export interface CarriedIds {
  /** Of the blocks that it stands for, its own first. */
  readonly ids: string[];
  /** Of blocks of the original that have no counterpart, and land here. */
  readonly landings: string[];
  /** Of several blocks that one became: whether it is a further one, after the first. */
  readonly continues?: true;
}

/**
 * Gives the blocks of a translation the ids of their counterparts. A block that
 * merges two answers to both ids; of two that one became, the first carries its
 * id, and the other continues it; a block without a counterpart has none. Of two that stand for two, each
 * has the id of the one in its place.
 *
 * A block of the original that the translation leaves out lands on the nearest
 * before it that has an id there, a heading rather on the first of its section;
 * where there is none before, on the first there is. So no place of the original
 * is lost.
 *
 * @param original the ids of its blocks, in order; a section's begin with its heading's
 * @param translationLength how many blocks the translation has
 * @param pairs as `alignBlocks` gives them
 * @returns the ids of each block of the translation
 *
 * @example
 * transferIds(
 *   [["top.1"], ["top.2"]],
 *   1,
 *   [{ original: [0, 1], translation: [0], confidence: 1 }],
 * ) // [{ ids: ["top.1", "top.2"], landings: [] }]
 */
export function transferIds(
  original: readonly (readonly string[])[],
  translationLength: number,
  pairs: readonly Pair[],
): CarriedIds[] {
  const carried = Array.from(
    { length: translationLength },
    (): CarriedIds => ({ ids: [], landings: [] }),
  );
  const further = new Set<number>();
  const homeless: { readonly ids: readonly string[]; readonly before: number }[] = [];
  let before = -1;
  for (const pair of pairs) {
    if (pair.original.length === 1)
      for (const place of pair.translation.slice(1)) further.add(place);
    pair.original.forEach((index, position) => {
      const ids = original[index] ?? [];
      const place = pair.translation[Math.min(position, pair.translation.length - 1)];
      if (place === undefined) homeless.push({ ids, before });
      else {
        carried[place]?.ids.push(...ids);
        before = place;
      }
    });
  }
  // Ids of blocks are those of their sections, a dot and a number.
  const sections = new Map<string, number>();
  carried.forEach(({ ids }, place) => {
    for (const id of ids) {
      const section = id.slice(0, Math.max(0, id.lastIndexOf(".")));
      if (!sections.has(section)) sections.set(section, place);
    }
  });
  const first = carried.findIndex(({ ids }) => ids.length > 0);
  for (const { ids, before } of homeless) {
    const places = ids.flatMap((heading) => sections.get(heading) ?? []);
    const home =
      places.length > 0 ? Math.min(...places) : before === -1 ? Math.max(first, 0) : before;
    carried[home]?.landings.push(...ids);
  }
  return carried.map((block, place) =>
    further.has(place) ? { ...block, continues: true } : block,
  );
}
