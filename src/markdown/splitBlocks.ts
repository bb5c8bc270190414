import type { Element } from "hast";
import type { Block, BlockKind } from "@/core/library";
import type { Point } from "@/core/problems";
import { plainText } from "./plainText";
import type { TopElement } from "./toElements";

/** A block before it is given its ids. */
export interface BlockDraft extends Omit<Block, "ids" | "line"> {
  /** Where it begins in the file. */
  readonly at: Point;
  /** Of a heading: the id that its author gave it. */
  readonly authoredId?: string;
  /** Whether its author gave it an id that can't be used, which is reported. */
  readonly hasBadId?: boolean;
}

const KINDS: Readonly<Record<string, BlockKind>> = {
  p: "paragraph",
  h2: "heading",
  h3: "heading",
  h4: "heading",
  ul: "list",
  ol: "list",
  blockquote: "quotation",
  figure: "figure",
  table: "table",
  pre: "code",
  hr: "break",
};

/**
 * Makes blocks of the elements at the top of a text. Ids that headings carry
 * are taken off the elements.
 *
 * @example
 * splitBlocks(toElements(parseMarkdown("دو ملک[^1]").children))[0]?.text // "دو ملک"
 */
export function splitBlocks(elements: readonly TopElement[]): BlockDraft[] {
  return elements.flatMap(({ element, at }) => {
    const kind = KINDS[element.tagName];
    if (!kind) return [];
    const { id, ...properties } = element.properties;
    const bare: Element = { ...element, properties };
    return [
      {
        kind,
        ...(kind === "heading" ? { depth: Number(element.tagName.slice(1)) } : {}),
        ...(properties.dataPull === undefined ? {} : { isPullQuote: true }),
        text: plainText(bare).replace(/\s+/g, " ").trim(),
        element: bare,
        at,
        ...(id === "" ? { hasBadId: true } : {}),
        ...(typeof id === "string" && id !== "" ? { authoredId: id } : {}),
      },
    ];
  });
}
