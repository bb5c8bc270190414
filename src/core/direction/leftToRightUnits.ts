import {
  divide,
  holds,
  insideOf,
  isClosed,
  type Pairs,
  type Passage,
  pairsIn,
  wordsIn,
} from "../text/Passage";
import type { Range } from "./directionalRun";

/**
 * Finds what reads from left to right in a stretch of a right-to-left text that
 * has no right-to-left letter: words of other scripts with the figures and the
 * punctuation that belong to them, and figures by themselves.
 *
 * @param stretch its end is the text's, or lies before a right-to-left letter
 *   or what else a phrase can't reach across
 * @example in «سال 2016–17، .NET اور C++»: “2016–17”, “.NET”, “C++”
 */
export function leftToRightUnits(passage: Passage, stretch: Range): Range[] {
  return divide(passage, stretch, SEPARATORS).flatMap((part) => unitsOf(passage, part));
}

/** What stands between the entries of a list, whichever way they read. */
const SEPARATORS = /(?<=^| )[·|•](?= |$)/g;

function unitsOf(passage: Passage, part: Range): Range[] {
  const pairs = pairsIn(passage, part);
  const words = wordsIn(passage, part, pairs, figuresWithSpaces(passage, part));
  const units: Range[] = [];
  let open: Range | undefined;
  let holdsLetters = false;
  let before: Range | undefined;
  const close = () => {
    if (open) units.push(trimmed(passage, pairs, inBrackets(passage, pairs, open) ?? open));
    open = undefined;
  };

  for (const word of words) {
    const isPhrase = holds(passage, word, /L/);
    if (!isPhrase && !holds(passage, word, /[dn]/)) continue;
    const goesOn =
      open &&
      before &&
      !inBrackets(passage, pairs, open) &&
      continues(passage, holdsLetters, before, word, part);
    if (open && goesOn) {
      open = { start: open.start, end: word.end };
      holdsLetters ||= isPhrase;
    } else {
      close();
      holdsLetters = isPhrase;
      const inner = isPhrase ? undefined : insideOf(pairs, word);
      if (inner) for (const unit of unitsOf(passage, inner)) units.push(unit);
      else open = word;
    }
    before = word;
  }
  close();
  return units;
}

/** What stands in brackets by itself explains the word before it: «نظام (S-400) 2018 میں». */
function inBrackets({ classes }: Passage, pairs: Pairs, range: Range): Range | undefined {
  return "([{".includes(classes[range.start] ?? " ") ? insideOf(pairs, range) : undefined;
}

/**
 * Tells whether a word goes on with what is open before it.
 *
 * @param holdsLetters whether that has letters
 */
function continues(
  passage: Passage,
  holdsLetters: boolean,
  before: Range,
  word: Range,
  part: Range,
): boolean {
  const { text, classes } = passage;
  const between = classes.slice(before.end, word.start);
  if (holdsLetters) {
    if (holds(passage, word, /L/)) return true;
    // «Reuters, 12 مئی»: a figure after a comma belongs to the word that follows, if one does.
    const isSetOff = isSeparator(classes[before.end - 1]) || between.trim() !== "";
    if (!isSetOff || !/^ +R/.test(classes.slice(word.end))) return true;
    return /[Ldn]/.test(classes.slice(word.end, part.end));
  }
  if (!holds(passage, word, /L/) || between.trim() !== "") return false;
  if (isSeparator(classes[before.end - 1])) return false;
  return UNIT.test(text.slice(word.start, word.end));
}

function isSeparator(mark: string | undefined): boolean {
  return mark !== undefined && ",;:".includes(mark);
}

/**
 * Words that a figure before them belongs to: written small, “24 hours”, “3.5 bn”, or one
 * of these. Names are not among them: «2017 Reuters کے مطابق» is two things.
 */
