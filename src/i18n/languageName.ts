import type { Locale } from "@/core/languages";

/**
 * What a language is called in another.
 *
 * @param tag of the language that it is said in
 * @example languageName("en", "ur") // "انگریزی"
 */
export function languageName(locale: Locale, tag: string): string {
  return new Intl.DisplayNames(tag, { type: "language" }).of(locale) ?? locale;
}
