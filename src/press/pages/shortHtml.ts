import type { Nodes } from "hast";
import { toHtml } from "hast-util-to-html";

/** Writes HTML without what a browser adds by itself: tags that may be left out, and `=""`. */
export function shortHtml(node: Nodes): string {
  return toHtml(node, { omitOptionalTags: true, collapseEmptyAttributes: true });
}
