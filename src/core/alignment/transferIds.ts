import type { Bead } from "./beads";

/** The ids that a block of a translation answers to. */
export interface TransferredIds {
  /** The ids of its counterparts; its own comes first. */
  readonly ids: string[];
  /** The ids of blocks of the original that have no counterpart, and land here. */
  readonly landings: string[];
  /** Set on each block after the first of those that one block was split into. */
  readonly continues?: true;
}

/**
 * Transfers the ids of the original's blocks to their counterparts in a translation.
 * A block that merges two answers to both ids. If a block is split, the first part has
 * its id and the others continue it. An inserted block has no id. In a 2:2 bead each
 * block has the id of the one at the same position.
 *
 * A deleted block lands on the nearest block before it that has an id in the
 * translation, or, if there is none, on the first that has one; a deleted heading lands
 * on the first block of its section. So no place of the original is lost.
 *
 * @param original the ids of its blocks, in order; a section's begin with its heading's
 * @param translationLength the number of the translation's blocks
 * @param beads as `alignBlocks` returns them
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
  beads: readonly Bead[],
): TransferredIds[] {
  const transferred = Array.from(
    { length: translationLength },
    (): TransferredIds => ({ ids: [], landings: [] }),
  );
  const continuations = new Set<number>();
  const deleted: { readonly ids: readonly string[]; readonly before: number }[] = [];
  let before = -1;
  for (const bead of beads) {
    if (bead.original.length === 1) {
      for (const index of bead.translation.slice(1)) continuations.add(index);
    }
    bead.original.forEach((index, position) => {
      const ids = original[index] ?? [];
      const counterpart = bead.translation[Math.min(position, bead.translation.length - 1)];
      if (counterpart === undefined) deleted.push({ ids, before });
      else {
        transferred[counterpart]?.ids.push(...ids);
        before = counterpart;
      }
    });
  }
  // A block's id is its section's id, a dot and a number.
  const sections = new Map<string, number>();
  transferred.forEach(({ ids }, index) => {
    for (const id of ids) {
      const section = id.slice(0, Math.max(0, id.lastIndexOf(".")));
      if (!sections.has(section)) sections.set(section, index);
    }
  });
  const first = transferred.findIndex(({ ids }) => ids.length > 0);
  for (const { ids, before } of deleted) {
    const starts = ids.flatMap((heading) => sections.get(heading) ?? []);
    const landing =
      starts.length > 0 ? Math.min(...starts) : before === -1 ? Math.max(first, 0) : before;
    transferred[landing]?.landings.push(...ids);
  }
  return transferred.map((block, index) =>
    continuations.has(index) ? { ...block, continues: true } : block,
  );
}
