import { type Locale, language } from "@/core/languages";
import type {
  Article,
  Body,
  ContentsEntry,
  Correction,
  Picture,
  PictureText,
  Version,
} from "@/core/library";
import type { LocalText } from "@/core/localText";
import { addresses } from "../addresses";
import { articleJsonLd } from "../head/articleJsonLd";
import { headOf } from "../head/Head";
import { type ArticleCard, articleCard } from "../lists/ArticleCard";
import { relatedArticles } from "../lists/relatedArticles";
import { chromeOf, type LanguageLink, type Page, type TextLink } from "../Page";
import { absolute, localesOf, type Site, shownVersion, siteText } from "../Site";
import { type SeriesNavigation, seriesNavigation } from "../series/seriesNavigation";

/** From how many headings on a list of contents helps more than it costs. */
const CONTENTS_FROM = 3;

/** An article as a reader of one language meets it. */
export interface ArticlePage extends Page {
  readonly slug: string;
  /** The language of what is shown: the page's own, or the original's under a notice. */
  readonly textLocale: Locale;
  readonly isFallback: boolean;
  readonly title: string;
  readonly summary: string;
  readonly date: string;
  readonly readingMinutes: number;
  readonly topics: readonly TextLink[];
  readonly authors: readonly TextLink[];
  readonly translators: readonly TextLink[];
  /** The versions that exist, other than the one shown. */
  readonly versions: readonly (LanguageLink & { readonly isOriginal: boolean })[];
  readonly lead?: LeadPicture;
  /** Empty where the article is short. */
  readonly contents: readonly ContentsEntry[];
  readonly body: Body;
  readonly pictures: Article["pictures"];
  readonly editorsNote?: Version["editorsNote"];
  readonly corrections: readonly Correction[];
  /** Who made the pictures, each once, in the order in which they are credited. */
  readonly credits: readonly LocalText[];
  readonly share: { readonly url: string; readonly title: string };
  readonly series?: SeriesNavigation;
  readonly related: readonly ArticleCard[];
}

export interface LeadPicture {
  readonly picture: Picture;
  readonly text: PictureText;
}

/** Builds the page of an article in the language of the site. */
export function articlePage(site: Site, article: Article, body: Body): ArticlePage {
  const version = shownVersion(site, article);
  const series = seriesNavigation(site, article);
  const lead = leadPicture(article, version);
  const existing = localesOf(site, article.versions);
  const addressIn = (locale: Locale) => addresses.article(locale, article.slug);
  const people = (ids: readonly string[]) => ids.map((id) => personLink(site, id));
  return {
    locale: site.locale,
    slug: article.slug,
    textLocale: version.locale,
    isFallback: version.locale !== site.locale,
    title: version.title,
    summary: version.summary,
    date: article.date,
    readingMinutes: readingMinutes(version),
    topics: article.topics.flatMap((id) => {
      const topic = site.library.topics[id];
      return topic
        ? [{ text: siteText(site, topic.name, id), address: addresses.topic(site.locale, id) }]
        : [];
    }),
    authors: people(article.authors),
    translators: people(version.translators),
    versions: existing
      .filter((locale) => locale !== version.locale)
      .map((locale) => ({
        locale,
        address: addressIn(locale),
        isOriginal: locale === article.original,
      })),
    ...(lead && { lead }),
    contents: version.contents.length >= CONTENTS_FROM ? version.contents : [],
    body,
    pictures: article.pictures,
    ...(version.editorsNote && { editorsNote: version.editorsNote }),
    corrections: version.corrections,
    credits: pictureCredits(site, article),
    share: { url: absolute(site, addressIn(version.locale)), title: version.title },
    ...(series && { series }),
    related: relatedArticles(site.library, article).map((other) => articleCard(site, other)),
    chrome: chromeOf(site, addressIn),
    head: headOf(site, {
      title: version.title,
      description: version.summary,
      addressIn,
      existing,
      original: article.original,
      type: "article",
      published: article.date,
      image: lead?.picture.address,
      jsonLd: [articleJsonLd(site, article, version)],
      ...(series && {
        feeds: [
          {
            title: series.title.text,
            address: addresses.seriesFeed(site.locale, series.id),
          },
        ],
      }),
    }),
  };
}

/**
 * How long a version takes to read, in whole minutes, at the pace of its
 * language's readers.
 */
export function readingMinutes(version: Pick<Version, "words" | "locale">): number {
  return Math.max(1, Math.round(version.words / language(version.locale).wordsPerMinute));
}

function personLink(site: Site, id: string): TextLink {
  return {
    text: siteText(site, site.library.people[id]?.name ?? {}, id),
    address: addresses.person(site.locale, id),
  };
}

function leadPicture(article: Article, version: Version): LeadPicture | undefined {
  const picture = article.lead && article.pictures[article.lead];
  const text = article.lead && version.pictures[article.lead];
  return picture && text ? { picture, text } : undefined;
}

function pictureCredits(site: Site, article: Article): readonly LocalText[] {
  const credits = Object.values(article.pictures)
    .filter(({ credit }) => Object.keys(credit).length > 0)
    .map(({ credit }) => siteText(site, credit, ""));
  return [...new Map(credits.map((credit) => [credit.text, credit])).values()];
}
