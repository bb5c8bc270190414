import type { Range } from "@/core/direction/directionalRun";
import { membership } from "./literalRanges";
import { STAND_INS } from "./standIns";

/** Two per cent signs or more, also as Urdu keyboards have them; or a backslash and what it makes plain. */
const SIGNS = /\\[\s\S]|%{2,}|٪{2,}/g;

/** A figure, before which signs count something and begin no comment. */
const FIGURE = /\p{Nd}/u;

/** The rest of a line on which nothing follows. */
const NOTHING_MORE = /[^\S\n]*(?:\n|$)/y;

/**
 * Removes `%%comments%%`, as Obsidian has them: on one line or on many. The text stays as
 * long as it was, so that places in it do: a line that held nothing else is left empty, and
 * stand-ins take the place of the rest.
 *
 * Signs right behind a figure begin none, `50%%`. One that is never closed stays, for {@link checkLeftovers} to report.
 *
 * @param literal what begins in there is not a comment
 * @returns the text without them, and where they stood
 */
export function hideComments(
  text: string,
  literal: readonly Range[],
): { readonly text: string; readonly comments: readonly Range[] } {
  const comments: Range[] = [];
  const isLiteral = membership(literal);
  let hidden = "";
  let done = 0;
  let start: number | undefined;
  for (const { 0: signs, index } of text.matchAll(SIGNS)) {
    if (signs.startsWith("\\")) continue;
    if (start === undefined) {
      if (!isLiteral(index) && !FIGURE.test(text.charAt(index - 1))) start = index;
      continue;
    }
    const end = index + signs.length;
    hidden += text.slice(done, start) + blank(text, start, end);
    comments.push({ start, end });
    done = end;
    start = undefined;
  }
  return { text: done === 0 ? text : hidden + text.slice(done), comments };
}

function blank(text: string, start: number, end: number): string {
  NOTHING_MORE.lastIndex = end;
  const isTailEmpty = NOTHING_MORE.test(text);
  const isHeadEmpty = beginsLine(text, start);
  const lines = text.slice(start, end).split("\n");
  return lines
    .map((line, index) => {
      const isEmpty = (index > 0 || isHeadEmpty) && (index < lines.length - 1 || isTailEmpty);
      return line.replace(/[^\r]/g, isEmpty ? " " : STAND_INS.nothing);
    })
    .join("\n");
}

/** Tells whether only indentation and signs of quotations stand before it on its line. */
function beginsLine(text: string, offset: number): boolean {
  let index = offset;
  while (index > 0 && /[ \t>]/.test(text.charAt(index - 1))) index -= 1;
  return index === 0 || text.charAt(index - 1) === "\n";
}
