import { LOCALES, type Locale } from "@/core/languages";
import type { Block, Bodies, Footnote, Library } from "@/core/library";
import { type Problem, problem } from "@/core/problems";
import { type ArticleBuilt, buildArticle, type Medium } from "./buildArticle";
import { buildPages, type PageDraft, readPage } from "./buildPages";
import { buildPeople } from "./buildPeople";
import { buildPublication } from "./buildPublication";
import { buildSeries } from "./buildSeries";
import { checkDates } from "./checkDates";
import { checkPictures } from "./checkPictures";
import { checkReferences } from "./checkReferences";
import { checkSlugs } from "./checkSlugs";
import type { ContentFile } from "./contentFile";
import { identifyTexts } from "./identifyTexts";
import { checkLinks } from "./links/checkLinks";
import type { LinkTarget, Site } from "./links/LinkTarget";
import { type ArticleDraft, publishedVersions, readArticle } from "./readArticle";
import { settlePictureNames } from "./settlePictureNames";
import { sortFiles } from "./sortFiles";
import { sortProblems } from "./sortProblems";
import { typesetLibrary } from "./typesetLibrary";

/** A publication, built. */
export interface LibraryBuilt {
  /** All of it that is published and right. */
  readonly library: Library;
  readonly bodies: Bodies;
  /** The pictures that it shows, each address once. */
  readonly media: readonly Medium[];
  /** All faults, sorted by file and line; with an error among them, nothing may be published. */
  readonly problems: readonly Problem[];
}

type Blocks = ReadonlyMap<Locale, readonly Block[]>;

/**
 * Makes a library of a publication's files. Pure, and never throws: whatever is
 * wrong is reported, all of it at once, and what is right is built regardless.
 *
 * Drafts are left out; an article whose original is a draft is left out whole,
 * and drops out of its series. Faults in what is not published are warnings.
 *
 * @param files as `readFiles` gives them
 * @param today the day, `YYYY-MM-DD`, after which dates are warned of; what is published
 *   doesn't depend on it
 *
 * @example
 * const { library, problems } = buildLibrary(files);
 * library.articles["warm-waters"]?.versions.ur?.title // "گرم پانی"
 */
export function buildLibrary(files: readonly ContentFile[], today?: string): LibraryBuilt {
  const sorted = sortFiles(files);
  const publication = buildPublication(sorted.publication);
  const people = buildPeople(sorted.people);
  const articles = [...sorted.articles.values()].map((folder) =>
    settlePictureNames(readArticle(folder)),
  );
  const { defaultLocale } = publication.publication;
  const pages = [...sorted.pages.values()].map((folder) => readPage(folder, defaultLocale));

  const bySlug = new Map(articles.map((article) => [article.slug, article]));
  const known = {
    topics: publication.topicIds,
    people: people.ids,
    articles: new Set(bySlug.keys()),
  };
  const stateOf = (slug: string) => bySlug.get(slug)?.state;
  const series = buildSeries(sorted.series, known.articles, stateOf);

  const texts = new Map(
    articles.map((article) => [
      article.slug,
      identifyTexts(
        article.versions.flatMap(({ locale, file, document }) =>
          document ? [{ locale, file, blocks: document.blocks }] : [],
        ),
        article.fields.original,
      ),
    ]),
  );
  const blocksOf = (slug: string): Blocks => texts.get(slug)?.blocks ?? new Map();

  const built = articles.flatMap((article): ArticleBuilt[] => {
    const { slug } = article;
    const result = buildArticle(
      article,
      blocksOf(slug),
      series.places.get(slug),
      (other) => stateOf(other) === "published",
    );
    return result ? [result] : [];
  });
  const publishedPages = buildPages(pages);

  const site: Site = {
    articles: new Map(
      articles.map((article) => [article.slug, targetOf(article, blocksOf(article.slug))]),
    ),
    former: new Map(
      articles.flatMap(({ slug, fields }) =>
        (fields.formerly ?? []).map((old): [string, string] => [old, slug]),
      ),
    ),
    pages: new Map(pages.map((page) => [page.slug, pageTarget(page, defaultLocale)])),
    series: new Map(
      [...sorted.series.keys()].map((id) => [
        id,
        // A series that can't be read is not missing: what links to it is not at fault.
        Object.hasOwn(series.series, id) || !series.drafts.has(id) ? "published" : "draft",
      ]),
    ),
    topics: known.topics,
    people: known.people,
  };

  const problems = [
    ...sorted.problems,
    ...publication.problems,
    ...people.problems,
    ...series.problems,
    ...checkSlugs(articles),
    ...articles.flatMap((article) => [
      ...article.problems,
      ...(texts.get(article.slug)?.problems ?? []),
      ...checkReferences(article, known),
      ...checkPictures(article),
      ...(today === undefined ? [] : checkDates(article, today)),
      ...article.versions.flatMap((version) => {
        const { document, note, file, locale } = version;
        const links = [...(document?.links ?? []), ...(note?.links ?? [])];
        const ids = idsIn(blocksOf(article.slug).get(locale), document?.footnotes);
        // Without the original's text, the blocks of a translation have no ids to look for.
        const checked = blocksOf(article.slug).size > 0 ? links : links.filter(leadsElsewhere);
        const { original } = article.fields;
        const originalIds = (original && site.articles.get(article.slug)?.ids.get(original)) ?? ids;
        return checkLinks({ file, locale, links: checked, ids, originalIds }, site);
      }),
    ]),
    ...pages.flatMap((page) => [
      ...page.problems,
      ...page.versions.flatMap(({ document, file, locale }) => {
        const ids = idsIn(page.blocks.get(locale), document?.footnotes);
        const target = site.pages.get(page.slug);
        const originalIds = (target?.original && target.ids.get(target.original)) ?? ids;
        const links = document?.links ?? [];
        return checkLinks({ file, locale, links, ids, originalIds }, site);
      }),
    ]),
    ...(sorted.publication && articles.every(({ state }) => state === "draft")
      ? [emptyPublication(articles.length > 0)]
      : []),
  ];

  const locales = new Set<Locale>(publication.listed);
  for (const { article } of built) for (const tag of tagsOf(article.versions)) locales.add(tag);
  for (const page of Object.values(publishedPages.pages)) {
    for (const tag of tagsOf(page.versions)) locales.add(tag);
  }
  const media = new Map(built.flatMap(({ media: some }) => some.map((one) => [one.address, one])));

  return {
    library: typesetLibrary({
      publication: publication.publication,
      locales: [
        defaultLocale,
        ...LOCALES.filter((tag) => tag !== defaultLocale && locales.has(tag)),
      ],
      topics: publication.topics,
      people: people.people,
      series: series.series,
      articles: Object.fromEntries(built.map(({ article }) => [article.slug, article])),
      pages: publishedPages.pages,
    }),
    bodies: {
      articles: Object.fromEntries(built.map(({ article, bodies }) => [article.slug, bodies])),
      pages: publishedPages.bodies,
    },
    media: [...media.values()],
    problems: sortProblems(soften(problems, articles, pages)),
  };
}

