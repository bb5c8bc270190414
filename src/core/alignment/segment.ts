import type { Block, BlockKind } from "../library";
import { anchors } from "./anchors";
import { countSentences } from "./countSentences";

/** The part of a block that alignment reads. */
export type AlignableBlock = Pick<Block, "kind" | "depth" | "text" | "element">;

/** The features of a block: all that the model of alignment knows of it. */
export interface Segment {
  readonly kind: BlockKind;
  /** The level of a heading. */
  readonly depth?: number | undefined;
  /** In characters; 0 for a figure. */
  readonly length: number;
  readonly sentences: number;
  /** The number of a list's items; 0 for other kinds. */
  readonly items: number;
  /** See `anchors`. */
  readonly anchors: readonly string[];
}

/**
 * Extracts the features of a block.
 *
 * @example
 * toSegment({ kind: "paragraph", text: "1960 میں معاہدہ ہوا۔", element })
 * // { kind: "paragraph", length: 20, sentences: 1, items: 0, anchors: ["1960"], … }
 */
export function toSegment(block: AlignableBlock): Segment {
  const { kind, depth, text, element } = block;
  // A figure's text is its caption, which one version may have and the other not.
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
