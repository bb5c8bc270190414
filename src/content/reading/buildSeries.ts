import type { Library, Series } from "@/core/library";
import { type FaultDetails, type Problem, problem } from "@/core/problems";
import type { ContentFile } from "../files/contentFile";
import { nearestName } from "../problems/nearestName";
import { series as schema } from "../schemas/series";
import { readYamlFile } from "../texts/readYamlFile";

/** The series of a publication. */
export interface SeriesRead {
  readonly series: Library["series"];
  /** The place of each published article that is in one. */
  readonly places: ReadonlyMap<string, { readonly id: string; readonly part: number }>;
  /** Those that are left out, as all of their articles are drafts. */
  readonly drafts: ReadonlySet<string>;
  readonly problems: readonly Problem[];
}

type StateOf = (slug: string) => "published" | "draft" | "broken" | undefined;

/**
 * Reads the files of `series/`. Articles that are not published drop out; a
 * series that has none left is no series yet, and left out.
 *
 * @param known slugs of all articles
 * @param stateOf whether an article is published
 */
export function buildSeries(
  files: ReadonlyMap<string, ContentFile>,
  known: ReadonlySet<string>,
  stateOf: StateOf,
): SeriesRead {
  const problems: Problem[] = [];
  const owners = new Map<string, string>();
  const drafts = new Set<string>();
  const places = new Map<string, { id: string; part: number }>();
  const series: [string, Series][] = [];

  for (const [id, file] of files) {
    if (file.kind !== "text") continue;
    const { yaml, fields, whole, problems: faults } = readYamlFile(file, schema, "a series");
    problems.push(...faults);

    fields.articles?.forEach((slug, index) => {
      const owner = owners.get(slug);
      const at = yaml.pointOf(["articles", index]);
      if (!known.has(slug)) {
        problems.push(problem({ file: file.path, at, ...unknownArticle(slug, known) }));
      } else if (owner !== undefined) {
        problems.push(problem({ file: file.path, at, ...articleInTwoSeries(slug, owner) }));
      } else owners.set(slug, id);
    });

    if (!whole) continue;
    const articles = whole.articles.filter(
      (slug) => owners.get(slug) === id && stateOf(slug) === "published",
    );
    if (articles.length === 0) {
      // Where something is wrong with one of its articles, that is reported already.
      if (!whole.articles.every((slug) => stateOf(slug) === "draft")) continue;
      drafts.add(id);
      const at = yaml.pointOf(["articles"], "key");
      problems.push(problem({ file: file.path, at, ...EMPTY_SERIES }));
      continue;
    }
    articles.forEach((slug, index) => {
      places.set(slug, { id, part: index + 1 });
    });
    series.push([id, { id, title: whole.title, summary: whole.summary ?? {}, articles }]);
  }
  return { series: Object.fromEntries(series), places, drafts, problems };
}

function unknownArticle(slug: string, known: ReadonlySet<string>): FaultDetails {
  const nearest = nearestName(slug, known);
  return {
    rule: "unknown-article",
    cause: `There is no article “${slug}”.`,
    remedy: nearest ? `Did you mean “${nearest}”?` : "Write the name of a folder in articles/.",
  };
}

function articleInTwoSeries(slug: string, owner: string): FaultDetails {
  return {
    rule: "article-in-two-series",
    cause: `“${slug}” is already a part of the series “${owner}”.`,
    remedy: "Remove it from one of the two.",
  };
}

const EMPTY_SERIES = {
  rule: "empty-series",
  severity: "warning",
  cause: "All articles of the series are drafts, so the series is not published.",
  remedy: "Nothing needs to be done: it is published with the first article that is not a draft.",
} as const;
