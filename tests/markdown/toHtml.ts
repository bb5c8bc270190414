import type { Nodes } from "hast";
import { toHtml as serialize } from "hast-util-to-html";

/** Elements as HTML, which is easier to read in a test. */
export function toHtml(node: Nodes | readonly Nodes[]): string {
  return serialize(node as Nodes);
}
