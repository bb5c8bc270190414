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
          ? `“${excerpt(line)}” is on the same line as a comment, so Markdown reads it as HTML.`
          : `“${excerpt(line)}” is HTML, and HTML is never published.`,
        remedy: afterComment
          ? "Put the comment on its own line, with an empty line after it."
          : "Write it in Markdown. To show the tag itself, put it between backticks.",
      }),
    );
    return [];
  });
  return { root: without, problems };
};

function excerpt(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
