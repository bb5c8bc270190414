import type { Element, ElementContent, Nodes } from "hast";
import { visit } from "unist-util-visit";
import { visitParents } from "unist-util-visit-parents";
import { Class, Data, propertyOf } from "@/page/marks";
import type { PageTree } from "./ParsedPage";

/** So many characters of a text, behind its title, fill the first screens of a phone, and the first of a desk. */
const FIRST_SCREENS = 700;

/** With fewer characters to come, it is not worth while to hold them back. */
const WORTH_WHILE = 1_500;

const LATER = propertyOf(Data.Later);

/**
 * Marks where what comes after the first screens begins, in the text of a page: script shows it
 * after the first paint. All that stands behind it in the page is marked as well, so that nothing
 * moves when it comes. A short page is left as it is.
 */
export function divideText({ tree }: PageTree): void {
  let text: readonly Nodes[] | undefined;
  visitParents(tree, "element", (element, ancestors) => {
    if (text || !isText(element)) return;
    text = [...ancestors, element];
  });
  const blocks = text?.at(-1);
  if (!text || blocks?.type !== "element") return;
  const first = beginningOfRest(blocks.children);
  if (!first) return;
  first.properties[LATER] = "";
  for (const [index, parent] of text.entries()) {
    const child = text[index + 1];
    if (!("children" in parent) || !child) continue;
    const at = parent.children.indexOf(child as never);
    const next = (parent.children as Nodes[]).slice(at + 1).find(isElement);
    if (next) next.properties[LATER] = "";
  }
}

/** The text of one version, or the rows of two. */
function isText({ properties }: Element): boolean {
  const { className } = properties;
  return (
    properties[propertyOf(Data.Rows)] !== undefined ||
    (Array.isArray(className) && className.includes(Class.Prose))
  );
}

/** The first block that is not on the first screens, where enough comes after them. */
function beginningOfRest(blocks: readonly ElementContent[]): Element | undefined {
  let before = 0;
  let first: Element | undefined;
  let rest = 0;
  for (const block of blocks) {
    if (!isElement(block)) continue;
    const length = lengthOf(block);
    if (before < FIRST_SCREENS) before += length;
    else {
      first ??= block;
      rest += length;
    }
  }
  return rest < WORTH_WHILE ? undefined : first;
}

function lengthOf(block: Element): number {
  let length = 0;
  visit(block, "text", ({ value }) => {
    length += value.length;
  });
  return length;
}

function isElement(node: Nodes): node is Element {
  return node.type === "element";
}
