import type { Locale } from "@/core/languages";
import type { Article, Library, Topic } from "@/core/library";
import type { LocalText } from "@/core/localText";
import { addresses } from "@/page/addresses";
import { existingLocales } from "../existingLocales";
import { headOf } from "../head/Head";
import { type ArticleCard, articleCard } from "../lists/ArticleCard";
import { listsOf } from "../lists/listsOf";
import { type Pagination, pageOf, pagination } from "../lists/pagination";
import { titleOfPage } from "../lists/titleOfPage";
import { chromeOf, type Page } from "../Page";
import { type Site, siteName, siteText } from "../Site";

export interface TopicPage extends Page {
  readonly name: LocalText;
  readonly articles: readonly ArticleCard[];
  readonly pagination: Pagination;
}

/** Returns the articles on a topic, newest first. */
export function articlesOn(library: Library, topic: string): readonly Article[] {
  return listsOf(library).onTopic.get(topic) ?? [];
}

/** Builds a page, counted from 1, of a topic's list. */
export function topicPage(site: Site, topic: Topic, page: number): TopicPage {
  const articles = articlesOn(site.library, topic.id);
  const addressIn = (locale: Locale) => addresses.topic(locale, topic.id, page);
  const name = siteText(site, topic.name, topic.id);
  return {
    locale: site.locale,
    name,
    articles: pageOf(articles, page).map((article) => articleCard(site, article)),
    pagination: pagination(articles.length, page, (n) => addresses.topic(site.locale, topic.id, n)),
    chrome: chromeOf(site, addressIn),
    head: headOf(site, {
      title: titleOfPage(site, name, page),
      description: site.t("topic.description", {
        publication: siteName(site),
        topic: name.text,
      }),
      addressIn,
      ...existingLocales(site, topic.name),
    }),
  };
}
