/** What ends sentences in Latin and Arabic script, with what may close after it. */
const END = /[.!?؟۔…]["'”’»)\]]*(?=\s|$)/g;

/**
 * How many sentences a text has, going by their full stops: roughly, since
 * abbreviations have them as well, but alike in both languages.
 *
 * @example countSentences("قیمت نیویارک میں چکانی پڑی۔ کیوں؟") // 2
 */
export function countSentences(text: string): number {
  let count = 0;
  for (const _ of text.matchAll(END)) count += 1;
  return count;
}
