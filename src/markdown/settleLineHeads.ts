import type { Range } from "@/core/direction/directionalRun";
import { membership } from "./literalRanges";
import { asciiNumber } from "./settleLinks";
import { STAND_INS } from "./standIns";

/** Characters that nobody sees: marks and isolates of direction, joiners, a byte order mark, soft hyphens. */
const INVISIBLE = "\\u00AD\\u061C\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2069\\uFEFF";
/** Spaces that Markdown takes for letters. */
const OTHER_SPACE = "\\u00A0\\u1680\\u2000-\\u200A\\u202F\\u205F\\u3000";
const UNSEEN = new RegExp(`[${INVISIBLE}${OTHER_SPACE}]`, "g");
const ZERO_WIDTH = new RegExp(`[${INVISIBLE}]`, "g");

/** What can stand before a mark without being seen. */
const BLANK = new RegExp(`[ \\t${INVISIBLE}${OTHER_SPACE}]*`, "y");
/** The same, where Markdown needs a space. */
const GAP = new RegExp(
  `[${INVISIBLE}]*[ \\t${OTHER_SPACE}][ \\t${INVISIBLE}${OTHER_SPACE}]*(?=[^\\s])`,
  "y",
);

/** The bullets that word processors set, in their own private letters too. */
const BULLET = /[-*+•●▪◦‣⁃∙·○■□▫◆◇❖➢➤►▸＊\uF0B7\uF0A7]/y;
/** Numbers of lists; a longer one before an Urdu stop is a year. */
const NUMBER = /(\p{Nd}{1,3}(?!\p{Nd})|[0-9]{1,9}(?=[.)]))([.)۔．）])/uy;
const HEADING = /[#＃]{1,6}/y;
/** Other marks that have to begin a line: tables, fences, breaks, definitions. */
const OTHER_MARK = /\||`{3}|~{3}|(?:[-*_][ \t]*){3,}$|\[[^\]\n]{1,200}\]:/my;
const QUOTATION = /[>＞]/y;

/** Nothing but the end of a block of code, to the eye. */
const FENCE = new RegExp(
  `^[${INVISIBLE}${OTHER_SPACE}]{0,3}(?:\`{3,}|~{3,})[\\s${INVISIBLE}${OTHER_SPACE}]*$`,
);

/** What may follow the signs or the id that end a heading. */
const HEADING_END = new RegExp(`(?<=[#}])[ \\t${INVISIBLE}${OTHER_SPACE}]+(?=\\r?$)`);

/** As far in, a mark is read as code. */
const MOST_INDENTATION = 3;

/**
 * Makes Markdown's marks of what an author typed as one, at the heads of lines:
 * numbers of lists in any script's digits, «۱۔ », bullets of word processors, full-width
 * signs; and spaces of the invisible characters that keep a mark from being one. Dashes
 * that a word processor made long between the rows of a table are short again. Each line
 * stays as long as it was.
 *
 * @param literal lines that begin in there are left alone
 *
 * @example settleLineHeads("‏۱۔ پانی\n‏۲۔ زمین", []) // " 1. پانی\n 2. زمین"
 */
export function settleLineHeads(text: string, literal: readonly Range[]): string {
  const isLiteral = membership(literal);
  let offset = 0;
  let before = "";
  return text
    .split("\n")
    .map((line) => {
      const settled = isLiteral(offset)
        ? settleFence(line)
        : settleDashes(settleLine(line), before);
      offset += line.length + 1;
      before = settled;
      return settled;
    })
    .join("\n");
}

function settleLine(line: string): string {
  let settled = "";
  let index = 0;
  const match = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = index;
    return pattern.exec(line);
  };
  const take = (length: number, instead: string) => {
    settled += instead;
    index += length;
  };
  // A line has few marks before its words: what has more was not written by anybody.
  for (let marks = 0; marks < 20; marks++) {
    const blank = match(BLANK)?.[0] ?? "";
    if ((blank.match(ZERO_WIDTH)?.length ?? 0) > MOST_INDENTATION) break;
    const spaces = blank.replace(UNSEEN, " ");
    index += blank.length;
    const quotation = match(QUOTATION);
    if (quotation) {
      settled += spaces;
      take(1, ">");
      continue;
    }
    const heading = match(HEADING);
    const bullet = heading ? null : match(BULLET);
    const number = heading || bullet ? null : match(NUMBER);
    const mark = heading ?? bullet ?? number;
    // Digits that take two units would make the line shorter.
    if (mark && !/[\uD800-\uDFFF]/.test(mark[0])) {
      index += mark[0].length;
      const gap = match(GAP)?.[0];
      const isBreak = /^[-*•](?:\s*[-*•])+\s*$/.test(line.slice(index - mark[0].length));
      if (gap !== undefined && !isBreak) {
        settled += `${spaces}${plainMark(mark)}`;
        settled += heading ? gap.replace(UNSEEN, " ") : narrowGap(gap, settled.length);
        index += gap.length;
        if (!heading) continue;
        return settled + line.slice(index).replace(HEADING_END, unseenAsSpaces);
      }
      index -= mark[0].length;
    }
    const other = match(OTHER_MARK);
    if (other) {
      const rest = line.slice(index);
      return settled + spaces + (rest.startsWith("|") ? withoutUnseenEnd(rest) : rest);
    }
    // No mark: what stands before the words stays as it is.
    return settled + line.slice(settled.length);
  }
  return settled + line.slice(settled.length);
}

function plainMark([whole, digits, delimiter]: RegExpExecArray): string {
  if (digits !== undefined) {
    const number = asciiNumber(digits);
    return number + (delimiter === ")" || delimiter === "）" ? ")" : ".");
  }
  if (/^[#＃]/.test(whole)) return whole.replaceAll("＃", "#");
  return /^[-*+]/.test(whole) ? whole : "-";
}

/** From so many columns on, a list’s mark and what follows are read as a block of code. */
const CODE_GAP = 5;

/** The gap behind a list’s mark, as wide as a word processor made it, is one space to Markdown. */
function narrowGap(gap: string, from: number): string {
  const spaces = gap.replace(UNSEEN, " ");
  let column = from;
  for (const space of spaces) column += space === "\t" ? 4 - (column % 4) : 1;
  return column - from < CODE_GAP ? spaces : ` ${STAND_INS.nothing.repeat(spaces.length - 1)}`;
}

function unseenAsSpaces(end: string): string {
  return end.replace(UNSEEN, " ");
}

function withoutUnseenEnd(row: string): string {
  const end = row.lastIndexOf("|") + 1;
  return row.slice(0, end) + row.slice(end).replace(UNSEEN, " ");
}

/** The end of a block of code beside which invisible characters stand: it would never end. */
function settleFence(line: string): string {
  return FENCE.test(line) ? line.replace(UNSEEN, " ") : line;
}

/** The row of dashes between a table's head and its body, as autocorrection leaves it. */
function settleDashes(line: string, before: string): string {
  const isRow =
    /^[ \t>]*[ \t|:\-‐‑‒–—―−─]+\r?$/.test(line) && line.includes("|") && before.includes("|");
  return isRow ? line.replace(/[‐‑‒–—―−─]/g, "-") : line;
}
