import type { StoredPlace } from "./StoredPlace";

/** A series, as far as it matters here. */
interface SeriesParts {
  readonly id: string;
  /** Its articles, in order. */
  readonly slugs: readonly string[];
}

/** How far a reader came in a series. */
export interface SeriesProgress {
  readonly seriesId: string;
  /** The last part that she read to its end, counted from 1; 0 where she only began one. */
  readonly readTo: number;
  /** The part that comes after it, which she may have begun; absent after the last. */
  readonly next?: number;
  /** The language in which she read of it last. */
  readonly locale: string;
}

/** What a reader may go on with; the newest first. */
export interface ContinueReading {
  readonly articles: readonly StoredPlace[];
  readonly series: readonly SeriesProgress[];
}

/**
 * Finds what a reader may go on with: of each article the version that she left
 * unfinished last, unless she has finished the article since, in another language; and
 * each series of which she has read something. A part is read in whatever language she
 * read it.
 *
 * @example
 * continueReading([placeInPart2], [{ id: "indus", slugs: ["part-1", "part-2", "part-3"] }]).series
 * // [{ seriesId: "indus", readTo: 2, next: 3, locale: "ur" }], where that place is at the end
 */
export function continueReading(
  places: readonly StoredPlace[],
  seriesList: readonly SeriesParts[],
): ContinueReading {
  const newest = [...places].sort((one, other) =>
    one.at < other.at ? 1 : one.at > other.at ? -1 : 0,
  );
  const bySlug = new Map<string, StoredPlace>();
  for (const place of newest) if (!bySlug.has(place.slug)) bySlug.set(place.slug, place);
  const finished = new Set(newest.filter(({ isFinished }) => isFinished).map(({ slug }) => slug));

  const series = seriesList.flatMap(({ id, slugs }) => {
    const last = newest.find(({ slug }) => slugs.includes(slug));
    if (!last) return [];
    const readTo = slugs.reduce((to, slug, index) => (finished.has(slug) ? index + 1 : to), 0);
    const progress: SeriesProgress = {
      seriesId: id,
      readTo,
      ...(readTo < slugs.length && { next: readTo + 1 }),
      locale: last.locale,
    };
    return [{ at: newest.indexOf(last), progress }];
  });

  return {
    articles: [...bySlug.values()].filter(({ isFinished }) => !isFinished),
    series: series.sort((one, other) => one.at - other.at).map(({ progress }) => progress),
  };
}
