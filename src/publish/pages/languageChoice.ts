import type { Locale } from "@/core/languages";
import type { Library } from "@/core/library";
import { localText } from "@/core/localText";
import { addresses } from "@/page/addresses";

/** The languages of the publication, before a reader has chosen one. */
export interface LanguageChoice {
  readonly defaultLocale: Locale;
  readonly languages: readonly {
    readonly locale: Locale;
    /** Of the front page. */
    readonly address: string;
    /** The publication's name and description in the language, or what there is. */
    readonly publication: string;
    readonly description: string;
  }[];
}

/** Builds the page that offers all languages. */
export function languageChoice({ publication, locales }: Library): LanguageChoice {
  return {
    defaultLocale: publication.defaultLocale,
    languages: locales.map((locale) => ({
      locale,
      address: addresses.front(locale),
      publication: localText(publication.name, locale, locales)?.text ?? "",
      description: localText(publication.description, locale, [])?.text ?? "",
    })),
  };
}
