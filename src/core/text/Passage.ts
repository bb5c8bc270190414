import type { Range } from "../direction/directionalRun";
import type { Inlines } from "./Inlines";

/** Quotation marks and brackets that come in pairs. */
const PAIRS: Readonly<Record<string, string>> = {
  "(": ")",
  "[": "]",
  "{": "}",
  "“": "”",
  "‘": "’",
  "«": "»",
  "‹": "›",
};
const CLOSERS = new Set(Object.values(PAIRS));

/** A text that is searched for what belongs together. */
export interface Passage {
  readonly text: string;
  /** Its characters' classes, as `directionClasses` gives them. */
  readonly classes: string;
  readonly inlines: Inlines;
}

/** How many marks may be open at a time: as many as brackets in UAX #9, BD16. */
const DEPTH = 63;

/** The brackets and quotation marks of a range that have their partner in it: both ways. */
export type Pairs = ReadonlyMap<number, number>;

/**
 * Tells whether a range contains a character of some classes.
 *
 * @example holds(passage, { start: 0, end: 3 }, /[dn]/) // whether there is a digit
 */
export function holds({ classes }: Passage, { start, end }: Range, of: RegExp): boolean {
  return of.test(classes.slice(start, end));
}

/**
 * Divides a stretch at what no phrase reaches across: brackets and quotation
 * marks whose partner is not in it, edges of elements that it holds but a part
 * of, elements that stand alone, and separators of lists.
 *
 * @param separators matches, in classes, what else divides
 * @example divide(passage, stretch, /،/g) // of «SIPRI) 2017»: “SIPRI” and “ 2017”
 */
export function divide(passage: Passage, stretch: Range, separators: RegExp): Range[] {
  const { classes, inlines } = passage;
  const cuts: Range[] = [];
  const partners = pairsIn(passage, stretch);
  for (let index = stretch.start; index < stretch.end; index++) {
    const isMark = classes[index] === '"' || isPaired(classes[index] ?? "");
    if (isMark && !partners.has(index) && !isApostrophe(classes, index)) {
      cuts.push({ start: index, end: index + 1 });
    }
  }
  for (const { start, end, standsAlone } of inlines.touching(stretch)) {
    const isWhole = start >= stretch.start && end <= stretch.end;
    if (standsAlone) cuts.push({ start, end });
    else if (!isWhole) cuts.push({ start, end: start }, { start: end, end });
  }
  for (const match of classes.slice(stretch.start, stretch.end).matchAll(separators)) {
    const start = stretch.start + match.index;
    cuts.push({ start, end: start + match[0].length });
  }
  const parts: Range[] = [];
  let from = stretch.start;
  for (const { start, end } of cuts.toSorted((a, b) => a.start - b.start)) {
    if (end < from || start > stretch.end) continue;
    if (start > from) parts.push({ start: from, end: start });
    from = Math.max(from, end);
  }
  if (from < stretch.end) parts.push({ start: from, end: stretch.end });
  return parts;
}

/**
 * Finds the partners of brackets and quotation marks. What is not closed in the
 * range, or not opened, has none; an apostrophe is no mark.
 *
 * @example pairsIn(passage, range) // of “(a” b): 0 ↔ 5
 */
export function pairsIn({ classes }: Passage, { start, end }: Range): Pairs {
  const partners = new Map<number, number>();
  const open: number[] = [];
  for (let index = start; index < end; index++) {
    const mark = classes[index] ?? "";
    if (isApostrophe(classes, index)) continue;
    const opener = open.findLastIndex((at) => closerOf(classes[at] ?? "") === mark);
    if (opener >= 0) {
      partners.set(open[opener] ?? 0, index).set(index, open[opener] ?? 0);
      open.length = opener;
    } else if (mark === '"' || mark in PAIRS) {
      open.push(index);
      if (open.length > DEPTH) open.shift();
    }
  }
  return partners;
}

/**
 * Returns what is inside a pair of marks that encloses a whole range; nothing for other
 * ranges.
 *
 * @example insideOf(pairs, range) // of “(ISIS)”: the range of “ISIS”; of “(a) b”: nothing
 */
export function insideOf(pairs: Pairs, { start, end }: Range): Range | undefined {
  return pairs.get(start) === end - 1 ? { start: start + 1, end: end - 1 } : undefined;
}

/**
 * Tells whether what ends a range is part of it: a mark opened in it, or an element's edge.
 *
 * @example isClosed(passage, pairs, range) // of “SIPRI (2017)”: true; of “SIPRI!”: false
 */
export function isClosed({ inlines }: Passage, pairs: Pairs, { start, end }: Range): boolean {
  const opener = pairs.get(end - 1);
  if (opener !== undefined && opener >= start && opener < end) return true;
  return inlines
    .touching({ start: end, end })
    .some((inline) => inline.end === end && inline.start >= start);
}

function closerOf(opener: string): string | undefined {
  return opener === '"' ? '"' : PAIRS[opener];
}

function isPaired(mark: string): boolean {
  return mark in PAIRS || CLOSERS.has(mark);
}

function isApostrophe(classes: string, index: number): boolean {
  return classes[index] === "’" && /^[LR]’[LR]/.test(classes.slice(index - 1, index + 2));
}

/**
 * Returns the words of a part: what is between spaces. Pairs of marks and elements with
 * letters in them are not taken apart.
 *
 * @param pairs those of the part
 * @param wholes further ranges that are not taken apart
 * @example wordsIn(passage, part, pairs) // of “The “Great Game” is”: “The”, ““Great Game””, “is”
 */
export function wordsIn(
  passage: Passage,
  part: Range,
  pairs: Pairs,
  wholes: readonly Range[] = [],
): Range[] {
  const ends = new Map<number, number>();
  const keepWhole = ({ start, end }: Range) =>
    ends.set(start, Math.max(end, ends.get(start) ?? end));
  for (const [opener, closer] of pairs) {
    if (closer > opener) keepWhole({ start: opener, end: closer + 1 });
  }
  for (const { start, end, standsAlone } of passage.inlines.touching(part)) {
    const isInside = start >= part.start && end <= part.end && !standsAlone;
    if (isInside && holds(passage, { start, end }, /[LR]/)) keepWhole({ start, end });
  }
  wholes.forEach(keepWhole);

  const words: Range[] = [];
  let start = -1;
  for (let index = part.start; index < part.end; ) {
    const end = ends.get(index);
    if (end === undefined && passage.classes[index] === " ") {
      if (start >= 0) words.push({ start, end: index });
      start = -1;
      index += 1;
    } else {
      if (start < 0) start = index;
      index = end ?? index + 1;
    }
  }
  if (start >= 0) words.push({ start, end: part.end });
  return words;
}
