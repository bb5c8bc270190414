import type { Range } from "@/core/direction/directionalRun";
import { pointIn } from "@/core/pointIn";
import { type Problem, problem } from "@/core/problems";

const EMPTY_LINE = /\n[ \t>]*\r?\n/;

/**
 * Reports comments between `%%` that span an empty line although they begin or end beside
 * words: probably one was not closed, the first signs of the next one close it, and the
 * paragraphs between are lost.
 *
 * @param comments where they stand in the text, with their signs
 */
export function checkComments(text: string, comments: readonly Range[], file: string): Problem[] {
  const start = { line: 1, column: 1 };
  return comments.flatMap((comment) => {
    if (!EMPTY_LINE.test(text.slice(comment.start, comment.end))) return [];
    const before = text.slice(text.lastIndexOf("\n", comment.start - 1) + 1, comment.start);
    const [after = ""] = text.slice(comment.end).split("\n", 1);
    if (/^[\s>]*$/.test(before) && after.trim() === "") return [];
    const end = pointIn(text, comment.end, start);
    return problem({
      file,
      at: pointIn(text, comment.start, start),
      rule: "comment-over-paragraphs",
      severity: "warning",
      cause: `A comment begins here and ends in line ${end.line}: the paragraphs between are not published.`,
      remedy:
        "Close it with “%%” where it should end. If it is meant to be this long, write nothing before its first “%%” and nothing after its last.",
    });
  });
}