function tagsOf(versions: Readonly<Partial<Record<Locale, unknown>>>): Locale[] {
  return Object.keys(versions) as Locale[];
}

function leadsElsewhere({ url }: { url: string }): boolean {
  return !url.startsWith("#");
}

function targetOf(article: ArticleDraft, blocks: Blocks): LinkTarget {
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

function idsIn(
  blocks: readonly Block[] | undefined,
  footnotes: readonly Footnote[] = [],
): ReadonlySet<string> {
  return new Set([
    ...(blocks ?? []).flatMap(({ ids }) => ids),
    ...footnotes.flatMap(({ id, marks }) => [id, ...marks]),
  ]);
}

function emptyPublication(hasDrafts: boolean): Problem {
  return problem({
    file: "publication.yaml",
    rule: "empty-publication",
    severity: "warning",
    cause: hasDrafts
      ? "All articles are drafts: the site has nothing to read."
      : "The publication has no article: the site has nothing to read.",
    remedy: hasDrafts
      ? "Take “draft” out of the first that is ready."
      : "Begin one: articles/<slug>/ with article.yaml and a text such as en.md.",
  });
}

/** What is not published can't forbid publishing: its faults become warnings. */
function soften(
  problems: readonly Problem[],
  articles: readonly ArticleDraft[],
  pages: readonly PageDraft[],
): Problem[] {
  const drafts = new Set(
    [...articles, ...pages].flatMap(({ versions }) =>
      versions.flatMap(({ isDraft, file }) => (isDraft ? [file] : [])),
    ),
  );
  const unpublished = new Set(
    articles.flatMap(({ state, slug }) => (state === "draft" ? [`articles/${slug}`] : [])),
  );
  return problems.map((fault) => {
    const file = fault.file ?? "";
    const folder = file.split("/").slice(0, 2).join("/");
    if (!fault.fatal || !(drafts.has(file) || unpublished.has(folder))) return fault;
    const { line, column } = fault;
    return problem({
      file,
      at: line !== undefined && column !== undefined ? { line, column } : undefined,
      rule: fault.ruleId ?? "",
      severity: "warning",
      cause: fault.reason,
      remedy: fault.note ?? "",
    });
  });
}
