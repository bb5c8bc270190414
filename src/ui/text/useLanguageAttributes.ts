import type { Locale } from "@/core/languages";
import { usePageLocale } from "@/i18n/usePageLocale";
import { type LanguageAttributes, languageAttributes } from "./languageAttributes";

/**
 * Returns the language attributes of an element whose content may be in another language
 * than the page: none if it is in the same.
 */
export function useLanguageAttributes(): (locale: Locale) => LanguageAttributes | undefined {
  const pageLocale = usePageLocale();
  return (locale) => (locale === pageLocale ? undefined : languageAttributes(locale));
}
