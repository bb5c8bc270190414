import { Fragment } from "react";
import { type Locale, language } from "@/core/languages";
import { useLanguageAttributes } from "./useLanguageAttributes";

/** The names of languages, each in itself. */
export function LanguageNames({ locales }: { locales: readonly Locale[] }) {
  const island = useLanguageAttributes();
  return locales.map((locale, index) => (
    <Fragment key={locale}>
      {index > 0 && " · "}
      <bdi {...island(locale)}>{language(locale).name}</bdi>
    </Fragment>
  ));
}
