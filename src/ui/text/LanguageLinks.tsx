import { type Locale, language } from "@/core/languages";
import { addresses } from "@/page/addresses";
import { languageAttributes } from "./languageAttributes";

interface LanguageLinksProps {
  /** Of the article. */
  readonly slug: string;
  readonly locales: readonly Locale[];
}

/** Links to the versions of an article, each named by its language in itself. */
export function LanguageLinks({ slug, locales }: LanguageLinksProps) {
  return locales.map((locale) => (
    <a
      key={locale}
      href={addresses.article(locale, slug)}
      hrefLang={locale}
      {...languageAttributes(locale)}
    >
      {language(locale).name}
    </a>
  ));
}
