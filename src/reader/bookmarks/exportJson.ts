import type { Bookmark } from "./Bookmark";

/** The version of the file that is written; see docs/bookmarks-format.md. */
export const FORMAT_VERSION = 2;

/**
 * Writes bookmarks as one JSON file, which `importJson` reads again without loss; see
 * docs/bookmarks-format.md.
 */
export function exportJson(bookmarks: readonly Bookmark[], now: Date): string {
  const file = {
    format: "waraq-bookmarks",
    version: FORMAT_VERSION,
    exported: now.toISOString(),
    // Without the id, which follows from the rest.
    bookmarks: bookmarks.map(({ id: _, ...bookmark }) => bookmark),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}
