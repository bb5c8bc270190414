import type { Locale } from "@/core/languages";
import { usePageLocale } from "@/i18n/usePageLocale";
import { type LanguageAttributes, languageAttributes } from "./languageAttributes";

/**
 * Returns the language attributes of an element in the page's language inside a text: none
 * if the text is in that language too.
 *
 * @param textLocale the language of the text
 */
export function usePageLanguageAttributes(textLocale: Locale): LanguageAttributes | undefined {
  const pageLocale = usePageLocale();
  return textLocale === pageLocale ? undefined : languageAttributes(pageLocale);
}
