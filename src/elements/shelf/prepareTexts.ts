import type { Bookmark } from "@/reader/bookmarks/Bookmark";
import { loadFaces } from "../fonts/loadFaces";
import { type Isolate, isolating } from "./isolating";
import type { Publication } from "./Publication";
import type { ShelfState } from "./ShelfState";

/**
 * Loads what the texts of the shelf need to be displayed correctly: their typefaces, and
 * what isolates runs in them.
 */
export async function prepareTexts({
  bookmarks,
  publication,
  pageLocale,
}: Pick<ShelfState, "bookmarks" | "publication" | "pageLocale">): Promise<Isolate> {
  const locales = new Set(bookmarks.map(({ place }) => place.locale));
  locales.delete(pageLocale);
  const [isolate] = await Promise.all([
    isolating(textsOf(bookmarks, publication)),
    loadFaces([...locales].flatMap((locale) => publication.languageOf(locale).typeface ?? [])),
  ]);
  return isolate;
}

function* textsOf(bookmarks: readonly Bookmark[], publication: Publication): Iterable<string> {
  for (const { title, place, note } of bookmarks) {
    yield title;
    yield note;
    yield place.quotation?.exact ?? "";
    yield publication.titleOf(publication.slugOf(place.slug), place.locale) ?? "";
  }
}
