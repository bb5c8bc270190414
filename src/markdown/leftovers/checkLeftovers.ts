import type { Nodes, Parents } from "mdast";
import { visit } from "unist-util-visit";
import { pointIn } from "@/core/pointIn";
import { type FaultDetails, type Problem, problem } from "@/core/problems";
import { withoutStandIns } from "../standIns";
import { type Step, startOf } from "../step";
import { type Leftover, UNDERSTOOD } from "./Leftover";
import { LEFTOVERS } from "./leftovers";

/** What holds the words of a text. */
const HOLDERS = new Set(["paragraph", "heading", "tableCell"]);
/** Signs that a backslash makes plain; parentheses behind one may hold a formula. */
const ESCAPED = /\\(?![()])[!-/:-@[-`{-~]/g;
/** Characters by their names. */
const NAMED = /&(?:[a-z][a-z0-9]{1,30}|#\d{1,7}|#x[0-9a-f]{1,6});/gi;
/** Indentation and signs of quotations between the lines of a paragraph. */
const LINE_START =
  /(?<=\n)[ \t>]+|(?<=^|\n[ \t>]{0,20})[ \u00A0\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]+/g;

/**
 * Reports mark-up that is left over in the text: of other programs, or mistyped, it would
 * be published as it stands. Each kind is reported once for each paragraph. Code is not
 * looked at, and neither is what a backslash makes plain.
 */
export const checkLeftovers: Step = (root, { file, text }) => {
  const problems: Problem[] = [];
  visit(root, (node) => {
    if (node.type === "image" || node.type === "imageReference") {
      const said = [node.alt ?? "", ("title" in node && node.title) || ""];
      for (const fault of said.flatMap(leftoversIn)) {
        problems.push(problem({ file, at: startOf(node), ...fault }));
      }
    }
    if (!HOLDERS.has(node.type)) return;
    const { position } = node;
    const [start, end] = [position?.start.offset, position?.end.offset];
    if (!position || start === undefined || end === undefined) return;
    const seen = readable(node as Parents, text.slice(start, end), start);
    for (const leftover of LEFTOVERS) {
      if (leftover.inFields === "only") continue;
      for (const { index, 0: found } of seen.matchAll(leftover.pattern)) {
        const shown = wholeWord(text, start + index, start + index + found.length);
        problems.push(
          problem({ file, at: pointIn(seen, index, position.start), ...faultOf(leftover, shown) }),
        );
        break;
      }
    }
  });
  return { root, problems };
};

/**
 * Finds mark-up in a text that is none to Markdown: a field of YAML, or what is said of a
 * picture.
 *
 * @returns of each fault its rule, severity, cause and remedy
 *
 * @example leftoversIn("The **best** of it").length // 1
 */
export function leftoversIn(text: string): FaultDetails[] {
  return LEFTOVERS.filter(({ inFields }) => inFields).flatMap((leftover) => {
    leftover.pattern.lastIndex = 0;
    const match = leftover.pattern.exec(text);
    leftover.pattern.lastIndex = 0;
    if (!match) return [];
    return [faultOf(leftover, wholeWord(text, match.index, match.index + match[0].length))];
  });
}

/** What was found, to the end of the word in which it ends, as it was written. */
function wholeWord(text: string, start: number, end: number): string {
  const rest = /^[^\s<>()]{0,30}/.exec(text.slice(end, end + 30))?.[0] ?? "";
  return withoutStandIns(text.slice(start, end) + rest);
}

function faultOf({ noun, remedy, isPrivate }: Leftover, found: string): FaultDetails {
  return {
    rule: isPrivate ? "unclosed-comment" : "leftover-markup",
    severity: isPrivate ? "error" : "warning",
    cause: `“${excerpt(found)}” looks like ${noun}, but would be published as plain text.`,
    remedy,
  };
}

/** The source of a paragraph, as long as it is, in which only text is left that stays text. */
function readable(holder: Parents, source: string, offset: number): string {
  const parts: string[] = [];
  let done = 0;
  const read = (node: Nodes) => {
    if ("children" in node) {
      for (const child of node.children) read(child as Nodes);
      return;
    }
    if (node.type !== "text") return;
    const from = (node.position?.start.offset ?? offset) - offset;
    const to = (node.position?.end.offset ?? offset) - offset;
    if (from < done || to <= from) return;
    // What is named to no avail stands in the text as it was written.
    const unknown = new Set(node.value.match(NAMED));
    const plain = source
      .slice(from, to)
      .replace(NAMED, (name) => (unknown.has(name) ? name : UNDERSTOOD.repeat(name.length)));
    parts.push(source.slice(done, from).replace(/[^\n]/g, UNDERSTOOD), plain);
    done = to;
  };
  for (const child of holder.children)
    if (child.type !== "link" || !isBare(child)) read(child as Nodes);
  parts.push(source.slice(done).replace(/[^\n]/g, UNDERSTOOD));
  return parts
    .join("")
    .replace(ESCAPED, (sign) => UNDERSTOOD.repeat(sign.length))
    .replace(LINE_START, (sign) => " ".repeat(sign.length))
    .replace(/[\uFDD0-\uFDD3]/g, UNDERSTOOD);
}

/** A bare address shows itself: its signs are no mark-up. */
function isBare({ children: [only, ...others], position }: Parents): boolean {
  return (
    others.length === 0 &&
    only?.type === "text" &&
    startOf({ position })?.column === startOf(only)?.column &&
    only.position?.start.offset === position?.start.offset
  );
}

function excerpt(text: string): string {
  const [line = ""] = text.trim().split("\n");
  return line.length > 40 ? `${line.slice(0, 39)}…` : line;
}
