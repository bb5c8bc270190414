import { Class, Data, Tag } from "./marks";

/**
 * The elements of a text that are not blocks of it: the links to the same section in other
 * languages, what the editors say before and after it, and its footnotes. They stand in one
 * element with the blocks, so that what reads a page without its style sheets, such as a
 * browser's reader view, finds the text whole.
 */
const BESIDE: readonly string[] = ["a", "section", Tag.FootNotes];

/** An empty anchor: a further id of the block after it. */
export const ANCHOR = "span:empty";

/** The places of a text, or of two side by side, that addresses can name: blocks, rows, anchors. */
export const PLACE = `:is(.${Class.Prose}, [data-${Data.Rows}]) > [id]`;

/** The place that the address names. */
export const NAMED_PLACE = `:is(.${Class.Prose}, [data-${Data.Rows}]) > :target`;

/** A row of two versions side by side. */
export const ROW = `[data-${Data.Rows}] > *`;

/** What the lines of a text stand in: its blocks, and what is opened between them. */
export const STANDING = `.${Class.Prose} > :not(${ANCHOR}, ${BESIDE})`;

/** What is opened below a block. */
export const OPENED = `.${Class.Note}, .${Class.Counterpart}`;

/** The mark of a footnote in the text. */
export const FOOTNOTE_MARK = `a[data-${Data.Footnote}]`;

/** What has to be known of the elements of a tree, which may be a document or hast. */
export interface PageTree<E> {
  readonly childrenOf: (element: E) => Iterable<E>;
  /** In lower case. */
  readonly tagOf: (element: E) => string;
  /** Empty where it has none. */
  readonly idOf: (element: E) => string;
  /** Whether it has neither elements nor text. */
  readonly isEmpty: (element: E) => boolean;
  readonly hasData: (element: E, name: Data) => boolean;
  readonly hasClass: (element: E, name: Class) => boolean;
}

/** A block of a text, as it stands on a page. */
export interface BlockIn<E> {
  readonly element: E;
  /** All ids that it answers to, its own first; none where the original has no counterpart. */
  readonly ids: readonly string[];
  /** Those of them that it is the counterpart of, and not merely the nearest place to. */
  readonly standsFor: readonly string[];
  /** Whether it goes on with what the block before it stands for. */
  readonly continues: boolean;
}

/**
 * Finds the blocks of a text, in order.
 *
 * @param text the element that holds it
 */
export function blocksIn<E>(text: E, tree: PageTree<E>): BlockIn<E>[] {
  const { tagOf, idOf, hasData, hasClass } = tree;
  const blocks: BlockIn<E>[] = [];
  let anchors: E[] = [];
  for (const element of tree.childrenOf(text)) {
    if (tagOf(element) === "span" && tree.isEmpty(element)) anchors.push(element);
    else if (
      !BESIDE.includes(tagOf(element)) &&
      !hasClass(element, Class.Note) &&
      !hasClass(element, Class.Counterpart)
    ) {
      const named = [element, ...anchors].filter((one) => idOf(one) !== "");
      blocks.push({
        element,
        ids: named.map(idOf),
        standsFor: named.filter((one) => !hasData(one, Data.Landing)).map(idOf),
        continues: hasData(element, Data.Continues),
      });
      anchors = [];
    }
  }
  return blocks;
}
