import type { Locale } from "@/core/languages";
import type { Block, Footnote } from "@/core/library";
import { type ArticleDraft, publishedVersions } from "../article/readArticle";
import type { PageDraft } from "../reading/buildPages";
import { blocksOf, type LibraryDraft } from "../reading/readLibrary";
import type { LinkTarget, Site } from "./links/LinkTarget";

/** Collects all that links inside a publication can lead to. */
export function linkTargets(draft: LibraryDraft): Site {
  const { articles, pages, series, seriesIds, publication, people } = draft;
  const { defaultLocale } = publication.publication;
  return {
    articles: new Map(
      articles.map((article) => [
        article.slug,
        articleTarget(article, blocksOf(draft, article.slug)),
      ]),
    ),
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

function articleTarget(
  article: ArticleDraft,
  blocks: ReadonlyMap<Locale, readonly Block[]>,
): LinkTarget {
  return {
    state: article.state,
    original: article.fields.original,
    locales: publishedVersions(article).map(({ locale }) => locale),
    ids: new Map(
      article.versions.map(({ locale, document }) => [
        locale,
        idsIn(blocks.get(locale), document?.footnotes),
      ]),
    ),
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

/** Returns the ids of a text that links can name: those of its blocks, footnotes and marks. */
export function idsIn(
  blocks: readonly Block[] | undefined,
  footnotes: readonly Footnote[] = [],
): ReadonlySet<string> {
  return new Set([
    ...(blocks ?? []).flatMap(({ ids }) => ids),
    ...footnotes.flatMap(({ id, marks }) => [id, ...marks]),
  ]);
}
