import type { Bookmark } from "@/reader/bookmarks/Bookmark";
import { exportHtml } from "@/reader/bookmarks/exportHtml";
import { exportJson } from "@/reader/bookmarks/exportJson";

/** The file of the site's own, which loses nothing; or the one that browsers take in. */
export type ExportForm = "json" | "html";

/** For how long a browser may ask where to put a file, in milliseconds. */
const KEPT = 60_000;

/**
 * Gives the reader her bookmarks as a file.
 *
 * @param siteUrl the public address of the site, for bookmarks that leave it
 */
export function exportBookmarks(
  bookmarks: readonly Bookmark[],
  form: ExportForm,
  siteUrl: string,
): void {
  const now = new Date();
  const text = form === "json" ? exportJson(bookmarks, now) : exportHtml(bookmarks, siteUrl);
  const type = form === "json" ? "application/json" : "text/html";
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = `waraq-bookmarks-${dayOf(now)}.${form}`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), KEPT);
}

/** The day as it is where the reader is: `2026-11-24`. */
function dayOf(date: Date): string {
  const two = (number: number) => String(number).padStart(2, "0");
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
