import type { ParallelRow } from "@/core/alignment/parallelRows";
import type { Block } from "@/core/library";

type Element = Block["element"];

/** A figure of both versions: the image of the first, and what each says below it. */
export interface Figures {
  readonly image: Element;
  readonly captions: readonly [Element["children"], Element["children"]];
}

/**
 * Finds out whether a row is a single picture that both versions show: then it
 * needs to be there only once.
 */
export function sharedFigure({ one, other }: ParallelRow): Figures | undefined {
  if (one.length !== 1 || other.length !== 1) return undefined;
  const [first, second] = [partsOf(one[0]), partsOf(other[0])];
  if (!first || !second || first.image.properties.src !== second.image.properties.src) {
    return undefined;
  }
  return { image: first.image, captions: [first.caption, second.caption] };
}

function partsOf(block: Block | undefined) {
  if (block?.kind !== "figure") return undefined;
  const { children } = block.element;
  const elements = children.filter((child) => child.type === "element");
  const image = elements.find(({ tagName }) => tagName === "img");
  const caption = elements.find(({ tagName }) => tagName === "figcaption");
  return image && { image, caption: caption?.children ?? [] };
}
