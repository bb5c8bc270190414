import type { Locale } from "@/core/languages";

/**
 * Returns the name of a language in another language.
 *
 * @param tag of the language that it is said in
 * @example languageName("en", "ur") // "انگریزی"
 */
export function languageName(locale: Locale, tag: string): string {
  return new Intl.DisplayNames(tag, { type: "language" }).of(locale) ?? locale;
}
