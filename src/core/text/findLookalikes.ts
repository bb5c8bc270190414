import { type Locale, language } from "../languages";

/** A letter that belongs to another language. */
export interface Lookalike {
  /** Where it stands, in UTF-16 units from the start of the text. */
  readonly index: number;
  readonly letter: string;
  /** The letter to write instead. */
  readonly instead: string;
  /** The word in which it stands. */
  readonly word: string;
}

/**
 * Finds letters typed on another language's keyboard (see `lookalikes` in the
 * table of languages), such as the Arabic ye in an Urdu word. Words with vowel
 * marks are passed over: so Arabic is written where an Urdu text quotes it.
 *
 * @example findLookalikes("کتابي", "ur") // [{ index: 4, letter: "ي", instead: "ی", word: "کتابي" }]
 * @example findLookalikes("بِسْمِ اللَّهِ", "ur") // []
 */
export function findLookalikes(text: string, locale: Locale): Lookalike[] {
  const letters = language(locale).lookalikes as Readonly<Record<string, string>>;
  if (Object.keys(letters).length === 0) return [];
  const found: Lookalike[] = [];
  for (const { 0: word, index } of text.matchAll(/[\p{L}\p{M}]+/gu)) {
    if (/[\u064B-\u0652\u0670]/.test(word)) continue;
    for (let i = 0; i < word.length; i++) {
      const letter = word.charAt(i);
      const instead = letters[letter];
      if (instead) found.push({ index: index + i, letter, instead, word });
    }
  }
  return found;
}
