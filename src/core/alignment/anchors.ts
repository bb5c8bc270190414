import type { ElementContent } from "hast";
import type { Block } from "../library";
import { asciiDigits } from "../text/asciiDigits";

const NUMBER_OR_NAME = /\d{2,}|\b[A-Z][A-Za-z]+\b/g;

/** The separators of thousands in Latin, Arabic and Urdu numbers. */
const THOUSANDS = /[,٬،](?<=\d.)(?=\d{3})/g;

/**
 * Finds the anchors of a block: strings that a translator leaves as they are, and
 * that therefore occur at the same place in both texts. They are numbers of two
 * digits and more, in whatever digits they are written; names in Latin letters;
 * pictures, footnotes, and targets of links.
 *
 * After the anchor points of Brown et al. 1991 and the cognates of Simard, Foster &
 * Isabelle 1992 (“Using Cognates to Align Sentences in Bilingual Corpora”).
 *
 * @returns each anchor once
 *
 * @example
 * anchors({ text: "۱۹۶۰ میں (Indus)…", element })
 * // ["1960", "indus"]
 */
export function anchors({ text, element }: Pick<Block, "text" | "element">): string[] {
  const plain = asciiDigits(text).replace(THOUSANDS, "");
  const found = new Set<string>();
  for (const word of plain.match(NUMBER_OR_NAME) ?? []) found.add(word.toLowerCase());
  collectTargets(element, found);
  return [...found];
}

function collectTargets(node: ElementContent, found: Set<string>): void {
  if (node.type !== "element") return;
  const { href, src } = node.properties;
  if (typeof src === "string") found.add(src);
  // A link within the publication begins with the language. The rest is the same in all versions.
  if (typeof href === "string") found.add(href.replace(/^\/[a-z-]+(?=\/)/, ""));
  for (const child of node.children) collectTargets(child, found);
}
