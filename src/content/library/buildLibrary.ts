import { LOCALES, type Locale } from "@/core/languages";
import type { Bodies, Body, Library } from "@/core/library";
import type { Problem } from "@/core/problems";
import type { ArticleBuilt, Medium } from "../article/buildArticle";
import { makeArticle } from "../article/makeArticle";
import { checkPublication } from "../checks/checkPublication";
import { linkTargets } from "../checks/linkTargets";
import { softenDrafts } from "../checks/softenDrafts";
import type { ContentFile } from "../files/contentFile";
import { typesetLibrary } from "../finish/typesetLibrary";
import { sortProblems } from "../problems/sortProblems";
import { buildPages } from "../reading/buildPages";
import { type LibraryDraft, readLibrary } from "../reading/readLibrary";

/**
 * A publication, built.
 *
 * @typeParam Text an article's body, or what was written of it
 * @typeParam PageText the same of a static page
 */
export interface LibraryBuilt<Text = Body, PageText = Text> {
  /** All of it that is published and right. */
  readonly library: Library;
  readonly bodies: {
    readonly articles: Bodies<Text>["articles"];
    readonly pages: Bodies<PageText>["pages"];
  };
  /** The pictures that it shows, each address once. */
  readonly media: readonly Medium[];
  /** All faults, sorted by file and line; with an error among them, nothing may be published. */
  readonly problems: readonly Problem[];
}

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
  return assembleLibrary(readLibrary(files, makeArticle), today);
}

/**
 * Makes a library of what was read.
 *
 * @param today as {@link buildLibrary} takes it
 */
export function assembleLibrary<Text>(
  draft: LibraryDraft<Text>,
  today?: string,
): LibraryBuilt<Text, Body> {
  const { publication, topics } = draft.publication;
  const articles = buildArticles(draft);
  const pages = buildPages(draft.pages);
  const problems = [...checkPublication(draft, linkTargets(draft), today), ...pages.problems];
  const media = new Map(articles.flatMap((built) => built.media.map((one) => [one.address, one])));
  return {
    library: typesetLibrary({
      publication,
      locales: localesOf(draft, [
        ...articles.map(({ article }) => article),
        ...Object.values(pages.pages),
      ]),
      topics,
      people: draft.people.people,
      series: draft.series.series,
      articles: Object.fromEntries(articles.map(({ article }) => [article.slug, article])),
      pages: pages.pages,
    }),
    bodies: {
      articles: Object.fromEntries(articles.map(({ article, bodies }) => [article.slug, bodies])),
      pages: pages.bodies,
    },
    media: [...media.values()],
    problems: sortProblems(softenDrafts(problems, draft)),
  };
}

/** Adds to what is published of each article what the others say of it. */
function buildArticles<Text>({ articles, series }: LibraryDraft<Text>): ArticleBuilt<Text>[] {
  const published = new Set(
    articles.filter(({ state }) => state === "published").map(({ slug }) => slug),
  );
  return articles.flatMap(({ slug, built }) => {
    if (!built) return [];
    const place = series.places.get(slug);
    const related = built.article.related.filter((other) => published.has(other));
    return { ...built, article: { ...built.article, related, ...(place && { series: place }) } };
  });
}

/** Returns the languages of the site, the default first: those listed, and those that a text is in. */
function localesOf(
  { publication: { publication, listed } }: LibraryDraft,
  texts: readonly { readonly versions: Readonly<Partial<Record<Locale, unknown>>> }[],
): Locale[] {
  const { defaultLocale } = publication;
  const used = new Set<string>([
    ...listed,
    ...texts.flatMap(({ versions }) => Object.keys(versions)),
  ]);
  return [defaultLocale, ...LOCALES.filter((tag) => tag !== defaultLocale && used.has(tag))];
}
