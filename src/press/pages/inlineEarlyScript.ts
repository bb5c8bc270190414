import type { Element } from "hast";
import { visit } from "unist-util-visit";
import { BEFORE_FIRST_PAINT, prefixOf } from "@/page/hashedFiles";
import { Data, propertyOf, Tag } from "@/page/marks";
import type { PageTree } from "./ParsedPage";

/** How the addresses of the site's two scripts begin. */
const EARLY = `${prefixOf("asset")}${BEFORE_FIRST_PAINT}-`;
const ELEMENTS = `${prefixOf("asset")}elements-`;

interface Needs extends PageTree {
  /** The code; left out, pages load it from its file. */
  readonly earlyScript?: string | undefined;
}

/**
 * Puts the early script into a page, so that the browser has it with the first bytes: a file
 * would cost a round trip, before which nothing is asked for. The script is told the address of
 * the custom elements, and loads them when the text is there: they must not compete with the
 * faces for the line. The code is the same in all pages, as the policy wants it.
 */
export function inlineEarlyScript({ tree, earlyScript }: Needs): void {
  if (earlyScript === undefined) return;
  let early: Element | undefined;
  let elements: Element | undefined;
  let isPassage = false;
  visit(tree, "element", (element) => {
    if (element.tagName === Tag.LanguageNegotiation) isPassage = true;
    if (element.tagName !== "script") return;
    const src = String(element.properties.src);
    if (src.startsWith(EARLY)) early = element;
    if (src.startsWith(ELEMENTS)) elements = element;
  });
  if (!early) return;
  // A page that leads on to another has nobody wait for its text.
  if (isPassage) elements = undefined;
  early.properties = {
    [propertyOf(Data.Keep)]: "",
    [propertyOf(Data.Faces)]: "",
    ...(elements && { [propertyOf(Data.Elements)]: elements.properties.src }),
  };
  early.children = [{ type: "text", value: earlyScript }];
  if (!elements) return;
  visit(tree, (node, index, parent) => {
    if (node === elements && parent && index !== undefined) parent.children.splice(index, 1);
  });
}

/** Tells whether an element is the early script, in the page or as a file. */
export function isEarlyScript({ tagName, properties }: Element): boolean {
  if (tagName !== "script") return false;
  return (
    String(properties.src).startsWith(EARLY) || properties[propertyOf(Data.Faces)] !== undefined
  );
}
