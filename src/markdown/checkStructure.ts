import type { Heading, Nodes } from "mdast";
import { visit } from "unist-util-visit";
import { type FaultDetails, type Problem, problem } from "@/core/problems";
import type { Rule } from "@/core/rules";
import { replaceNodes } from "./replaceNodes";
import { type Step, startOf } from "./step";

/**
 * Checks the outline, and refuses what a text can't have: headings out of order
 * or inside of something, strikethrough, task lists. Headings too high or too
 * deep are brought to the nearest level, so that the outline is whole for later
 * checks; nothing else is changed.
 */
export const checkStructure: Step = (root, { file }) => {
  const problems: Problem[] = [];
  const report = (node: Nodes, rule: Rule, cause: string, remedy: string) => {
    problems.push(problem({ file, at: startOf(node), rule, cause, remedy }));
  };

  let depth = 1;
  visit(root, (node, _index, parent) => {
    if (node.type === "delete") {
      report(
        node,
        "unsupported-markdown",
        "Text between “~~” would be struck through, but pages do not show struck-through text.",
        "Remove the text, or put a correction into the front matter.",
      );
    }
    if (node.type === "listItem" && typeof node.checked === "boolean") {
      report(
        node,
        "unsupported-markdown",
        "A list item begins with “[ ]” or “[x]”, which would make a task list.",
        "Remove the box, or write “\\[ ]” to show it.",
      );
    }
    if (node.type !== "heading") return;

    if (parent?.type !== "root") {
      report(
        node,
        "nested-heading",
        "A heading is inside a quotation, a list or a footnote.",
        "Make it bold text, or move it out.",
      );
      return;
    }
    for (const fault of faultsOfHeading(node, depth)) {
      problems.push(problem({ file, at: startOf(node), ...fault }));
    }
    depth = Math.min(node.depth, 4);
  });
  const levelled = replaceNodes(root, (node) => {
    if (node.type !== "heading" || (node.depth >= 2 && node.depth <= 4)) return undefined;
    return [{ ...node, depth: node.depth < 2 ? 2 : 4 }];
  });
  return { root: levelled, problems };
};

/**
 * Lists what is wrong with a heading.
 *
 * @param depth the level of the heading before it; 1 for the title
 */
function faultsOfHeading(node: Heading, depth: number): FaultDetails[] {
  const faults: FaultDetails[] = [];
  if (node.children.length === 0) {
    faults.push({
      rule: "empty-heading",
      cause: "A heading has no text.",
      remedy: "Write its text, or remove the “#” signs.",
    });
  }
  if (node.depth === 1) {
    faults.push({
      rule: "heading-level",
      cause: "A heading in the text has level 1, which only the title may have.",
      remedy: "Begin headings in the text with “##”.",
    });
  } else if (node.depth > 4) {
    faults.push({
      rule: "heading-level",
      cause: `A heading of level ${node.depth} is too deep.`,
      remedy: "Use “##”, “###” and “####” only.",
    });
  } else if (node.depth > depth + 1) {
    faults.push({
      rule: "heading-level",
      cause: `A heading of level ${node.depth} follows ${depth === 1 ? "the title" : `one of level ${depth}`}: a level is skipped.`,
      remedy: `Begin it with “${"#".repeat(depth + 1)}”.`,
    });
  }
  return faults;
}
