import type { Link } from "./bitext";

/**
 * The links of pairs: each of a pair's blocks in the one text with each in the other.
 *
 * @example linksOf([{ original: [0, 1], translation: [0] }]) // [[0, 0], [1, 0]]
 */
export function linksOf(
  pairs: readonly { original: readonly number[]; translation: readonly number[] }[],
): Link[] {
  return pairs.flatMap(({ original, translation }) =>
    original.flatMap((ours) => translation.map((theirs): Link => [ours, theirs])),
  );
}
