import type { ElementContent } from "hast";
import { CODE, type Prose } from "@/core/text/proseFaults";

/** Elements in which no line runs on from the text around them. */
const OWN_LINES = new Set(
  "p h2 h3 h4 ul ol li blockquote footer figure figcaption table thead tbody tr th td pre hr".split(
    " ",
  ),
);

/**
 * Splits an element into the texts that are read in one go. Alternative texts of pictures
 * are among them; listings and marks of footnotes are not.
 */
export function proseOf(element: ElementContent): Prose[] {
  const found: Prose[] = [];
  let line = "";
  const end = (isCell: boolean) => {
    const text = line.replace(/\s+/g, " ").trim();
    if (text !== "") found.push({ text, isCell });
    line = "";
  };
  const read = (node: ElementContent, isCell: boolean) => {
    if (node.type === "text") line += node.value;
    if (node.type !== "element" || node.properties.dataFootnote !== undefined) return;
    const { tagName, properties, children } = node;
    const ownLine = OWN_LINES.has(tagName);
    const inCell = isCell || tagName === "td" || tagName === "th";
    if (ownLine) end(isCell);
    if (tagName === "br") line += " ";
    else if (tagName === "code") line += CODE;
    else if (tagName === "img") found.push({ text: String(properties.alt ?? ""), isCell: false });
    else if (tagName !== "pre") for (const child of children) read(child, inCell);
    if (ownLine) end(inCell);
  };
  read(element, false);
  end(false);
  return found;
}
