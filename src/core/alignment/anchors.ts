import type { ElementContent } from "hast";
import type { Block } from "../library";
import { asciiDigits } from "../text/asciiDigits";

const NUMBER_OR_NAME = /\d{2,}|\b[A-Z][A-Za-z]+\b/g;

/** What parts thousands, in Latin, Arabic and Urdu figures. */
const THOUSANDS = /[,٬،](?<=\d.)(?=\d{3})/g;

/**
 * What a translator leaves as it is, and which therefore marks the same place
 * in both texts: numbers of two digits and more, in whatever digits they are
 * written; names in Latin letters; pictures, footnotes, and links' targets.
 *
 * @returns each once
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
  // Links inside the publication begin with the language: what follows is the same in all.
  if (typeof href === "string") found.add(href.replace(/^\/[a-z-]+(?=\/)/, ""));
  for (const child of node.children) collectTargets(child, found);
}
