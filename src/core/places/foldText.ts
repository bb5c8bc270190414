/**
 * Normalises a text for finding the words of a place: runs of white space become one space,
 * and characters that look alike become the same.
 *
 * That is, canonically equivalent letters (UAX #15: آ is one letter or two), and
 * characters that only steer hyphens, joining and direction: an editor sets a
 * U+200C right, or the page isolates a date, and the words are still those that
 * she marked. So they are when quotation marks are set in another order, or a space
 * lets no line end. Letters, case, points and marks of vowels are left alone, since
 * with them a change of text would be overlooked.
 *
 * @example foldText("می\u200Cگیرد\n  ہے") // "میگیرد ہے"
 */
export function foldText(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g, "")
    .replace(/[“”„‟]/g, '"')
    .replace(/[‘’‚‛]/g, "'")
    .replace(/\s+/g, " ");
}

/**
 * Returns the offset in a text of the character at `folded` in the folded text, in UTF-16
 * units; what is left out between two letters belongs to the first.
 *
 * @example unfoldedOffset("می\u200Cگیرد", 2) // 3
 */
export function unfoldedOffset(text: string, folded: number): number {
  let [least, most] = [0, text.length];
  while (least < most) {
    const middle = Math.ceil((least + most) / 2);
    if (foldText(text.slice(0, middle)).length <= folded) least = middle;
    else most = middle - 1;
  }
  return least;
}
