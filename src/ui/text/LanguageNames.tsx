import { type Locale, language } from "@/core/languages";
import { languageAttributes } from "./languageAttributes";

/** The names of languages, each in itself. */
export function LanguageNames({ locales }: { locales: readonly Locale[] }) {
  return locales.map((locale, index) => (
    <span key={locale}>
      {index > 0 && " · "}
      <span {...languageAttributes(locale)}>{language(locale).name}</span>
    </span>
  ));
}
