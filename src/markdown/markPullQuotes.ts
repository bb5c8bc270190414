import type { Blockquote, Paragraph, PhrasingContent } from "mdast";
import { toString as textOf } from "mdast-util-to-string";
import { type Problem, problem } from "@/core/problems";
import type { Rule } from "@/core/rules";
import { replaceNodes } from "./replaceNodes";
import { type Source, type Step, startOf } from "./step";

/** The word in brackets with which a quotation of another kind begins: `[!pull]`. */
const MARK = /^[\u061C\u200E\u200F\u2066-\u2069]*\[!([^\]\n]*)\]\s*/;

/**
 * Reads which quotations are pull quotes: sentences lifted out of the article
 * and set large, for the eye. The mark is taken out of the text, and the
 * quotation has the property `data-pull`. A backslash before the bracket makes
 * plain text of it.
 *
 * Reported are marks that nobody knows, and pull quotes that are empty or stand
 * inside of something.
 *
 * @example
 * markPullQuotes(parseMarkdown("> [!pull]\n> دریا کسی ایک کے نہیں۔"), source)
 */
export const markPullQuotes: Step = (root, source) => {
  const problems: Problem[] = [];
  const report = (node: Blockquote, rule: Rule, cause: string, remedy: string) => {
    problems.push(problem({ file: source.file, at: startOf(node), rule, cause, remedy }));
  };
  const marked = replaceNodes(root, (node, parent) => {
    if (node.type !== "blockquote") return undefined;
    const [first, ...others] = node.children;
    if (first?.type !== "paragraph") return undefined;
    const mark = markOf(first, source);
    if (!mark) return undefined;

    const [whole, word = ""] = mark;
    if (word.trim().toLowerCase() !== "pull") {
      report(
        node,
        "unknown-quotation-kind",
        `“[!${word}]” is not a kind of quotation.`,
        "Write “[!pull]” for a pull quote, or “\\[!” to show the bracket.",
      );
      return undefined;
    }
    const rest = withoutMark(first, whole);
    const children = rest.length > 0 ? [{ ...first, children: rest }, ...others] : others;
    if (textOf({ ...node, children }).trim() === "") {
      report(
        node,
        "empty-pull-quote",
        "The pull quote has no text.",
        "Below “[!pull]”, copy a sentence from the article exactly.",
      );
      return [];
    }
    if (parent.type !== "root") {
      report(
        node,
        "nested-pull-quote",
        "A pull quote is inside a quotation, a list or a footnote.",
        "Move it out, between two paragraphs.",
      );
    }
    const data = { ...node.data, hProperties: { dataPull: "" } };
    return [{ ...node, data, children }];
  });
  return { root: marked, problems };
};

function markOf({ children: [start] }: Paragraph, { text }: Source): RegExpExecArray | null {
  if (start?.type !== "text") return null;
  const offset = start.position?.start.offset;
  const isEscaped = offset !== undefined && text[offset] === "\\";
  return isEscaped ? null : MARK.exec(start.value);
}

/** What follows the mark; a break after it goes with it. */
function withoutMark({ children: [start, ...others] }: Paragraph, mark: string): PhrasingContent[] {
  if (start?.type !== "text") return others;
  const value = start.value.slice(mark.length);
  if (value !== "") return [{ ...start, value }, ...others];
  return others[0]?.type === "break" ? others.slice(1) : others;
}
