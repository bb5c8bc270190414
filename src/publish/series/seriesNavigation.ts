import type { Locale } from "@/core/languages";
import type { Article } from "@/core/library";
import type { LocalText } from "@/core/localText";
import { addresses } from "@/page/addresses";
import { readingMinutes } from "../readingMinutes";
import { localesOf, type Site, shownVersion, siteText } from "../Site";

/**
 * Where an article stands in its series. It is the same in every language: all
 * parts, in order, whether or not they are translated.
 */
export interface SeriesNavigation {
  readonly id: string;
  readonly title: LocalText;
  readonly address: string;
  /** Of the article itself, from 1. */
  readonly part: number;
  readonly parts: readonly SeriesPart[];
  readonly previous?: SeriesPart;
  readonly next?: SeriesPart;
}

/** A part of a series, as it is linked from a page. */
export interface SeriesPart {
  readonly slug: string;
  /** From 1. */
  readonly part: number;
  /** In the page's language, where the part exists in it. */
  readonly title: LocalText;
  readonly summary: LocalText;
  /** In the page's language, where a missing translation falls back to the original. */
  readonly address: string;
  /** The languages that it can be read in. */
  readonly locales: readonly Locale[];
  /** How long it takes to read, in minutes. */
  readonly readingMinutes: number;
}

/** Finds the place of an article in its series; nothing if it stands alone. */
export function seriesNavigation(site: Site, article: Article): SeriesNavigation | undefined {
  const series = article.series && site.library.series[article.series.id];
  if (!series || !article.series) return undefined;
  const { part } = article.series;
  const parts = seriesParts(site, series.articles);
  const previous = parts[part - 2];
  const next = parts[part];
  return {
    id: series.id,
    title: siteText(site, series.title, series.id),
    address: addresses.series(site.locale, series.id),
    part,
    parts,
    ...(previous && { previous }),
    ...(next && { next }),
  };
}

/** Returns the parts of a series, from the slugs of its articles in order. */
export function seriesParts(site: Site, slugs: readonly string[]): readonly SeriesPart[] {
  return slugs.flatMap((slug, index) => {
    const article = site.library.articles[slug];
    if (!article) return [];
    const shown = shownVersion(site, article);
    const { locale, title, summary } = shown;
    return [
      {
        slug,
        part: index + 1,
        title: { text: title, locale },
        summary: { text: summary, locale },
        address: addresses.article(site.locale, slug),
        locales: localesOf(site, article.versions),
        readingMinutes: readingMinutes(shown),
      },
    ];
  });
}
