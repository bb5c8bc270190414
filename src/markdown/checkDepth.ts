import type { Nodes, Root } from "mdast";
import { type Problem, problem } from "@/core/problems";
import { type Source, startOf } from "./step";

/** No text has emphasis, links, quotations and lists so deep inside of each other. */
const DEEPEST = 60;

/**
 * Reports what is nested so deep that steps which follow the tree, and the browser’s
 * parser, could lose their way.
 *
 * @returns nothing where all is well
 */
export function checkDepth(root: Root, { file }: Source): Problem | undefined {
  let level: readonly Nodes[] = [root];
  for (let depth = 0; level.length > 0; depth++) {
    const [first] = level;
    if (depth > DEEPEST && first) {
      return problem({
        file,
        at: startOf(first),
        rule: "unreadable-markdown",
        cause: `Here are ${DEEPEST} levels of quotations, lists, links and emphasis inside of each other.`,
        remedy: "Take some of them out.",
      });
    }
    level = level.flatMap((node) => ("children" in node ? node.children : []));
  }
  return undefined;
}
