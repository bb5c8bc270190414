import type { Quotation } from "./Place";

/** The most characters that a quotation keeps of a selection. */
export const LONGEST_QUOTATION = 2000;

/** The most that it keeps of a block which the reader did not select anything of. */
const BEGINNING = { words: 12, characters: 120 };

/** The most characters that it keeps of what stands before and after. */
const SURROUNDINGS = 32;

/**
 * Letters are looked for in so many units around a place: in all of a long text they
 * would be looked for again and again.
 */
const AROUND = 500;

/** A part of a text, in UTF-16 units from its start. */
interface Range {
  readonly start: number;
  readonly end: number;
}

/**
 * Quotes a block: the words of a range, or else its first, with what stands
 * around them. White space is collapsed. A text is cut between words, and where
 * a word alone is too long between letters as a reader sees them: a ے is never
 * parted from its marks, nor half an emoji kept.
 *
 * @param range made wider where it begins or ends inside a letter, and cut where it is
 *   longer than a quotation may be
 * @returns nothing where there are no words
 *
 * @example
 * quote("ستلج اور بیاس پہاڑوں سے نکلتے ہیں۔", { start: 9, end: 13 })
 * // { exact: "بیاس", prefix: "ستلج اور ", suffix: " پہاڑوں سے نکلتے ہیں۔" }
 */
export function quote(text: string, range?: Range): Quotation | undefined {
  // A space at either end of a selection is the pointer's, and stands among the surroundings.
  const wanted = text.slice(range?.start ?? 0, range?.end);
  if (wanted.trim() === "") return undefined;
  const from = (range?.start ?? 0) + wanted.length - wanted.trimStart().length;
  let start = letterStart(text, from);
  // A joiner belongs to the space before it, which does not belong to the words.
  while (start < from && /\s/.test(text.charAt(start))) start += 1;
  const end = letterEnd(text, from + wanted.trim().length);

  const selected = collapse(text.slice(start, end));
  const exact = range
    ? cutEnd(selected, LONGEST_QUOTATION)
    : cutEnd(selected.split(" ", BEGINNING.words).join(" "), BEGINNING.characters);
  const before = cutStart(collapse(text.slice(0, start)), SURROUNDINGS);
  const after = cutEnd(collapse(selected.slice(exact.length) + text.slice(end)), SURROUNDINGS);
  return {
    exact,
    ...(before.trim() === "" ? {} : { prefix: before }),
    ...(after.trim() === "" ? {} : { suffix: after }),
  };
}

function collapse(text: string): string {
  return text.replace(/\s+/g, " ");
}

/** The first characters, up to `longest`. */
function cutEnd(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const space = text.lastIndexOf(" ", longest);
  return text.slice(0, space > longest / 2 ? space : letterStart(text, longest));
}

/** The last characters, up to `longest`. */
function cutStart(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const first = text.length - longest;
  const space = text.indexOf(" ", first - 1);
  const isNear = space !== -1 && space < text.length - longest / 2;
  return text.slice(letterEnd(text, isNear ? space + 1 : first));
}

/** Where the letter begins that holds the unit at `at`. */
function letterStart(text: string, at: number): number {
  if (at >= text.length) return text.length;
  // What follows a space begins a letter, unless it is a mark: from there on they are found as in all of the text.
  const from = Math.max(0, at - AROUND);
  const space = text.slice(from, at).lastIndexOf(" ");
  const first = from + Math.max(0, space);
  const letter = letters()
    ?.segment(text.slice(first, at + AROUND))
    .containing(at - first);
  if (letter) return first + letter.index;
  let start = at;
  while (start > 0 && isContinued(text, start)) start -= 1;
  return start;
}

/** The end of the letter that `at` stands in; `at` itself between letters. */
function letterEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length && letterStart(text, end) !== end) end += 1;
  return end;
}

let segmenter: Intl.Segmenter | undefined;

/** Not every browser that can keep a bookmark has a segmenter. */
function letters(): Intl.Segmenter | undefined {
  if (typeof Intl.Segmenter === "undefined") return undefined;
  segmenter ??= new Intl.Segmenter(undefined, { granularity: "grapheme" });
  return segmenter;
}

/** Without one: halves of a surrogate pair, marks, and what joiners join stay together. */
function isContinued(text: string, at: number): boolean {
  return (
    /^(?:[\uDC00-\uDFFF]|\p{M}|\u200C|\u200D)/u.test(text.slice(at, at + 2)) ||
    text[at - 1] === "\u200D"
  );
}
