import { foldSpelling } from "@/core/text/foldSpelling";
import type { Bookmark } from "@/reader/bookmarks/Bookmark";
import type { Publication } from "./Publication";

/** What is searched of each bookmark; a reader types letter after letter. */
const searched = new WeakMap<Bookmark, string>();

/**
 * Returns the bookmarks in which all words of a query occur: in the titles of the article, the
 * quotation or the note, however they are spelt.
 */
export function findBookmarks(
  bookmarks: readonly Bookmark[],
  query: string,
  publication: Publication,
): readonly Bookmark[] {
  const words = foldSpelling(query).split(" ").filter(Boolean);
  if (words.length === 0) return bookmarks;
  // Titles can come later than the bookmarks, and so are not among what is kept.
  const titles = new Map<string, string>();
  const titlesOf = (slug: string) => {
    const known = titles.get(slug) ?? foldSpelling(allTitles(slug, publication));
    titles.set(slug, known);
    return known;
  };
  return bookmarks.filter((bookmark) => {
    const text = `${titlesOf(bookmark.place.slug)}\n${textOf(bookmark)}`;
    return words.every((word) => text.includes(word));
  });
}

function allTitles(slug: string, publication: Publication): string {
  const present = publication.slugOf(slug);
  const titles = publication.localesOf(present).map((one) => publication.titleOf(present, one));
  return titles.join("\n");
}

function textOf(bookmark: Bookmark): string {
  const { title, place, note } = bookmark;
  const text =
    searched.get(bookmark) ?? foldSpelling([title, place.quotation?.exact, note].join("\n"));
  searched.set(bookmark, text);
  return text;
}
