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
 * Finds what reads from right to left in a stretch of a left-to-right text that
 * has no left-to-right letter: phrases in other scripts, with the digits and
 * the punctuation of those scripts. Figures and commas at their edges belong to
 * the sentence around them.
 *
 * @param stretch its end is the text's, or lies before a left-to-right letter
 *   or what else a phrase can't reach across
 * @example in “By آصف علی, ثنا مرزا, 12 May”: «آصف علی», «ثنا مرزا»
 */
export function rightToLeftUnits(passage: Passage, stretch: Range): Range[] {
  return divide(passage, stretch, SEPARATORS).flatMap((part) => unitsOf(passage, part));
}

/** The sentence's own: its commas and semicolons, dashes between spaces, separators of lists. */
const SEPARATORS = /[,;](?= |$)|(?<=^| )[·|•–—-](?= |$)/g;

function unitsOf(passage: Passage, part: Range, isWhole = false): Range[] {
  const pairs = pairsIn(passage, part);
  const words = wordsIn(passage, part, pairs);
  const first = words.findIndex((word) => holds(passage, word, /[Rn]/));
  const last = words.findLastIndex((word) => holds(passage, word, /[Rn]/));
  const [start, end] = [words[first]?.start, words[last]?.end];
  if (start === undefined || end === undefined) return [];

  const inner = first === last ? insideOf(pairs, { start, end }) : undefined;
  if (inner) {
    const parts = divide(passage, inner, SEPARATORS);
    return parts.flatMap((one) => unitsOf(passage, one, parts.length === 1));
  }
  if (isWhole) return [trimmed(passage, pairs, part, true)];
  const unit = dateAround(passage, words, first) ?? { start, end };
  return [trimmed(passage, pairs, unit, false)];
}

/** «12 مئی 2017»: a day, one word and a year are a date, whose figures go with the word. */
function dateAround(
  { classes }: Passage,
  words: readonly Range[],
  month: number,
): Range | undefined {
  const [day, year] = [words[month - 1], words[month + 1]];
  if (!day || !year) return undefined;
  if (!/^d{1,2} R+ dddd$/.test(classes.slice(day.start, year.end))) return undefined;
  return { start: day.start, end: year.end };
}

/**
 * A unit without what belongs to the sentence around it.
 *
 * @param isWhole whether marks of the sentence's set it off, so that figures and
 *   exclamation marks at its edges are its own
 */
function trimmed(passage: Passage, pairs: Pairs, range: Range, isWhole: boolean): Range {
  const { classes } = passage;
  const isCore = (index: number) => /[Rnd]/.test(classes[index] ?? "");
  let { start, end } = range;
  while (start < end && !isCore(start) && !pairs.has(start)) start += 1;
  while (end > start && !isCore(end - 1) && !isClosed(passage, pairs, { start, end })) end -= 1;
  const after = isWhole ? /^[!٪%]+/ : /^٪|^!(?= +[^\p{Lu}\s])/u;
  const more = after.exec(passage.text.slice(end))?.[0] ?? "";
  return { start, end: Math.min(range.end, end + more.length) };
}
