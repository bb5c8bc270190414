import type { Nodes, Root } from "mdast";
import { type Problem, problem } from "@/core/problems";
import { type Source, startOf } from "./step";

/** No text has emphasis, links, quotations and lists so deep inside of each other. */
const DEEPEST = 60;
/** So many blocks are the paragraphs of some five novels. */
const MOST_BLOCKS = 20_000;

/**
 * Reports nesting so deep that recursive steps or the browser’s parser could fail, and more
 * blocks than can be aligned in time.
 *
 * @returns nothing where all is well
 */
export function checkSize(root: Root, source: Source): Problem | undefined {
  return checkNumber(root, source) ?? checkDepth(root, source);
}

function checkNumber({ children }: Root, { file }: Source): Problem | undefined {
  const first = children[MOST_BLOCKS];
  return (
    first &&
    problem({
      file,
      at: startOf(first),
      rule: "too-many-blocks",
      cause: `The text has ${children.length} paragraphs, headings and other blocks; the limit is ${MOST_BLOCKS}.`,
      remedy: "Divide the text into several.",
    })
  );
}

function checkDepth(root: Root, { file }: Source): Problem | undefined {
  let level: readonly Nodes[] = [root];
  for (let depth = 0; level.length > 0; depth++) {
    const [first] = level;
    if (depth > DEEPEST && first) {
      return problem({
        file,
        at: startOf(first),
        rule: "unreadable-markdown",
        cause: `Quotations, lists, links and emphasis are nested ${DEEPEST} levels deep here.`,
        remedy: "Remove some of the levels.",
      });
    }
    level = level.flatMap((node) => ("children" in node ? node.children : []));
  }
  return undefined;
}
