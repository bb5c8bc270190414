import type { Nodes } from "hast";

/** Returns the text of an element without footnote references. */
export function plainText(node: Nodes): string {
  if (node.type === "text") return node.value;
  if (node.type === "element" && node.tagName === "br") return " ";
  if (node.type === "element" && node.properties.dataFootnote !== undefined) return "";
  return "children" in node ? node.children.map(plainText).join("") : "";
}
