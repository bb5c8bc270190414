import type { Locale } from "@/core/languages";
import { addresses } from "@/page/addresses";
import { headOf } from "../head/Head";
import { type ArticleCard, articleCard } from "../lists/ArticleCard";
import { listsOf } from "../lists/listsOf";
import { type Pagination, pageOf, pagination } from "../lists/pagination";
import { titleOfPage } from "../lists/titleOfPage";
import { chromeOf, type Page } from "../Page";
import { type Site, siteName } from "../Site";

export interface ArchivePage extends Page {
  readonly articles: readonly ArticleCard[];
  readonly pagination: Pagination;
}

/** Builds a page, counted from 1, of the list of all articles. */
export function archivePage(site: Site, page: number): ArchivePage {
  const { library, locale } = site;
  const articles = listsOf(library).newest;
  const addressIn = (other: Locale) => addresses.archive(other, page);
  return {
    locale,
    articles: pageOf(articles, page).map((article) => articleCard(site, article)),
    pagination: pagination(articles.length, page, (n) => addresses.archive(locale, n)),
    chrome: chromeOf(site, addressIn),
    head: headOf(site, {
      title: titleOfPage(site, { text: site.t("archive.title"), locale }, page),
      description: site.t("archive.description", { publication: siteName(site) }),
      addressIn,
      existing: library.locales,
      original: library.publication.defaultLocale,
    }),
  };
}
