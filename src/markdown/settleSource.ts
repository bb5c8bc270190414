import type { Root } from "mdast";
import type { Range } from "@/core/direction/directionalRun";
import { hideComments } from "./hideComments";
import { literalRanges } from "./literalRanges";
import { parseMarkdown } from "./parseMarkdown";
import { replaceNodes } from "./replaceNodes";
import { settleLineHeads } from "./settleLineHeads";
import { joinLinks, settleLinks } from "./settleLinks";
import { ANY_STAND_IN, STAND_INS } from "./standIns";

/** What each makes of a text is as long as the text: places in it stay right. */
const REWRITES = [settleLineHeads, settleLinks];

/** A list that is understood can hold another; nobody goes deeper than this. */
const MOST_ROUNDS = 4;

/**
 * Parses Markdown as people write it: what is not mark-up to CommonMark, but can mean
 * nothing else, is made mark-up first. Code, HTML and front matter are left as they are,
 * which is why it is parsed before: it tells where those stand.
 *
 * @returns the tree, with stand-ins, and the text that its places are in: line by line
 *   as long as the one that is given; and where comments between `%%` stood in it
 */
export function settleSource(source: string): {
  root: Root;
  text: string;
  comments: readonly Range[];
} {
  const comments: Range[] = [];
  let text = settleFrontMatter(source.replace(ANY_STAND_IN, "\uFFFD"));
  let root = parseMarkdown(text);
  // The author’s own characters, without comments.
  let own = text;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const literal = literalRanges(root);
    const without = hideComments(text, literal);
    comments.push(...without.comments);
    const hidden = joinLinks(without.text, literal);
    const settled = REWRITES.reduce((before, rewrite) => rewrite(before, literal), hidden);
    if (settled === text) break;
    if (hidden !== text) own = withChanges(own, text, hidden);
    text = settled;
    root = parseMarkdown(text);
  }
  return { root: text === own ? root : withOwnCharacters(root, text, own), text, comments };
}

/** Makes in a text the changes that another of the same length was given. */
function withChanges(text: string, before: string, after: string): string {
  return Array.from({ length: text.length }, (_, index) =>
    before[index] === after[index] ? text[index] : after[index],
  ).join("");
}

/** Gives text that stayed text its author's characters back: a year’s stop, a bullet. */
function withOwnCharacters(root: Root, text: string, own: string): Root {
  return replaceNodes(root, (node) => {
    const [start, end] = [node.position?.start.offset, node.position?.end.offset];
    if (node.type !== "text" || start === undefined || end === undefined) return undefined;
    if (text.slice(start, end) === own.slice(start, end)) return undefined;
    let offset = start;
    const lines = text.slice(start, end).split("\n");
    const value = node.value.split("\n").map((shown, index) => {
      const line = lines[index] ?? "";
      const from = line.indexOf(shown);
      const ownLine = own.slice(offset, offset + line.length);
      offset += line.length + 1;
      if (from < 0) return shown;
      // What is to be nothing stays so.
      const letters = ownLine.slice(from, from + shown.length).split("");
      return letters
        .map((letter, at) => (shown[at] === STAND_INS.nothing ? STAND_INS.nothing : letter))
        .join("");
    });
    return [{ ...node, value: value.join("\n") }];
  });
}

/** A line that is nothing but three hyphens, to the eye. */
const FENCE =
  /^[\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF\s]*---[\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF\s]*$/;

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
