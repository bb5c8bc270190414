import { language } from "@/core/languages";
import type { Article, Library, Localized } from "@/core/library";
import type { Catalogue, CatalogueEntry } from "@/page/catalogue";

/** Summarises what a publication holds. */
export function catalogue({ articles, series, locales }: Library): Catalogue {
  return {
    articles: mapValues(articles, catalogueEntry),
    series: mapValues(series, ({ title, articles }) => ({ titles: title, articles })),
    languages: Object.fromEntries(
      locales.map((locale) => {
        const { name, direction, typeface } = language(locale);
        return [locale, { name, direction, typeface }];
      }),
    ),
  };
}

function catalogueEntry({ versions, series, formerly }: Article): CatalogueEntry {
  const titles: Localized = mapValues(versions, ({ title }) => title);
  return {
    titles,
    ...(series && { series }),
    ...(formerly.length > 0 && { formerly }),
  };
}

function mapValues<T, U>(
  record: Readonly<Partial<Record<string, T>>>,
  map: (value: T) => U,
): Record<string, U> {
  return Object.fromEntries(
    Object.entries(record).flatMap(([key, value]) =>
      value === undefined ? [] : [[key, map(value)]],
    ),
  );
}
