import type { Bookmark } from "@/reader/bookmarks/Bookmark";
import type { ShelfView } from "./arrangeShelf";

/**
 * Reads from the page's address what the reader wants to see. A language without bookmarks
 * is ignored: the address is an old one.
 */
export function readView(search: string, bookmarks: readonly Bookmark[]): ShelfView {
  const query = new URLSearchParams(search);
  const locale = query.get("language") ?? undefined;
  return {
    ...(bookmarks.some(({ place }) => place.locale === locale) && { locale }),
    sort: query.get("sort") === "title" ? "title" : "newest",
  };
}

/** Writes to the page's address what the reader sees, so that the page opens as she left it. */
export function writeView({ locale, sort }: ShelfView): void {
  const url = new URL(location.href);
  setOrDelete(url.searchParams, "language", locale);
  setOrDelete(url.searchParams, "sort", sort === "title" ? "title" : undefined);
  history.replaceState(history.state, "", url);
}

function setOrDelete(query: URLSearchParams, name: string, value: string | undefined): void {
  if (value === undefined) query.delete(name);
  else query.set(name, value);
}
