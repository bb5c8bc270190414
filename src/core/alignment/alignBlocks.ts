import { alignSequences } from "./alignSequences";
import { beadCost } from "./beadCost";
import type { Bead, BeadType } from "./beads";
import { type AlignableBlock, type Segment, toSegment } from "./segment";

export type { AlignableBlock };

/** The bead types that are tried. A list may also match as many paragraphs as it has items. */
const BEAD_TYPES: readonly BeadType[] = [
  [1, 1],
  [2, 1],
  [1, 2],
  [2, 2],
  [3, 1],
  [1, 3],
];
const LONGEST_BEAD = 3;

/**
 * The cost in nats of opening a gap: one block in 67. For sentences Gale & Church
 * found one in 200, and two merged one time in 22 (1993, table 5). Whole paragraphs
 * are left out more readily, and no table of them was found, so this is the
 * geometric mean of the two.
 */
const GAP_OPEN = -Math.log(Math.sqrt((0.0099 / 2) * (0.089 / 2)));

/** Extending a gap is e² (7.4) times as likely as opening one. */
const GAP_EXTEND_DISCOUNT = 2;

/**
 * Aligns the blocks of a translation with the blocks of its original. Headings are
 * blocks like others, but only headings match them. So they hold a text together,
 * and one may still be left out, added or moved.
 *
 * @returns beads in order; each block of either text is in exactly one
 *
 * @example
 * // The Urdu splits one English paragraph in two:
 * alignBlocks(english, urdu)
 * // [{ original: [0], translation: [0, 1], confidence: 0.98 }, …]
 */
export function alignBlocks(
  original: readonly AlignableBlock[],
  translation: readonly AlignableBlock[],
): readonly Bead[] {
  const source = original.map(toSegment);
  const target = translation.map(toSegment);
  return alignSequences({
    lengths: [source.length, target.length],
    beadCost: beadCost(source, target),
    beadTypes: BEAD_TYPES,
    fertility: {
      source: Int32Array.from(source, fertilityOf),
      target: Int32Array.from(target, fertilityOf),
    },
    gapOpen: {
      source: new Float64Array(source.length).fill(GAP_OPEN),
      target: new Float64Array(target.length).fill(GAP_OPEN),
    },
    gapExtendDiscount: GAP_EXTEND_DISCOUNT,
  }).beads;
}

/** Returns the number of paragraphs that a list may match, beyond the bead types. */
function fertilityOf({ items }: Segment): number {
  return items > LONGEST_BEAD ? items : 0;
}
