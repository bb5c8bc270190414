import { foldText } from "../places/foldText";

/** Letters that readers of Urdu type for each other: what comes from Arabic keyboards, and the two heys. */
const SAME: Readonly<Record<string, string>> = {
  ي: "ی",
  ى: "ی",
  ك: "ک",
  ه: "ہ",
  ة: "ہ",
  ە: "ہ",
  ۃ: "ہ",
  ھ: "ہ",
};

/**
 * Normalises a text for being searched: beyond {@link foldText}, spellings that a reader takes
 * for the same become one. Case, accents, points of vowels, hamzas and digits make no
 * difference; ی and ے do.
 *
 * @example foldSpelling("Élan, مسئلہ") // "elan, مسیلہ"
 */
export function foldSpelling(text: string): string {
  return foldText(text)
    .normalize("NFD")
    .replace(/[\p{M}\u0621\u0640]/gu, "")
    .replace(/[يىكهةەۃھ]/g, (letter) => SAME[letter] ?? letter)
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))
    .toLowerCase();
}
