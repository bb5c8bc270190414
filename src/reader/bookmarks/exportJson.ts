import type { Bookmark } from "./Bookmark";
import { FORMAT_VERSION, LARGEST_FILE, MOST_BOOKMARKS } from "./fileFormat";

/**
 * Writes bookmarks as JSON files, which `importJson` reads again without loss; see
 * docs/bookmarks-format.md. It is one file unless that would exceed what an import takes.
 *
 * @example exportJson([], new Date()).length // 1
 */
export function exportJson(
  bookmarks: readonly Bookmark[],
  now: Date,
): readonly [string, ...string[]] {
  if (bookmarks.length > MOST_BOOKMARKS) return halved(bookmarks, now);
  const file = {
    format: "waraq-bookmarks",
    version: FORMAT_VERSION,
    exported: now.toISOString(),
    // Without the id, which follows from the rest.
    bookmarks: bookmarks.map(({ id: _, ...bookmark }) => bookmark),
  };
  const text = `${JSON.stringify(file, null, 2)}\n`;
  return text.length > LARGEST_FILE && bookmarks.length > 1 ? halved(bookmarks, now) : [text];
}

function halved(bookmarks: readonly Bookmark[], now: Date): readonly [string, ...string[]] {
  const half = Math.ceil(bookmarks.length / 2);
  const [first, ...others] = exportJson(bookmarks.slice(0, half), now);
  return [first, ...others, ...exportJson(bookmarks.slice(half), now)];
}
