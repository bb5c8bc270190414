import type { Locale } from "../languages";

const segmenters = new Map<Locale, Intl.Segmenter>();

/**
 * Counts the words of a text by Unicode's rules (UAX #29, as the language
 * tailors them): punctuation and symbols are no words, numbers are.
 *
 * @example countWords("دو ملکوں نے چھ دریا بانٹ لیے۔", "ur") // 7
 */
export function countWords(text: string, locale: Locale): number {
  let segmenter = segmenters.get(locale);
  if (!segmenter) {
    segmenter = new Intl.Segmenter(locale, { granularity: "word" });
    segmenters.set(locale, segmenter);
  }
  let words = 0;
  for (const { isWordLike } of segmenter.segment(text)) if (isWordLike) words += 1;
  return words;
}
