import type { Block, BlockKind } from "../library";
import { anchors } from "./anchors";
import { countSentences } from "./countSentences";

/** What alignment looks at in a block. */
export type AlignableBlock = Pick<Block, "kind" | "depth" | "text" | "element">;

/** What alignment has seen in it. */
export interface Alignable {
  readonly kind: BlockKind;
  /** Of a heading. */
  readonly depth?: number | undefined;
  /** In characters; 0 of a figure. */
  readonly length: number;
  readonly sentences: number;
  /** Of a list; 0 of all else. */
  readonly items: number;
  /** See `anchors`. */
  readonly anchors: readonly string[];
}

/**
 * Takes from a block what alignment needs, once.
 *
 * @example
 * alignable({ kind: "paragraph", text: "1960 میں معاہدہ ہوا۔", element })
 * // { kind: "paragraph", length: 20, sentences: 1, items: 0, anchors: ["1960"], … }
 */
export function alignable(block: AlignableBlock): Alignable {
  const { kind, depth, text, element } = block;
  // A figure's text is its caption, which one language may have and the other not.
  const isFigure = kind === "figure";
  return {
    kind,
    depth,
    length: isFigure ? 0 : text.length,
    sentences: isFigure ? 0 : countSentences(text),
    items: kind === "list" ? element.children.filter(({ type }) => type === "element").length : 0,
    anchors: anchors(block),
  };
}
