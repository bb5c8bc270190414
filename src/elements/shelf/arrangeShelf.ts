import { arrange } from "@/reader/bookmarks/arrange";
import type { Bookmark } from "@/reader/bookmarks/Bookmark";
import { findBookmarks } from "./findBookmarks";
import type { Publication } from "./Publication";

/** The bookmarks of one language version. */
export interface ShelfVersion {
  readonly locale: string;
  readonly title: string;
  readonly isPublished: boolean;
  /** That of the whole version first. */
  readonly bookmarks: readonly Bookmark[];
}

/** An article of which there are bookmarks. */
export interface ShelfArticle {
  /** The slug that it has now. */
  readonly slug: string;
  readonly versions: readonly ShelfVersion[];
}

/** What the reader wants to see of the shelf, and in what order. */
export interface ShelfView {
  /** Of this language only. */
  readonly locale?: string | undefined;
  readonly sort: "newest" | "title";
  /** With these words only. */
  readonly query?: string;
}

/**
 * Puts bookmarks in the order of the shelf: by article, under the slug and titles that it
 * has now, and in each by language version.
 *
 * @param pageLocale the language whose alphabet decides, and whose titles come first in it
 */
export function arrangeShelf(
  bookmarks: readonly Bookmark[],
  publication: Publication,
  { locale, sort, query = "" }: ShelfView,
  pageLocale: string,
): readonly ShelfArticle[] {
  const present = findBookmarks(bookmarks, query, publication).map((bookmark) => {
    const slug = publication.slugOf(bookmark.place.slug);
    if (slug === bookmark.place.slug) return bookmark;
    return { ...bookmark, place: { ...bookmark.place, slug } };
  });
  const by = sort === "newest" ? "newest" : "article";
  const articles = arrange(present, { by, ...(locale !== undefined && { locale }) }).map(
    ({ slug, bookmarks }) => ({ slug, versions: versionsOf(slug, bookmarks, publication) }),
  );
  if (sort === "newest") return articles;
  const { compare } = new Intl.Collator(pageLocale, { numeric: true });
  return articles
    .map((article) => ({ article, title: titleOf(article, publication, pageLocale) }))
    .sort((one, other) => compare(one.title, other.title))
    .map(({ article }) => article);
}

/**
 * Returns the first bookmarks of the shelf, up to a number.
 *
 * @returns the first of them, by article as before
 */
export function firstOf(articles: readonly ShelfArticle[], limit: number): readonly ShelfArticle[] {
  let left = limit;
  const shown: ShelfArticle[] = [];
  for (const { slug, versions } of articles) {
    if (left <= 0) break;
    const some: ShelfVersion[] = [];
    for (const version of versions) {
      if (left <= 0) break;
      const bookmarks = version.bookmarks.slice(0, left);
      left -= bookmarks.length;
      some.push({ ...version, bookmarks });
    }
    shown.push({ slug, versions: some });
  }
  return shown;
}

function versionsOf(
  slug: string,
  bookmarks: readonly Bookmark[],
  publication: Publication,
): readonly ShelfVersion[] {
  const byLocale = new Map<string, Bookmark[]>();
  for (const bookmark of bookmarks) {
    const version = byLocale.get(bookmark.place.locale);
    if (version) version.push(bookmark);
    else byLocale.set(bookmark.place.locale, [bookmark]);
  }
  return [...byLocale].map(([locale, marks]) => ({
    locale,
    title: publication.titleOf(slug, locale) ?? (newestTitle(marks) || slug),
    isPublished: publication.isPublished(slug, locale),
    bookmarks: [
      ...marks.filter(({ kind }) => kind === "version"),
      ...marks.filter(({ kind }) => kind !== "version"),
    ],
  }));
}

/** A title that changed was last right in what was made or changed last. */
function newestTitle(bookmarks: readonly Bookmark[]): string {
  return bookmarks.reduce((newest, bookmark) =>
    bookmark.changed > newest.changed ? bookmark : newest,
  ).title;
}

function titleOf(
  { slug, versions }: ShelfArticle,
  publication: Publication,
  locale: string,
): string {
  return publication.titleOf(slug, locale) ?? versions[0]?.title ?? slug;
}
