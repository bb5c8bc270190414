import { type Alignable, type AlignableBlock, alignable } from "./alignable";
import { alignSequences } from "./alignSequences";
import type { Pair } from "./pair";
import { pairCost } from "./pairCost";
import type { Shape } from "./sequences";

export type { AlignableBlock };

/** What paragraphs become of each other. A list may become as many paragraphs as it has items. */
const SHAPES: readonly Shape[] = [
  [1, 1],
  [2, 1],
  [1, 2],
  [2, 2],
  [3, 1],
  [1, 3],
];
const MOST_IN_A_SHAPE = 3;

/**
 * What it costs to leave a block out, or to add one: as likely as one in 67. For
 * sentences Gale & Church found one in 200, and two merged one time in 22 (1993,
 * table 5); whole paragraphs are left out more readily, and no table of them was
 * found, so this is the middle of the two.
 */
const ALONE = -Math.log(Math.sqrt((0.0099 / 2) * (0.089 / 2)));

/** Then the next goes with it in one case of seven, e^−2. */
const RUN_DISCOUNT = 2;

/**
 * Finds out which blocks of a translation stand for which blocks of its
 * original. Headings are blocks like others, which only headings can stand for:
 * so they hold a text together, and yet one may be dropped, added or moved.
 *
 * @returns pairs in order; each block of either text is in exactly one
 *
 * @example
 * // One English paragraph that the Urdu tells in two:
 * alignBlocks(english, urdu)
 * // [{ original: [0], translation: [0, 1], confidence: 0.98 }, …]
 */
export function alignBlocks(
  original: readonly AlignableBlock[],
  translation: readonly AlignableBlock[],
): readonly Pair[] {
  const from = original.map(alignable);
  const to = translation.map(alignable);
  return alignSequences({
    lengths: [from.length, to.length],
    cost: pairCost(from, to),
    shapes: SHAPES,
    manifold: { original: from.map(paragraphsIn), translation: to.map(paragraphsIn) },
    alone: { original: from.map(() => ALONE), translation: to.map(() => ALONE) },
    runDiscount: RUN_DISCOUNT,
  }).pairs;
}

/** How many paragraphs a list may become, where no shape says so. */
function paragraphsIn({ items }: Alignable): number {
  return items > MOST_IN_A_SHAPE ? items : 0;
}
