import { type Problem, problem } from "@/core/problems";
import { replaceNodes } from "./replaceNodes";
import { type Step, startOf } from "./step";

/**
 * Reports raw HTML, and takes it out. Comments must be gone already.
 *
 * Closing tags are passed over where their opening tag was reported.
 */
export const refuseHtml: Step = (root, { file }) => {
  const problems: Problem[] = [];
  const without = replaceNodes(root, (node) => {
    if (node.type !== "html") return undefined;
    if (/^<\/[a-z]/i.test(node.value)) return [];
    const afterComment = !node.value.trimStart().startsWith("<");
    const [line = ""] = node.value.split("\n");
    problems.push(
      problem({
        file,
        at: startOf(node),
        rule: "raw-html",
        cause: afterComment
          ? `“${excerpt(line)}” stands on the line of a comment, where Markdown reads it as HTML.`
          : `“${excerpt(line)}” is HTML, which is never published.`,
        remedy: afterComment
          ? "Put the comment on a line of its own, with an empty line after it."
          : "Write it in Markdown; to show the tag itself, put it between backticks.",
      }),
    );
    return [];
  });
  return { root: without, problems };
};

function excerpt(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
