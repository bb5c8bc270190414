import { Fields, Refusal } from "../Fields";
import { readPlace } from "../places/readPlace";
import type { Bookmark } from "./Bookmark";
import { bookmarkId } from "./bookmarkId";

/** A bookmark, or what is wrong with it. */
type ReadBookmark =
  | { readonly bookmark: Bookmark; readonly refusal?: never }
  | { readonly bookmark?: never; readonly refusal: Refusal };

/** The most characters of a title. */
const LONGEST_TITLE = 1000;

/**
 * Reads a bookmark out of anything: a record of the storage, or of a file. It is built
 * anew from its checked fields, and its id computed, so that nothing else of what was
 * given lives on. A note may be of any length, for when two are joined nothing of them
 * is lost.
 */
export function readBookmark(value: unknown): ReadBookmark {
  try {
    const fields = new Fields(value);
    const kind = fields.text("kind");
    if (kind !== "version" && kind !== "block" && kind !== "selection") {
      return { refusal: new Refusal("kind", "form") };
    }
    const place = readPlace(fields.inner("place"));
    if (kind !== "version" && place.blockId === undefined) {
      return { refusal: new Refusal("place.blockId", "missing") };
    }
    if (kind === "selection" && place.quotation === undefined) {
      return { refusal: new Refusal("place.quotation", "missing") };
    }
    const bookmark: Bookmark = {
      id: bookmarkId(kind, place),
      kind,
      place,
      title: fields.text("title", { longest: LONGEST_TITLE }),
      note: fields.text("note"),
      created: fields.time("created"),
      changed: fields.time("changed"),
    };
    return { bookmark };
  } catch (refusal) {
    if (refusal instanceof Refusal) return { refusal };
    throw refusal;
  }
}
