import { Class, Data, Tag } from "./marks";

/**
 * The elements of a text that are not blocks of it: the links to the same section in other
 * languages, what the editors say before and after it, and its footnotes. They stand in one
 * element with the blocks, so that what reads a page without its style sheets, such as a
 * browser's reader view, finds the text whole.
 */
const BESIDE: readonly string[] = ["a", "section", Tag.FootNotes];

/** What is opened between the blocks. */
const OPENED: readonly Class[] = [Class.Note, Class.Counterpart, Class.PassageTools];

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
      !OPENED.some((opened) => hasClass(element, opened))
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
