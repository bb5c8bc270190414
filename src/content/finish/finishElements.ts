import type { Locale } from "@/core/languages";
import type { Block, Body, Footnote } from "@/core/library";
import { typeset } from "@/core/text/typeset";
import { markMixedScripts } from "@/markdown/markMixedScripts";
import { type PicturesAtHand, placePictures } from "./placePictures";
import { typesetTree } from "./typesetTree";

type ElementContent = Footnote["content"][number];

/** A step over an element of a text; it leaves the element that it is given as it is. */
type ElementStep = <Node extends ElementContent>(node: Node, atHand: PicturesAtHand) => Node;

/**
 * What is done to each element of a text before it is published. The order counts: captions
 * are typeset as well, and characters of direction are chosen for words as they are typeset.
 *
 * Struts are not among them: they depend on the whole page, and the press adds them.
 */
const ELEMENT_STEPS: readonly ElementStep[] = [
  placePictures,
  (node, { locale }) => typesetTree(node, locale),
  (node, { locale }) => markMixedScripts(node, locale),
];

/** Finishes an element of a text: runs all steps over it. */
export function finishElement<Node extends ElementContent>(
  node: Node,
  atHand: PicturesAtHand,
): Node {
  return ELEMENT_STEPS.reduce((element, step) => step(element, atHand), node);
}

/** Finishes the text of a version: its blocks, and its footnotes. */
export function finishBody(
  blocks: readonly Block[],
  footnotes: readonly Footnote[],
  atHand: PicturesAtHand,
): Body {
  return {
    blocks: blocks.map((block) => ({
      ...block,
      text: typeset(block.text, atHand.locale),
      element: finishElement(block.element, atHand),
    })),
    footnotes: footnotes.map((note) => ({
      ...note,
      content: note.content.map((node) => finishElement(node, atHand)),
    })),
  };
}

/** Returns the pictures of a text that shows none. */
export function withoutPictures(locale: Locale): PicturesAtHand {
  return { locale, pictures: new Map(), texts: {} };
}
