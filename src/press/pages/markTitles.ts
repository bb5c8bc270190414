import type { Element } from "hast";
import { visitParents } from "unist-util-visit-parents";
import { Data, propertyOf } from "@/page/marks";
import type { PageTree } from "./ParsedPage";

/** What titles and summaries stand in; names and labels stand in a line of others. */
const BLOCK = /^(?:h[1-6]|p)$/;

const TEXT_TYPEFACE = propertyOf(Data.TextTypeface);

/**
 * Marks titles and summaries in Latin script on a page in another: style sheets set them in the
 * face of Latin texts, which has their weight. Words and labels in Latin script are set in the one
 * that goes with the page's text.
 */
export function markTitles({ tree }: PageTree): void {
  visitParents(tree, "element", (element, ancestors) => {
    const { tagName, properties } = element;
    const around = ancestors.filter(isElement);
    const [page] = around.flatMap((one) => one.properties.dataTypeface ?? []);
    if (page === undefined || page === "serif" || properties.dataTypeface !== "serif") return;
    // What is folded away, such as a sample of letters, script marks when it is opened.
    if (!BLOCK.test(tagName) || around.some((one) => one.tagName === "details")) return;
    properties[TEXT_TYPEFACE] = "serif";
  });
}

function isElement(node: { readonly type: string }): node is Element {
  return node.type === "element";
}
