import type { BlockKind } from "../library";
import type { Pair } from "./pair";

interface Identified {
  readonly ids: readonly string[];
  readonly kind: BlockKind;
}

/**
 * Gives the blocks of a translation the ids of their counterparts. A block that
 * merges two answers to both ids; of two that one became, the first carries its
 * id; a block without a counterpart has none. Of two that stand for two, each
 * has the id of the one in its place.
 *
 * The id of a heading that the translation drops goes to the first block of
 * that heading's section that the translation has, so that a link to the
 * section still arrives.
 *
 * @param original its blocks with their ids, in order
 * @param translationLength how many blocks the translation has
 * @param pairs as `alignBlocks` gives them
 * @returns the ids of each block of the translation
 *
 * @example
 * transferIds(
 *   [{ ids: ["top.1"], kind: "paragraph" }, { ids: ["top.2"], kind: "paragraph" }],
 *   1,
 *   [{ original: [0, 1], translation: [0], confidence: 1 }],
 * ) // [["top.1", "top.2"]]
 */
export function transferIds(
  original: readonly Identified[],
  translationLength: number,
  pairs: readonly Pair[],
): string[][] {
  const ids: string[][] = Array.from({ length: translationLength }, () => []);
  const homeless: string[] = [];
  for (const pair of pairs) {
    pair.original.forEach((index, position) => {
      const block = original[index];
      if (!block) return;
      const place = pair.translation[Math.min(position, pair.translation.length - 1)];
      if (place !== undefined) ids[place]?.push(...block.ids);
      else if (block.kind === "heading") homeless.push(...block.ids);
    });
  }
  for (const section of homeless) {
    const home = ids.find((carried) => carried.some((id) => id.startsWith(`${section}.`)));
    home?.push(section);
  }
  return ids;
}
