import { addresses } from "@/page/addresses";
import { headOf } from "../head/Head";
import { type ArticleCard, articleCard } from "../lists/ArticleCard";
import { listsOf } from "../lists/listsOf";
import { chromeOf, type Page, type TextLink } from "../Page";
import { absolute, type Site, siteName, siteText } from "../Site";
import { type SeriesSummary, seriesSummary } from "../series/seriesSummary";

/** How many articles the front page shows below the first; the archive has all. */
const OTHERS = 6;

export interface FrontPage extends Page {
  readonly description: string;
  /** The newest that can be read in the page's language, else the newest of all. */
  readonly lead?: ArticleCard;
  /** The newest besides, in whatever languages. */
  readonly newest: readonly ArticleCard[];
  readonly series: readonly SeriesSummary[];
  readonly topics: readonly TextLink[];
  /** Where to ask what is published: see `catalogue`. */
  readonly catalogue: string;
}

/** Builds the front page in the language of the site. */
export function frontPage(site: Site): FrontPage {
  const { library, locale } = site;
  const description = siteText(site, library.publication.description, "").text;
  const articles = listsOf(library).newest;
  const lead = articles.find(({ versions }) => versions[locale]) ?? articles[0];
  return {
    locale,
    description,
    ...(lead && { lead: articleCard(site, lead) }),
    newest: articles
      .filter((article) => article !== lead)
      .slice(0, OTHERS)
      .map((article) => articleCard(site, article)),
    series: Object.values(library.series).map((series) => seriesSummary(site, series)),
    topics: Object.values(library.topics).map(({ id, name }) => ({
      text: siteText(site, name, id),
      address: addresses.topic(locale, id),
    })),
    catalogue: addresses.catalogue(),
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
