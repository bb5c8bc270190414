import { addresses } from "../addresses";
import { headOf } from "../head/Head";
import { type ArticleCard, articleCard } from "../lists/ArticleCard";
import { newestFirst } from "../lists/newestFirst";
import { chromeOf, type Page, type TextLink } from "../Page";
import { absolute, type Site, siteName, siteText } from "../Site";
import { type SeriesSummary, seriesSummary } from "../series/seriesSummary";

/** How many articles the front page shows; the archive has all. */
const NEWEST = 8;

export interface FrontPage extends Page {
  readonly description: string;
  readonly newest: readonly ArticleCard[];
  readonly series: readonly SeriesSummary[];
  readonly topics: readonly TextLink[];
}

/** Builds the front page in the language of the site. */
export function frontPage(site: Site): FrontPage {
  const { library, locale } = site;
  const description = siteText(site, library.publication.description, "").text;
  return {
    locale,
    description,
    newest: newestFirst(Object.values(library.articles))
      .slice(0, NEWEST)
      .map((article) => articleCard(site, article)),
    series: Object.values(library.series).map((series) => seriesSummary(site, series)),
    topics: Object.values(library.topics).map(({ id, name }) => ({
      text: siteText(site, name, id),
      address: addresses.topic(locale, id),
    })),
    chrome: chromeOf(site, addresses.front),
    head: headOf(site, {
      description,
      addressIn: addresses.front,
      existing: library.locales,
      original: library.publication.defaultLocale,
      jsonLd: [
        {
          "@context": "https://schema.org",
          "@type": "WebSite",
          url: absolute(site, addresses.front(locale)),
          name: siteName(site),
          ...(description && { description }),
          inLanguage: locale,
        },
      ],
    }),
  };
}
