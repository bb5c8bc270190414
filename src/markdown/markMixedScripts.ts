import type { ElementContent } from "hast";
import type { Locale } from "@/core/languages";
import { isolateRuns } from "./isolateRuns";
import { markLanguages } from "./markLanguages";

/**
 * Marks up runs that differ from the text around them: what would appear in the wrong order
 * (see {@link isolateRuns}), and what is in another script (see {@link markLanguages}).
 *
 * @param node as `toElements` gives it, pictures and captions in their places
 */
export function markMixedScripts<Node extends ElementContent>(node: Node, locale: Locale): Node {
  return markLanguages(isolateRuns(node, locale), locale);
}
