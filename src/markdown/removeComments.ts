import { type Problem, problem } from "@/core/problems";
import { replaceNodes } from "./replaceNodes";
import { type Step, startOf } from "./step";

/** What readers see of a text. */
const SEEN = /[^\s\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/;

/**
 * Takes HTML comments out: authors' notes, never published. A paragraph that
 * held nothing else goes with them.
 *
 * A comment that is never closed takes with it all that follows, up to the end
 * of the next comment: that is reported, as it is hardly what the author meant.
 *
 * @example removeComments(parseMarkdown("متن <!-- desk: سال دیکھیں -->"), source)
 */
export const removeComments: Step = (root, { file }) => {
  const problems: Problem[] = [];
  const without = replaceNodes(root, (node) => {
    if (node.type === "paragraph") {
      const empty = node.children.every(
        (child) => child.type === "text" && !SEEN.test(child.value),
      );
      return empty ? [] : undefined;
    }
    if (node.type !== "html" || !node.value.includes("<!--")) return undefined;
    const { isOpen, rest } = withoutComments(node.value);
    const value = rest.trim();
    if (isOpen || value.startsWith("<!--")) {
      problems.push(
        problem({
          file,
          at: startOf(node),
          rule: "unclosed-comment",
          cause: isOpen
            ? "A comment begins here, and another begins inside it: the text between is not published."
            : "A comment begins here and never ends: the text after it is not published.",
          remedy: "Close it with “-->”.",
        }),
      );
      return [];
    }
    return value === "" ? [] : [{ ...node, value }];
  });
  return { root: without, problems };
};

/** What is left of HTML without its comments, and whether a comment begins inside of one. */
function withoutComments(html: string): { rest: string; isOpen: boolean } {
  let rest = "";
  let isOpen = false;
  let done = 0;
  for (;;) {
    const start = html.indexOf("<!--", done);
    const end = start < 0 ? -1 : html.indexOf("-->", start + 4);
    if (end < 0) return { rest: rest + html.slice(done), isOpen };
    isOpen ||= html.slice(start + 4, end).includes("<!--");
    rest += html.slice(done, start);
    done = end + 3;
  }
}