const UNIT =
  /^(?:[\p{Ll}µ][\p{Ll}\p{N}/.·-]*|°?[CFK]|[kMGT]?(?:Wh?|Hz|V|A|J|N|Pa|B|bps|eV)|mAh|dBm?|[ap]\.m\.|MAF|BCM|MMBtu|AM|PM|AD|BCE?|CE|AH|GMT|UTC|PKT|MSK|USD|EUR|GBP|PKR|INR|RUB|CNY|SAR|AED|Rs|Bn|Mn|Tn)(?![\p{L}\p{N}])/u;

/** A telephone number: a plus sign or a nought before, groups of digits. */
const TELEPHONE =
  /(?<![\p{L}\p{N}.,/:()])(?:\+|\(\+|\(?0)\p{Nd}[\p{Nd}()]*(?:[ \u00A0–-]\(?[\p{Nd}]+\)?)+/gu;
/** A sum of money whose sign stands apart: “$ 500”. */
const MONEY = /\p{Sc}[ \u00A0]\p{Nd}[\p{Nd}.,٫٬]*/gu;
/** A calculation: “2 + 2 = 4”. It begins with a whole figure: each is looked through once. */
const CALCULATION =
  /(?=\p{Nd})(?<!\p{Nd}[.,]*)\p{Nd}[\p{Nd}.,]*(?: ?[+×÷=<>≈] ?[−-]?\p{Nd}[\p{Nd}.,]*)+/gu;

/** Figures that are one although spaces are in them. */
function figuresWithSpaces({ text }: Passage, { start, end }: Range): Range[] {
  const part = text.slice(start, end);
  return [TELEPHONE, MONEY, CALCULATION].flatMap((pattern) =>
    [...part.matchAll(pattern)]
      .filter(([found]) => pattern !== TELEPHONE || (found.match(/\p{Nd}/gu) ?? []).length >= 7)
      .map(({ 0: found, index }) => ({ start: start + index, end: start + index + found.length })),
  );
}

/** Signs before a word that are part of it: “.NET”, “−5”, “+92”, “@name”, “/path”. */
const BEFORE_LETTER = /(?:(?<![.@#~/\\&$+])[.@#~/\\&$+]+|--?(?=\p{Ll}))$/u;
const BEFORE_DIGIT = /(?:\p{Sc}[ \u00A0]|(?<![.#№+\-−–±~≈<>≤≥’\p{Sc}])[.#№+\-−–±~≈<>≤≥’\p{Sc}]+)$/u;
/** Signs after a word that are part of it: “C++”, “C#”, “Yahoo!”, “U.S.”, “42%”, “(1936–)”. */
const AFTER_LETTER = /^(?:[+#*®™©?]|\.(?!\.)|\/(?!R)|!(?= +R)|[-–](?! *R))+/;
const AFTER_DIGIT = /^(?:[+%‰°′″]|\/(?!R)|[-–](?! *R))+/;

/** A unit from its first letter or digit to its last, and the signs that belong to them. */
function trimmed(passage: Passage, pairs: Pairs, { start, end }: Range): Range {
  const { text, classes } = passage;
  const isCore = (index: number) => /[Ldn]/.test(classes[index] ?? "");

  let first = start;
  while (first < end && !isCore(first) && !pairs.has(first)) first += 1;
  const isLetterFirst = /^[^Ldn]*L/.test(classes.slice(first, end));
  const signs = (isLetterFirst ? BEFORE_LETTER : BEFORE_DIGIT).exec(text.slice(start, first))?.[0];
  // «کے–5»: a sign that touches a letter before it is no sign of the figure's.
  const isApart = signs?.length !== first - start || classes[start - 1] !== "R";

  let last = end;
  while (last > first && !isCore(last - 1) && !isClosed(passage, pairs, { start, end: last })) {
    last -= 1;
  }
  const after = isCore(last - 1)
    ? (classes[last - 1] === "L" ? AFTER_LETTER : AFTER_DIGIT).exec(classes.slice(last))
    : null;
  return {
    start: first - (isApart ? (signs?.length ?? 0) : 0),
    end: Math.min(end, last + (after?.[0].length ?? 0)),
  };
}
