import type { Locale } from "@/core/languages";

import type { Article, Body, Library } from "@/core/library";
import { type ArticlePage, articlePage } from "@/publish/pages/articlePage";
import { type ParallelPage, parallelPage } from "@/publish/pages/parallelPage";
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

/** The page that has the two versions of an article of the small publication side by side. */
export async function makeParallelPage(
  locale: "en" | "ur",
  slug: string,
  overrides: Partial<Library> = {},
  bodies: Partial<Record<Locale, Body>> = {},
): Promise<ParallelPage> {
  const site = await makeSite(locale, overrides);
  const other = locale === "en" ? "ur" : "en";
  return parallelPage(site, articleIn(site.library, slug), other, {
    one: bodies[locale] ?? makeBody(locale),
    other: bodies[other] ?? makeBody(other),
  });
}

/** An article that has to be in the library. */
export function articleIn(library: Library, slug: string): Article {
  const article = library.articles[slug];
  if (!article) throw new Error(`The test’s library holds no article “${slug}”.`);
  return article;
}
