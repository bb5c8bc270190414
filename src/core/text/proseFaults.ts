import { type Locale, language } from "../languages";
import { countWords } from "./countWords";

/** A stretch of text that is read in one go: a paragraph, an item of a list, a cell. */
export interface Prose {
  /** What stands in code is `CODE` here. */
  readonly text: string;
  readonly isCell?: boolean;
}

/** Stands for code, which is neither a letter nor a space. */
export const CODE = "\uFFFC";

/** What an editor would change in a text’s language. */
export interface ProseFault {
  readonly kind: "lone-letter" | "long-sentence" | "number-with-comma" | "unexplained-abbreviation";
  /** Which of the texts it is in, counted from 0. */
  readonly text: number;
  /** The words at fault as they stand there; of a sentence, its first. */
  readonly words: string;
  /** Of a sentence: how many words it has. */
  readonly length?: number;
}

/** With commas that part thousands, of any keyboard, unless they belong to an English expression. */
const COMMA_NUMBER =
  /(?<![\p{Nd}.,،٬$€£₹A-Za-z]|[A-Za-z]\s)\p{Nd}{1,3}(?:([,،٬])\p{Nd}{3})(?:\1\p{Nd}{3})*(?![\p{Nd},،٬])/gu;

/** Three capitals and more, or a sign that only English writes; names of models go on with a figure. */
const ABBREVIATION = /(?<![A-Za-z\d.-])[A-Z]{3,}(?!\w|-\d)|°[CF]\b|\bUS\$/g;

/**
 * Finds what a reader of the language stumbles over, where the table of languages
 * sets a measure for it (`prose`): sentences that are too long, letters that
 * stand alone, numbers with commas, and abbreviations in Latin letters that
 * are not explained where they are first met.
 *
 * @param texts in the order in which they are read
 * @returns in that order, text by text
 *
 * @example
 * proseFaults([{ text: "تقریباً 135 MAF پانی" }], "ur")
 * // [{ kind: "unexplained-abbreviation", text: 0, words: "MAF" }]
 */
export function proseFaults(texts: readonly Prose[], locale: Locale): ProseFault[] {
  const { prose } = language(locale);
  if (!prose) return [];
  const met = new Set<string>();
  const lone = new RegExp(`(?<=^|[\\s(])(?:${prose.loneLetter.source})(?=[\\s،؛۔؟:]|$)`, "gu");
  return texts.flatMap(({ text, isCell = false }, index) => {
    const found: ProseFault[] = [];
    const add = (kind: ProseFault["kind"], words: string) =>
      found.push({ kind, text: index, words });
    if (!isCell) {
      for (const [letter] of text.matchAll(lone)) add("lone-letter", letter);
      for (const sentence of sentences(text)) {
        const length = countWords(sentence, locale);
        if (length <= prose.longestSentence) continue;
        const words = sentence.split(/\s+/).slice(0, 4).join(" ");
        found.push({ kind: "long-sentence", text: index, words, length });
      }
    }
    for (const [number] of text.matchAll(COMMA_NUMBER)) add("number-with-comma", number);
    for (const { 0: words, index: at } of text.matchAll(ABBREVIATION)) {
      if (met.has(words) || isInPhrase(text, at, at + words.length)) continue;
      met.add(words);
      if (!isExplained(text.slice(Math.max(0, at - FARTHEST), at)))
        add("unexplained-abbreviation", words);
    }
    return found;
  });
}

function sentences(text: string): string[] {
  return text
    .split(/[۔؟!](?=[\s”“’‘"')]|$)/u)
    .map((sentence) => sentence.replace(/^[\s”“’‘"')]+/u, ""))
    .filter(Boolean);
}

/** So long is what brackets explain, at most. */
const FARTHEST = 300;

/** In brackets after a word of the language: “ملین ایکڑ فٹ (MAF)”. */
function isExplained(before: string): boolean {
  return /\p{Script=Arabic}[”“’‘"']?\s*\([^()]*$/u.test(before);
}

/** A phrase in Latin letters, such as the title of a report, is not read letter by letter. */
function isInPhrase(text: string, start: number, end: number): boolean {
  return (
    /[A-Za-z]{2}[,:]?\s$/.test(text.slice(Math.max(0, start - 4), start)) ||
    /^[,:]?\s[A-Za-z]{2}/.test(text.slice(end, end + 4))
  );
}
