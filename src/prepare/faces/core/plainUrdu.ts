/**
 * What any text in Urdu may have: its letters, the marks that its words take now and then, digits
 * and punctuation. A core face has all of them, so that no letter is ever set by another face.
 */
export const URDU_CHARACTERS = [
  "ءآأؤئابپتٹثجچحخدڈذرڑزژسشصضطظعغفقکگلمنںوہۂۃھیےۓ",
  "\u064e\u064f\u0650\u0651\u0652\u064b\u064c\u064d\u0670\u0654", // vowel marks, hamza above
  "۰۱۲۳۴۵۶۷۸۹٪٫٬،؛؟۔",
  " \u200c", // space, and what keeps letters apart
].join("");

const CHARACTERS = new Set(URDU_CHARACTERS);

/** So many marks a word of Urdu has at most, unless it quotes Arabic or teaches to read. */
const MOST_MARKS = 2;

/**
 * Tells whether a word is written as Urdu is in print. Words of other languages of the script,
 * and fully vowelled Arabic, would make the core face larger for all who never read them.
 *
 * @example isPlainUrdu("قطعاً") // true
 * @example isPlainUrdu("ڪتاب") // false: Sindhi
 */
export function isPlainUrdu(word: string): boolean {
  const marks = word.match(/\p{Mark}/gu)?.length ?? 0;
  return marks <= MOST_MARKS && [...word].every((character) => CHARACTERS.has(character));
}
