import { type Language, type Locale, language } from "../languages";

/**
 * Typesets a text by the rules of its language, whatever keyboard it was typed on:
 * quotation marks in the order that the language has them (in Urdu ”…“, and inside of it
 * ’…‘), and no-break spaces where no line may end, as within dates and between a figure and
 * what it counts. Every character keeps its place: the text stays as long as it was.
 *
 * Marks are paired within the text. One that has no partner stays as it is, and so do
 * apostrophes in Latin words, minutes and inches, and quotations in a Latin passage.
 *
 * @param text a block's whole text, so that pairs are found across its mark-up
 *
 * @example typeset("“پانی” 12 مئی 1966 کو", "ur") // "”پانی“ 12\u00A0مئی\u00A01966 کو"
 */
export function typeset(text: string, locale: Locale): string {
  const { quotationMarks, keptTogether = [] } = language(locale);
  const ordered = quotationMarks ? orderQuotes(text, quotationMarks) : text;
  return keptTogether.reduce((done, space) => done.replace(space, "\u00A0"), ordered);
}

const DOUBLE = /["“”„‟]/;
const SINGLE = /['‘’‚‛]/;
const LATIN = /\p{Script=Latin}/u;
const LETTER = /\p{L}/u;

interface Mark {
  readonly index: number;
  readonly isDouble: boolean;
}

function orderQuotes(text: string, marks: NonNullable<Language["quotationMarks"]>): string {
  if (!DOUBLE.test(text) && !SINGLE.test(text)) return text;
  const signs = text.split("");
  const letters = lettersOf(text);
  const open: Mark[] = [];
  for (const [index, sign] of [...signs.entries()]) {
    const isDouble = DOUBLE.test(sign);
    if (!isDouble && !SINGLE.test(sign)) continue;
    const [left, right] = [text.charAt(index - 1), text.charAt(index + 1)];
    if (!isDouble && LATIN.test(left) && LATIN.test(right)) continue;
    const closes = /[^\s([{]/.test(left);
    const opens = /[^\s)\]}.,،۔؛؟!:]/.test(right);
    const partner = closes ? open.findLastIndex((mark) => mark.isDouble === isDouble) : -1;
    if (partner >= 0) {
      const start = open[partner]?.index ?? 0;
      open.length = partner;
      if (isOfLatinPassage(letters, start, index)) continue;
      const [opening, closing] = isDouble ? marks.outer : marks.inner;
      signs[start] = opening;
      signs[index] = closing;
    } else if (opens && (isDouble ? !isInches(sign, left) : !LETTER.test(left))) {
      open.push({ index, isDouble });
    }
  }
  return signs.join("");
}

function isInches(sign: string, left: string): boolean {
  return sign === '"' && /\p{N}/u.test(left);
}

/** What letters there are: how many are not Latin up to each place, and which stands nearest. */
interface Letters {
  readonly others: Int32Array;
  readonly before: readonly (boolean | undefined)[];
  readonly after: readonly (boolean | undefined)[];
}

function lettersOf(text: string): Letters {
  const kinds = text.split("").map((sign) => (LETTER.test(sign) ? !LATIN.test(sign) : undefined));
  const others = new Int32Array(kinds.length + 1);
  const before: (boolean | undefined)[] = [];
  for (const [index, kind] of kinds.entries()) {
    others[index + 1] = (others[index] ?? 0) + (kind ? 1 : 0);
    before.push(index === 0 ? undefined : (kinds[index - 1] ?? before[index - 1]));
  }
  const after = new Array<boolean | undefined>(kinds.length);
  for (let index = kinds.length - 2; index >= 0; index--) {
    after[index] = kinds[index + 1] ?? after[index + 1];
  }
  return { others, before, after };
}

/** Whether only Latin letters stand in a quotation and around it. */
function isOfLatinPassage({ others, before, after }: Letters, start: number, end: number): boolean {
  return others[start] === others[end] && !before[start] && !after[end];
}
