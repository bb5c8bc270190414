import type { BlockKind } from "./library";

/** A run of blocks, from `start` up to but without `end`. */
export interface Section {
  readonly start: number;
  readonly end: number;
}

/**
 * Divides a text into sections. Each heading, of any level, begins one; blocks
 * before the first heading are a section without a heading, which is left out
 * where there are none. Every block is in exactly one section.
 *
 * @example
 * sections([{ kind: "paragraph" }, { kind: "heading" }, { kind: "paragraph" }])
 * // [{ start: 0, end: 1 }, { start: 1, end: 3 }]
 */
export function sections(blocks: readonly { readonly kind: BlockKind }[]): Section[] {
  const starts = blocks.flatMap(({ kind }, index) =>
    index === 0 || kind === "heading" ? [index] : [],
  );
  return starts.map((start, index) => ({ start, end: starts[index + 1] ?? blocks.length }));
}
