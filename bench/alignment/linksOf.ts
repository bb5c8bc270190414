import type { Link } from "./bitext";

/**
 * Returns the links of beads: each of a bead's source blocks with each of its target blocks.
 *
 * @example linksOf([{ original: [0, 1], translation: [0] }]) // [[0, 0], [1, 0]]
 */
export function linksOf(
  beads: readonly { original: readonly number[]; translation: readonly number[] }[],
): Link[] {
  return beads.flatMap(({ original, translation }) =>
    original.flatMap((ours) => translation.map((theirs): Link => [ours, theirs])),
  );
}
