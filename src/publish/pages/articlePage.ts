import { isolateText } from "@/core/direction/isolateText";
import type { Locale } from "@/core/languages";
import type { Article, Body, ContentsEntry, Correction, Version } from "@/core/library";
import { sharedPicture } from "@/core/pictures/sharedPicture";
import { addresses } from "@/page/addresses";
import { articleJsonLd } from "../head/articleJsonLd";
import { type Head, headOf } from "../head/Head";
import { type ArticleCard, articleCard } from "../lists/ArticleCard";
import { relatedArticles } from "../lists/relatedArticles";
import { chromeOf, type LanguageLink, type Page, type TextLink } from "../Page";
import { readingMinutes } from "../readingMinutes";
import { absolute, localesOf, type Site, shownVersion, siteText } from "../Site";
import { type SeriesNavigation, seriesNavigation } from "../series/seriesNavigation";
import { contentsOf } from "./contentsOf";
import { type Instead, insteadOf } from "./insteadOf";
import { type LeadPicture, leadPicture } from "./leadPicture";
import { parallelLocales } from "./parallelPage";
import { personLinks } from "./personLinks";
import { printedLinks } from "./printedLinks";

/** An article as a reader of one language meets it, without its text. */
export interface ArticleFrame extends Page {
  readonly slug: string;
  /** The language of what is shown: the page's own, or the original's under a notice. */
  readonly textLocale: Locale;
  readonly isFallback: boolean;
  /** On a page that falls back. */
  readonly instead?: Instead;
  readonly title: string;
  readonly summary: string;
  readonly date: string;
  readonly readingMinutes: number;
  readonly topics: readonly TextLink[];
  readonly authors: readonly TextLink[];
  readonly translators: readonly TextLink[];
  /** The versions that exist, other than the one shown. */
  readonly versions: readonly (LanguageLink & { readonly isOriginal: boolean })[];
  /** The version shown beside each other one, by the language of that. */
  readonly parallels: readonly LanguageLink[];
  readonly lead?: LeadPicture;
  /** Empty where the article is short. */
  readonly contents: readonly ContentsEntry[];
  readonly editorsNote?: Version["editorsNote"];
  readonly corrections: readonly Correction[];
  readonly share: { readonly url: string; readonly title: string };
  readonly series?: SeriesNavigation;
  readonly related: readonly ArticleCard[];
}

/** An article as a reader of one language meets it. */
export interface ArticlePage extends ArticleFrame {
  readonly body: Body;
  /** Where the links of the text lead, in their order; for paper. */
  readonly printedLinks: readonly string[];
}

/** Builds the page of an article in the language of the site. */
export function articlePage(site: Site, article: Article, body: Body): ArticlePage {
  return withBody(articleFrame(site, article), body, site);
}

/** Adds to a frame all that depends on the text: a page follows from these three. */
function withBody(frame: ArticleFrame, body: Body, site: Pick<Site, "siteUrl">): ArticlePage {
  return { ...frame, body, printedLinks: printedLinks(site, body, frame.editorsNote) };
}

/** Builds all of an article's page that does not depend on its text. */
export function articleFrame(site: Site, article: Article): ArticleFrame {
  const version = shownVersion(site, article);
  const series = seriesNavigation(site, article);
  const lead = leadPicture(site, article, version);
  const addressIn = (locale: Locale) => addresses.article(locale, article.slug);
  const related = relatedArticles(site.library, article, site.locale).map((other) =>
    articleCard(site, other),
  );
  const instead = insteadOf(site, article, { series, related });
  return {
    locale: site.locale,
    slug: article.slug,
    textLocale: version.locale,
    isFallback: version.locale !== site.locale,
    ...(instead && { instead }),
    title: version.title,
    summary: version.summary,
    date: article.date,
    readingMinutes: readingMinutes(version),
    topics: topicLinks(site, article),
    authors: personLinks(site, article.authors),
    translators: personLinks(site, version.translators),
    versions: localesOf(site, article.versions)
      .filter((locale) => locale !== version.locale)
      .map((locale) => ({
        locale,
        address: addressIn(locale),
        isOriginal: locale === article.original,
      })),
    parallels: parallelLocales(site.library, article, site.locale).map((other) => ({
      locale: other,
      address: addresses.parallel(site.locale, article.slug, other),
    })),
    ...(lead && { lead }),
    contents: contentsOf(version),
    ...(version.editorsNote && { editorsNote: version.editorsNote }),
    corrections: version.corrections,
    share: {
      url: absolute(site, addressIn(version.locale)),
      title: isolateText(version.title, version.locale),
    },
    ...(series && { series }),
    related,
    chrome: chromeOf(site, addressIn, localesOf(site, article.versions)),
    head: articleHead(site, article, { version, lead, series }),
  };
}

function topicLinks(site: Site, { topics }: Article): TextLink[] {
  return topics.flatMap((id) => {
    const topic = site.library.topics[id];
    return topic
      ? [{ text: siteText(site, topic.name, id), address: addresses.topic(site.locale, id) }]
      : [];
  });
}

/** What the page of an article shows besides the article itself. */
interface Shown {
  readonly version: Version;
  readonly lead: LeadPicture | undefined;
  readonly series: SeriesNavigation | undefined;
}

function articleHead(site: Site, article: Article, { version, lead, series }: Shown): Head {
  return headOf(site, {
    title: { text: version.title, locale: version.locale },
    description: { text: version.summary, locale: version.locale },
    addressIn: (locale) => addresses.article(locale, article.slug),
    existing: localesOf(site, article.versions),
    original: article.original,
    type: "article",
    published: article.date,
    image: lead && sharedPicture(lead.picture),
    jsonLd: [articleJsonLd(site, article, version)],
    ...(series && {
      feeds: [
        {
          title: series.title.text,
          address: addresses.seriesFeed(site.locale, series.id),
        },
      ],
    }),
  });
}
