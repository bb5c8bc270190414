import type { Bookmark } from "./Bookmark";
import { mergeNotes } from "./mergeNotes";

/**
 * Makes one of two records of the same bookmark, without losing a word of either note.
 * Title and place are those of the record changed last. Merging the same a second time
 * changes nothing.
 */
export function mergeBookmarks(kept: Bookmark | undefined, given: Bookmark): Bookmark {
  if (!kept) return given;
  const latest = given.changed > kept.changed ? given : kept;
  const isOlder = given.created < kept.created;
  return {
    ...latest,
    note: mergeNotes(kept.note, given.note),
    created: isOlder ? given.created : kept.created,
  };
}
