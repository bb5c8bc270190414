import type { Heading, RootContent } from "mdast";
import { toString as textOf } from "mdast-util-to-string";
import { type Problem, problem } from "@/core/problems";
import { replaceNodes } from "./replaceNodes";
import { type Step, startOf } from "./step";

/** As many words, a heading may have. */
const MOST_WORDS = 12;
/** How a sentence ends, and no heading does. */
const SENTENCE_END = /[.۔…:،,;؛।。]["'”“’)\]]*\s*$/;
/** A line of dashes, as autocorrection leaves three hyphens. */
const LONG_DASHES = /^[-–—―]{1,5}$/;

/**
 * Reads pauses where Markdown sees something else: `---` right below the sentences of a
 * paragraph, which makes a heading of them, and `—`, to which word processors correct
 * `---`. Where the words above might be a heading as well, they stay one, with a warning.
 *
 * @example readPauses(parseMarkdown("دریا خشک تھا۔\n---\n"), source) // a paragraph and a pause
 */
export const readPauses: Step = (root, { file, text }) => {
  const problems: Problem[] = [];
  const read = replaceNodes(root, (node): RootContent[] | undefined => {
    if (node.type === "paragraph" && LONG_DASHES.test(textOf(node)) && /[–—―]/.test(textOf(node))) {
      return [{ type: "thematicBreak", ...positionOf(node) }];
    }
    if (node.type !== "heading" || node.depth !== 2) return undefined;
    const source = sourceOf(node, text);
    const dashes = /\n[ \t>]*(-+)[^\S\n]*$/.exec(source)?.[1];
    if (source.startsWith("#") || dashes === undefined) return undefined;
    const words = textOf(node);
    if (isProse(words)) {
      const { children } = node;
      return [
        { type: "paragraph", children, ...positionOf(node) },
        { type: "thematicBreak", ...positionOf(node) },
      ];
    }
    if (dashes.length <= 3) {
      problems.push(
        problem({
          file,
          at: startOf(node),
          rule: "underlined-heading",
          severity: "warning",
          cause: `The line “${dashes}” below “${excerpt(words)}” turns it into a heading.`,
          remedy: `For a heading, write “## ${excerpt(words)}”. For a pause, put an empty line before the dashes.`,
        }),
      );
    }
    return undefined;
  });
  return { root: read, problems };
};

function isProse(words: string): boolean {
  const isLong = (words.match(/\S+/g)?.length ?? 0) > MOST_WORDS;
  return isLong || /\n/.test(words.trim()) || SENTENCE_END.test(words);
}

function sourceOf({ position }: Heading, text: string): string {
  return text.slice(position?.start.offset ?? 0, position?.end.offset ?? 0);
}

function positionOf({ position }: RootContent) {
  return position ? { position } : {};
}

function excerpt(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
