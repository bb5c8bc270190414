import type { AlignableBlock } from "@/core/alignment/alignBlocks";

/** One block of an original and one of its translation that say the same, wholly or in part: their indices. */
export type Link = readonly [original: number, translation: number];

/** A text in two languages, and what is known of it. */
export interface Bitext {
  readonly name: string;
  readonly original: readonly AlignableBlock[];
  readonly translation: readonly AlignableBlock[];
  /** All true links, in any order. A block in none has no counterpart. */
  readonly links: readonly Link[];
}
