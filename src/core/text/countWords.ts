import type { Locale } from "../languages";

const segmenters = new Map<Locale, Intl.Segmenter>();

/**
 * So many UTF-16 units are segmented at a time: the time that `Intl.Segmenter` takes
 * for a text grows with the square of its length.
 */
const PIECE = 1000;

/**
 * Counts the words of a text by Unicode's rules (UAX #29, as the language
 * tailors them): punctuation and symbols are no words, numbers are.
 * A word of more than a thousand letters may count more than once.
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
  for (const piece of piecesOf(text)) {
    for (const { isWordLike } of segmenter.segment(piece)) if (isWordLike) words += 1;
  }
  return words;
}

/** Cuts a text after spaces, which no word reaches across; where there are none, anywhere. */
function* piecesOf(text: string): Generator<string> {
  for (let start = 0; start < text.length; ) {
    let piece = text.slice(start, start + PIECE);
    if (start + PIECE < text.length) {
      const space = Math.max(piece.lastIndexOf(" "), piece.lastIndexOf("\n"));
      if (space >= 0) piece = piece.slice(0, space + 1);
      else if (/[\uD800-\uDBFF]$/.test(piece)) piece = piece.slice(0, -1);
    }
    yield piece;
    start += piece.length;
  }
}
