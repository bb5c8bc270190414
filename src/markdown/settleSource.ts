import type { Root } from "mdast";
import { hideComments } from "./hideComments";
import { literalRanges } from "./literalRanges";
import { parseMarkdown } from "./parseMarkdown";
import { settleLineHeads } from "./settleLineHeads";
import { settleLinks } from "./settleLinks";
import { ANY_STAND_IN } from "./standIns";

/** What each makes of a text is as long as the text: places in it stay right. */
const REWRITES = [hideComments, settleLineHeads, settleLinks];

/** A list that is understood can hold another; nobody goes deeper than this. */
const MOST_ROUNDS = 4;

/**
 * Parses Markdown as people write it: what is no mark-up to CommonMark, but can mean
 * nothing else, is made mark-up first. Code, HTML and front matter are left as they are,
 * which is why it is parsed before: it tells where those stand.
 *
 * @returns the tree, with stand-ins, and the text that its places are in: line by line
 *   as long as the one that is given
 */
export function settleSource(source: string): { root: Root; text: string } {
  let text = settleFrontMatter(source.replace(ANY_STAND_IN, "\uFFFD"));
  let root = parseMarkdown(text);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const literal = literalRanges(root);
    const settled = REWRITES.reduce((before, rewrite) => rewrite(before, literal), text);
    if (settled === text) break;
    text = settled;
    root = parseMarkdown(text);
  }
  return { root, text };
}

/** A line that is nothing but three hyphens, to the eye. */
const FENCE = /^[\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF\s]*---[\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF\s]*$/;

/** Takes invisible characters off the lines between which front matter stands. */
function settleFrontMatter(text: string): string {
  const lines = text.split("\n");
  if (!FENCE.test(lines[0] ?? "")) return text;
  const end = lines.findIndex((line, index) => index > 0 && FENCE.test(line));
  if (end < 0) return text;
  const bare = (line: string) => (line.endsWith("\r") ? "---\r" : "---");
  lines[0] = bare(lines[0] ?? "");
  // Three hyphens that are indented belong to a field’s text.
  if (!/^[ \t]/.test(lines[end] ?? "")) lines[end] = bare(lines[end] ?? "");
  return lines.join("\n");
}
