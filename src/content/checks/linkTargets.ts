import type { Locale } from "@/core/languages";
import { type ArticleFacts, idsIn } from "../article/makeArticle";
import type { PageDraft } from "../reading/buildPages";
import type { LibraryDraft } from "../reading/readLibrary";
import type { LinkTarget, Site } from "./links/LinkTarget";

/** Collects all that links inside a publication can lead to. */
export function linkTargets(draft: LibraryDraft): Site {
  const { articles, pages, series, seriesIds, publication, people } = draft;
  const { defaultLocale } = publication.publication;
  return {
    articles: new Map(articles.map((article) => [article.slug, articleTarget(article)])),
    former: new Map(
      articles.flatMap(({ slug, fields }) =>
        (fields.formerly ?? []).map((old): [string, string] => [old, slug]),
      ),
    ),
    pages: new Map(pages.map((page) => [page.slug, pageTarget(page, defaultLocale)])),
    series: new Map(
      seriesIds.map((id) => [
        id,
        // A series that can't be read is not missing: what links to it is not at fault.
        Object.hasOwn(series.series, id) || !series.drafts.has(id) ? "published" : "draft",
      ]),
    ),
    topics: publication.topicIds,
    people: people.ids,
  };
}

function articleTarget({ state, fields, versions }: ArticleFacts): LinkTarget {
  return {
    state,
    original: fields.original,
    locales: versions.filter(({ isPublished }) => isPublished).map(({ locale }) => locale),
    ids: new Map(versions.map(({ locale, ids }) => [locale, ids])),
  };
}

function pageTarget({ versions, blocks }: PageDraft, defaultLocale: Locale): LinkTarget {
  const published = versions.filter(
    ({ isDraft, whole, document }) => !isDraft && whole && document,
  );
  const locales = published.map(({ locale }) => locale);
  return {
    state:
      published.length > 0
        ? "published"
        : versions.length > 0 && versions.every(({ isDraft }) => isDraft)
          ? "draft"
          : "broken",
    original: locales.includes(defaultLocale) ? defaultLocale : locales[0],
    locales,
    ids: new Map(
      versions.map(({ locale, document }) => [
        locale,
        idsIn(blocks.get(locale), document?.footnotes),
      ]),
    ),
  };
}
