import type { Locale } from "@/core/languages";
import type { Article, Picture } from "@/core/library";
import type { LocalText } from "@/core/localText";
import { addresses } from "@/page/addresses";
import type { TextLink } from "../Page";
import { localesOf, type Site, shownVersion, siteText } from "../Site";

/** An article as it stands in a list. */
export interface ArticleCard {
  readonly slug: string;
  readonly address: string;
  readonly title: LocalText;
  readonly summary: LocalText;
  readonly date: string;
  readonly topic?: TextLink;
  /** The picture above its text. In a list it only decorates: its alternative text is empty. */
  readonly picture?: Picture;
  readonly authors: readonly LocalText[];
  readonly series?: { readonly title: LocalText; readonly part: number; readonly total: number };
  /** The languages that it can be read in. */
  readonly locales: readonly Locale[];
}

/** Builds the entry of an article in a list of the page's language. */
export function articleCard(site: Site, article: Article): ArticleCard {
  const version = shownVersion(site, article);
  const [topic] = article.topics.flatMap((id) => site.library.topics[id] ?? []);
  const series = article.series && site.library.series[article.series.id];
  const picture = article.lead === undefined ? undefined : article.pictures[article.lead];
  return {
    slug: article.slug,
    address: addresses.article(site.locale, article.slug),
    title: { text: version.title, locale: version.locale },
    summary: { text: version.summary, locale: version.locale },
    date: article.date,
    ...(topic && {
      topic: {
        text: siteText(site, topic.name, topic.id),
        address: addresses.topic(site.locale, topic.id),
      },
    }),
    ...(picture && { picture }),
    authors: article.authors.map((id) => siteText(site, site.library.people[id]?.name ?? {}, id)),
    ...(series &&
      article.series && {
        series: {
          title: siteText(site, series.title, series.id),
          part: article.series.part,
          total: series.articles.length,
        },
      }),
    locales: localesOf(site, article.versions),
  };
}
