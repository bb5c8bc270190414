import type { Locale } from "@/core/languages";
import type { Article, Body, Library } from "@/core/library";
import { type ArticlePage, articlePage } from "@/publish/pages/articlePage";
import { shownVersion } from "@/publish/Site";
import { makeBody } from "./makeLibrary";
import { makeSite } from "./makeSite";

/** The page of an article of the small publication. */
export async function makeArticlePage(
  locale: Locale,
  slug: string,
  overrides: Partial<Library> = {},
  body?: Body,
): Promise<ArticlePage> {
  const site = await makeSite(locale, overrides);
  const article = articleIn(site.library, slug);
  return articlePage(site, article, body ?? makeBody(shownVersion(site, article).locale));
}

/** An article that has to be in the library. */
export function articleIn(library: Library, slug: string): Article {
  const article = library.articles[slug];
  if (!article) throw new Error(`The test’s library holds no article “${slug}”.`);
  return article;
}
