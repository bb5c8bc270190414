import { type Locale, language } from "@/core/languages";
import { data } from "@/page/marks";

/** What an element carries whose content is in a given language; style sheets key on it. */
export interface LanguageAttributes {
  readonly lang: Locale;
  readonly dir: "ltr" | "rtl";
  readonly "data-typeface": string;
}

/**
 * Returns the attributes that mark the language of an element's content.
 *
 * @example <html {...languageAttributes("ur")}> // lang="ur" dir="rtl" data-typeface="nastaliq"
 */
export function languageAttributes(locale: Locale): LanguageAttributes {
  const { direction, typeface } = language(locale);
  return { lang: locale, dir: direction, ...data({ typeface }) };
}
