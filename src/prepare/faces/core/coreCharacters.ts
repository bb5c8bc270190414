/**
 * What any text in Urdu may have: its letters, marks, digits and punctuation. A core face
 * answers for all of them, so that a single letter is never set by another face.
 */
const URDU = [
  "ءآأؤئابپتٹثجچحخدڈذرڑزژسشصضطظعغفقکگلمنںوہۂۃھیےۓ",
  "\u064e\u064f\u0650\u0651\u0652\u064b\u064c\u064d\u0670\u0654", // vowel marks, hamza above
  "۰۱۲۳۴۵۶۷۸۹٪٫٬،؛؟۔",
  " \u200c", // space, and what keeps letters apart
].join("");

/** Returns the characters of Urdu and all others that words have, each once, sorted. */
export function coreCharacters(words: Iterable<string>): string {
  const characters = new Set(URDU);
  for (const word of words) for (const character of word) characters.add(character);
  return [...characters].sort().join("");
}
