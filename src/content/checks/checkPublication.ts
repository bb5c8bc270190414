import { type Problem, problem } from "@/core/problems";
import { type ArticleFacts, idsIn } from "../article/makeArticle";
import type { PageDraft } from "../reading/buildPages";
import type { LibraryDraft } from "../reading/readLibrary";
import { checkDates } from "./checkDates";
import { checkReferences } from "./checkReferences";
import { checkSlugs } from "./checkSlugs";
import { checkLinks } from "./links/checkLinks";
import type { Site } from "./links/LinkTarget";

/**
 * Collects all faults of a publication: those of each file, and those that show only when
 * files are compared.
 *
 * @param site what links can lead to
 * @param today the day, `YYYY-MM-DD`, after which dates are warned of
 */
export function checkPublication(draft: LibraryDraft, site: Site, today?: string): Problem[] {
  const { publication, people, series, articles, pages, hasPublication } = draft;
  const known: Known = {
    topics: publication.topicIds,
    people: people.ids,
    articles: new Set(articles.map(({ slug }) => slug)),
  };
  return [
    ...draft.problems,
    ...publication.problems,
    ...people.problems,
    ...series.problems,
    ...checkSlugs(articles),
    ...articles.flatMap((article) => checkArticle(article, known, site, today)),
    ...pages.flatMap((page) => checkPage(page, site)),
    ...(hasPublication && articles.every(({ state }) => state === "draft")
      ? [emptyPublication(articles.length > 0)]
      : []),
  ];
}

/** What articles may name. */
type Known = Parameters<typeof checkReferences>[1];

function checkArticle(
  article: ArticleFacts,
  known: Known,
  site: Site,
  today: string | undefined,
): Problem[] {
  return [
    ...article.problems,
    ...checkReferences(article, known),
    ...(today === undefined ? [] : checkDates(article, today)),
    ...checkArticleLinks(article, site),
  ];
}

function checkArticleLinks({ slug, fields, versions }: ArticleFacts, site: Site): Problem[] {
  const { original } = fields;
  const originals = original && site.articles.get(slug)?.ids.get(original);
  return versions.flatMap(({ file, locale, links, ids }) =>
    checkLinks({ file, locale, links, ids, originalIds: originals ?? ids }, site),
  );
}

function checkPage(page: PageDraft, site: Site): Problem[] {
  return [
    ...page.problems,
    ...page.versions.flatMap(({ document, file, locale }) => {
      const ids = idsIn(page.blocks.get(locale), document?.footnotes);
      const target = site.pages.get(page.slug);
      const originalIds = (target?.original && target.ids.get(target.original)) ?? ids;
      const links = document?.links ?? [];
      return checkLinks({ file, locale, links, ids, originalIds }, site);
    }),
  ];
}

function emptyPublication(hasDrafts: boolean): Problem {
  return problem({
    file: "publication.yaml",
    rule: "empty-publication",
    severity: "warning",
    cause: hasDrafts
      ? "All articles are drafts: the site has nothing to read."
      : "The publication has no articles: the site has nothing to read.",
    remedy: hasDrafts
      ? "Remove “draft” from the first one that is ready."
      : "Start one: articles/<slug>/ with article.yaml and a text such as en.md.",
  });
}
