import type { AlignableBlock } from "@/core/alignment/alignBlocks";

/** The indices of a block of an original and a block of its translation that say the same, wholly or in part. */
export type Link = readonly [original: number, translation: number];

/** A text in two languages and its true links. */
export interface Bitext {
  readonly name: string;
  readonly original: readonly AlignableBlock[];
  readonly translation: readonly AlignableBlock[];
  /** All true links, in any order. A block without a link has no counterpart. */
  readonly links: readonly Link[];
}
