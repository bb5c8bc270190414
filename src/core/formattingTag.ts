import { type Locale, language } from "./languages";

/**
 * Returns the BCP 47 tag by which dates, numbers and messages are formatted: the language,
 * its country, and the digits that the publication sets for it.
 *
 * @param digits a Unicode numbering system; left out, the language's usual one
 * @example formattingTag("ur", "arabext") // "ur-PK-u-nu-arabext": ۱۲ مئی ۲۰۱۷
 */
export function formattingTag(locale: Locale, digits?: string): string {
  const tag = `${locale}-${language(locale).region}`;
  return digits ? `${tag}-u-nu-${digits}` : tag;
}
