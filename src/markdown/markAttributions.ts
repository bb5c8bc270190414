import type { Blockquote } from "mdast";
import { replaceNodes } from "./replaceNodes";
import type { Step } from "./step";

/**
 * Marks the last paragraph of a quotation as its attribution, `data-attribution`,
 * where it begins with a dash and a space: it says who is quoted. (A `footer`, as
 * HTML 5.2 has it, is left out of reader views.)
 *
 * @example markAttributions(parseMarkdown("> دریا سب کے ہیں۔\n>\n> — لیاقت علی خان"), source)
 */
export const markAttributions: Step = (root) => ({
  root: replaceNodes(root, (node) => {
    if (node.type !== "blockquote" || !hasAttribution(node)) return undefined;
    const children = node.children.map((child, index) =>
      index === node.children.length - 1
        ? { ...child, data: { ...child.data, hProperties: { dataAttribution: "" } } }
        : child,
    );
    return [{ ...node, children }];
  }),
  problems: [],
});

function hasAttribution({ children }: Blockquote): boolean {
  const last = children.at(-1);
  if (children.length < 2 || last?.type !== "paragraph") return false;
  const [start] = last.children;
  return start?.type === "text" && /^[\u061C\u200E\u200F\u2066-\u2069]*[—–]\s/.test(start.value);
}
