/** Where the digits of scripts begin that a translation may meet: Arabic, Persian and Urdu, Devanagari, Bengali. */
const ZEROS = [0x0660, 0x06f0, 0x0966, 0x09e6];

/**
 * Writes every digit of a text as an ASCII one, so that numbers can be compared
 * across languages. Each keeps its place: the text stays as long as it was.
 *
 * @example asciiDigits("۱۹۶۰ میں") // "1960 میں"
 */
export function asciiDigits(text: string): string {
  return text.replace(/[٠-٩۰-۹०-९০-৯]/g, (digit) => {
    const code = digit.charCodeAt(0);
    const zero = ZEROS.find((start) => code >= start && code < start + 10) ?? code;
    return String(code - zero);
  });
}
