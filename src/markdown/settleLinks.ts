import type { Range } from "@/core/direction/directionalRun";
import { membership } from "./literalRanges";
import { STAND_INS } from "./standIns";

/** Where an address begins, after a bracket; footnotes’ numbers, and definitions. */
const OPENING = /\]([(（])|\[\^(\p{Nd}{1,9})\]|^[ \t]{0,3}\[[^\]\n]{1,200}\]:/gmu;

/** As long, an address with its title can be. */
const MOST = 2000;

/** A picture's name as it stands in a folder, with spaces and parentheses, and what follows it. */
const NAME =
  /^[ \t]*([^<>[\]\n"“”„«]{1,300}?\.(?:svg|png|jpe?g|webp|avif|gif))(?=[ \t]*[)）]|[ \t]+["'(“”„«‘’])/iu;

/** A title between quotation marks that a word processor made curly. */
const TITLE =
  /^([ \t]*(?:<[^<>\n]*>|[^\s<][^\s]*)[ \t]+)([“”„«»‘’‚‹›])([^\n]*?)([“”„«»‘’‚‹›])(?=[ \t]*(?:[)）]|\r?$))/u;

/** What makes an address of what stands between wide parentheses. */
const ADDRESS = /^[ \t]*(?:https?:\/\/|\/|#|[^\s]+\.(?:svg|png|jpe?g|webp|avif|gif)\b)/iu;

/**
 * Makes Markdown's links and pictures of what an author typed as one: names of
 * pictures with spaces and parentheses, titles between curly quotation marks, wide
 * parentheses; and writes the numbers of footnotes, `[^۱]`, in one script's digits. The text stays as long as it was.
 *
 * @param literal what begins in there is left alone
 *
 * @example settleLinks("![نقشہ](map.svg “دریا”)", []) // '![نقشہ](map.svg "دریا")'
 */
export function settleLinks(text: string, literal: readonly Range[]): string {
  const isLiteral = membership(literal);
  let settled = "";
  for (const match of text.matchAll(OPENING)) {
    const { index, 0: whole } = match;
    if (isLiteral(index) || index < settled.length) continue;
    settled += text.slice(settled.length, index);
    if (match[2] !== undefined) {
      settled += `[^${asciiNumber(match[2])}]`;
      continue;
    }
    const rest = restOfLine(text, index + whole.length);
    if (match[1] === undefined) {
      settled += whole + withPlainTitle(rest);
      continue;
    }
    const isWide = match[1] === "（";
    const end = rest.search(/[)）]/);
    if (isWide && (end < 0 || !ADDRESS.test(rest))) {
      settled += whole;
      continue;
    }
    const inside = withPlainTitle(withPlainName(rest));
    settled += `](${isWide ? inside.replace("）", ")") : inside}`;
  }
  return settled + text.slice(settled.length);
}

function restOfLine(text: string, start: number): string {
  const rest = text.slice(start, start + MOST);
  const end = rest.indexOf("\n");
  const line = end < 0 ? rest : rest.slice(0, end);
  // The next link is looked at for itself.
  const next = line.search(/\][(（]/);
  return next < 0 ? line : line.slice(0, next);
}

function withPlainName(rest: string): string {
  const name = NAME.exec(rest)?.[1];
  if (name === undefined || !/[\s()]/.test(name)) return rest;
  const plain = name
    .replace(/[ \t\u00A0\u2000-\u200A\u202F]/g, STAND_INS.space)
    .replaceAll("(", STAND_INS.opening)
    .replaceAll(")", STAND_INS.closing);
  return rest.replace(name, () => plain);
}

function withPlainTitle(rest: string): string {
  return rest.replace(TITLE, (whole, before: string, _open, title: string) => {
    const sign = ['"', "'"].find((one) => !title.includes(one));
    return sign === undefined ? whole : `${before}${sign}${title}${sign}`;
  });
}

/** Writes a number in the digits 0–9. */
export function asciiNumber(digits: string): string {
  return digits.replace(/\p{Nd}/gu, (digit) => {
    // Digits of every script stand in tens, in the order of their values.
    const code = digit.codePointAt(0) ?? 0;
    let zero = code;
    while (zero > code - 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
    return String(code - zero);
  });
}

/**
 * Moves direction marks that separate a link's two halves into the first, `[متن]\u200F(…)`;
 * those in and beside a footnote's label before it; and spaces before its colon behind it.
 *
 * @param literal what begins in there is left alone
 */
export function joinLinks(text: string, literal: readonly Range[]): string {
  const isLiteral = membership(literal);
  return text.replace(
    /\]([\u061C\u200E\u200F])(?=[(（])|\[\^([\u061C\u200E\u200F]*)([^\s[\]\u061C\u200E\u200F]{1,100})([\u061C\u200E\u200F]*)\](?:(?<=^[ \t\u061C\u200E\u200F]{0,4}\[\^[^\]\n]{1,110}\])([ \t\u061C\u200E\u200F]+):)?/gm,
    (whole, mark = "", before = "", label = "", after = "", gap = "", offset: number) => {
      if (isLiteral(offset)) return whole;
      if (mark) return `${mark}]`;
      const marks = before + after + gap.replace(/[ \t]/g, "");
      return `${marks}[^${label}]${gap ? `:${gap.replace(/[^ \t]/g, "")}` : ""}`;
    },
  );
}
