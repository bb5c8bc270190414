import type { Locale } from "@/core/languages";
import type { Block } from "@/core/library";
import type { Problem } from "@/core/problems";
import { type ArticleDraft, readArticle } from "../article/readArticle";
import { settlePictureNames } from "../article/settlePictureNames";
import type { ContentFile } from "../files/contentFile";
import { sortFiles } from "../files/sortFiles";
import { identifyTexts } from "../texts/identifyTexts";
import { type PageDraft, readPage } from "./buildPages";
import { buildPeople, type PeopleRead } from "./buildPeople";
import { buildPublication, type PublicationRead } from "./buildPublication";
import { buildSeries, type SeriesRead } from "./buildSeries";

/** All files of a publication, read, before anything is checked that takes more than one of them. */
export interface LibraryDraft {
  /** Whether there is a `publication.yaml`. */
  readonly hasPublication: boolean;
  readonly publication: PublicationRead;
  readonly people: PeopleRead;
  readonly articles: readonly ArticleDraft[];
  /** The texts of each article, by slug. */
  readonly texts: ReadonlyMap<string, ReturnType<typeof identifyTexts>>;
  readonly pages: readonly PageDraft[];
  readonly series: SeriesRead;
  /** The ids of all series, whether they can be read or not. */
  readonly seriesIds: readonly string[];
  /** Files that are in the wrong place. */
  readonly problems: readonly Problem[];
}

/** Reads the files of a publication, and identifies the blocks of its texts. */
export function readLibrary(files: readonly ContentFile[]): LibraryDraft {
  const sorted = sortFiles(files);
  const publication = buildPublication(sorted.publication);
  const { defaultLocale } = publication.publication;
  const articles = [...sorted.articles.values()].map((folder) =>
    settlePictureNames(readArticle(folder)),
  );
  const states = new Map(articles.map(({ slug, state }) => [slug, state]));
  return {
    hasPublication: sorted.publication !== undefined,
    publication,
    people: buildPeople(sorted.people),
    articles,
    texts: new Map(articles.map((article) => [article.slug, textsOf(article)])),
    pages: [...sorted.pages.values()].map((folder) => readPage(folder, defaultLocale)),
    series: buildSeries(sorted.series, new Set(states.keys()), (slug) => states.get(slug)),
    seriesIds: [...sorted.series.keys()],
    problems: sorted.problems,
  };
}

function textsOf({ versions, fields }: ArticleDraft): ReturnType<typeof identifyTexts> {
  return identifyTexts(
    versions.flatMap(({ locale, file, document }) =>
      document ? [{ locale, file, blocks: document.blocks }] : [],
    ),
    fields.original,
  );
}

/** Returns the blocks of an article’s versions; none where they have no ids. */
export function blocksOf(
  { texts }: Pick<LibraryDraft, "texts">,
  slug: string,
): ReadonlyMap<Locale, readonly Block[]> {
  return texts.get(slug)?.blocks ?? new Map();
}
