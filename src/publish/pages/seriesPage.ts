import type { Locale } from "@/core/languages";
import type { Series } from "@/core/library";
import { addresses } from "@/page/addresses";
import { existingLocales } from "../existingLocales";
import { headOf } from "../head/Head";
import { chromeOf, type Page } from "../Page";
import { absolute, type Site } from "../Site";
import { type SeriesSummary, seriesSummary } from "../series/seriesSummary";

export interface SeriesPage extends Page {
  readonly series: SeriesSummary;
  readonly feed: string;
}

/** Builds the page of a series in the language of the site. */
export function seriesPage(site: Site, series: Series): SeriesPage {
  const addressIn = (locale: Locale) => addresses.series(locale, series.id);
  const summary = seriesSummary(site, series);
  const feed = addresses.seriesFeed(site.locale, series.id);
  const { existing, original } = existingLocales(site, series.title);
  return {
    locale: site.locale,
    series: summary,
    feed,
    chrome: chromeOf(site, addressIn),
    head: headOf(site, {
      title: summary.title,
      description: summary.summary ?? summary.title,
      addressIn,
      existing,
      original,
      feeds: [{ title: summary.title.text, address: feed }],
      jsonLd: [
        {
          "@context": "https://schema.org",
          "@type": "CreativeWorkSeries",
          "@id": absolute(site, addressIn(site.locale)),
          name: summary.title.text,
          inLanguage: summary.title.locale,
          hasPart: summary.parts.map((part) => ({
            "@type": "Article",
            "@id": absolute(site, addresses.article(part.title.locale, part.slug)),
            position: part.part,
            name: part.title.text,
          })),
        },
      ],
    }),
  };
}
