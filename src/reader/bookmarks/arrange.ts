import type { Bookmark } from "./Bookmark";

/** The bookmarks of one article, in all its languages. */
export interface ArticleBookmarks {
  readonly slug: string;
  readonly bookmarks: readonly Bookmark[];
}

/** What a reader wants to see of her bookmarks, and in what order. */
export interface Arrangement {
  /** Of this language only. */
  readonly locale?: string;
  /** The last made first, or by the articles' addresses, the first made first. */
  readonly by: "newest" | "article";
}

/**
 * Arranges bookmarks by article.
 *
 * @example arrange(bookmarks, { locale: "ur", by: "newest" }) // [{ slug: "rivers", bookmarks: […] }]
 */
export function arrange(
  bookmarks: readonly Bookmark[],
  { locale, by }: Arrangement,
): readonly ArticleBookmarks[] {
  const later = by === "newest" ? -1 : 1;
  const groups = new Map<string, Bookmark[]>();
  for (const bookmark of [...bookmarks].sort(
    // Two of one moment, as from an import, by their ids: an order that stays.
    (one, other) => later * compare(one.created, other.created) || compare(one.id, other.id),
  )) {
    if (locale !== undefined && bookmark.place.locale !== locale) continue;
    const group = groups.get(bookmark.place.slug);
    if (group) group.push(bookmark);
    else groups.set(bookmark.place.slug, [bookmark]);
  }
  const articles = [...groups].map(([slug, group]) => ({ slug, bookmarks: group }));
  return by === "newest" ? articles : articles.sort((one, other) => compare(one.slug, other.slug));
}

/** By UTF-16 units: times and addresses are ASCII, and in every language sort alike. */
function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
