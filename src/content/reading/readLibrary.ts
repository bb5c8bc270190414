import type { Problem } from "@/core/problems";
import type { ArticleMade } from "../article/makeArticle";
import type { ContentFile } from "../files/contentFile";
import { type Folder, sortFiles } from "../files/sortFiles";
import { type PageDraft, readPage } from "./buildPages";
import { buildPeople, type PeopleRead } from "./buildPeople";
import { buildPublication, type PublicationRead } from "./buildPublication";
import { buildSeries, type SeriesRead } from "./buildSeries";

/** All files of a publication, read, before anything is checked that takes more than one of them. */
export interface LibraryDraft<Text = unknown> {
  /** Whether there is a `publication.yaml`. */
  readonly hasPublication: boolean;
  readonly publication: PublicationRead;
  readonly people: PeopleRead;
  readonly articles: readonly ArticleMade<Text>[];
  readonly pages: readonly PageDraft[];
  readonly series: SeriesRead;
  /** The ids of all series, whether they can be read or not. */
  readonly seriesIds: readonly string[];
  /** Files that are in the wrong place. */
  readonly problems: readonly Problem[];
}

/**
 * Reads the files of a publication.
 *
 * @param make makes an article of its folder; one that was made before need not be made again
 */
export function readLibrary<Text>(
  files: readonly ContentFile[],
  make: (folder: Folder) => ArticleMade<Text>,
): LibraryDraft<Text> {
  const sorted = sortFiles(files);
  const publication = buildPublication(sorted.publication);
  const { defaultLocale } = publication.publication;
  const articles = [...sorted.articles.values()].map(make);
  const states = new Map(articles.map(({ slug, state }) => [slug, state]));
  return {
    hasPublication: sorted.publication !== undefined,
    publication,
    people: buildPeople(sorted.people),
    articles,
    pages: [...sorted.pages.values()].map((folder) => readPage(folder, defaultLocale)),
    series: buildSeries(sorted.series, new Set(states.keys()), (slug) => states.get(slug)),
    seriesIds: [...sorted.series.keys()],
    problems: sorted.problems,
  };
}
