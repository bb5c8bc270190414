/** The end of a sentence in Latin or Arabic script, with closing marks after it. */
const END = /[.!?؟۔…]["'”’»)\]]*(?=\s|$)/g;

/**
 * Counts the sentences of a text by their full stops. The count is rough, since
 * abbreviations have full stops as well, but equally rough in both languages.
 *
 * @example countSentences("قیمت نیویارک میں چکانی پڑی۔ کیوں؟") // 2
 */
export function countSentences(text: string): number {
  let count = 0;
  for (const _ of text.matchAll(END)) count += 1;
  return count;
}
