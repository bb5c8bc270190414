import type { StoredPlace } from "./StoredPlace";

/** How far a reader came in one series. */
export interface SeriesState {
  /** The part that she goes on with, from 1; absent where she has read all of them. */
  readonly part?: number;
  /** Where she left that part, if she has begun it. */
  readonly place?: StoredPlace;
  /** How many parts she has read to their end, in whatever language. */
  readonly count: number;
}

/**
 * Finds where a reader goes on in a series: with the part that she left unfinished last, else with
 * the first unread one behind the furthest that she has read, else with the first unread one.
 *
 * @param slugs the parts, in order
 * @returns nothing where she has opened no part
 *
 * @example
 * continueSeries([endOfPart1, endOfPart3], ["part-1", "part-2", "part-3"]) // { part: 2, count: 2 }
 */
export function continueSeries(
  places: readonly StoredPlace[],
  slugs: readonly string[],
): SeriesState | undefined {
  const own = places.filter(({ slug }) => slugs.includes(slug));
  if (own.length === 0) return undefined;
  const read = new Set(own.filter(({ isFinished }) => isFinished).map(({ slug }) => slug));
  const left = own
    .filter(({ slug }) => !read.has(slug))
    .reduce<StoredPlace | undefined>(
      (newest, place) => (newest && newest.at >= place.at ? newest : place),
      undefined,
    );
  const furthest = slugs.findLastIndex((slug) => read.has(slug));
  const isUnread = (slug: string) => !read.has(slug);
  const next = slugs.slice(furthest + 1).find(isUnread) ?? slugs.find(isUnread);
  const slug = left?.slug ?? next;
  return {
    count: read.size,
    ...(slug !== undefined && { part: slugs.indexOf(slug) + 1 }),
    ...(left && { place: left }),
  };
}
