import type { Bookmark } from "@/reader/bookmarks/Bookmark";
import { exportHtml } from "@/reader/bookmarks/exportHtml";
import { exportJson } from "@/reader/bookmarks/exportJson";

/** The file of the site's own, which loses nothing; or the one that browsers take in. */
export type ExportForm = "json" | "html";

/** For how long a browser may ask where to put a file, in milliseconds. */
const KEPT = 60_000;

/**
 * Downloads the reader's bookmarks as a file, or as several if one would be too large to be
 * imported again.
 *
 * @param siteUrl the public address of the site, for bookmarks that leave it
 */
export function exportBookmarks(
  bookmarks: readonly Bookmark[],
  form: ExportForm,
  siteUrl: string,
): void {
  const now = new Date();
  const texts = form === "json" ? exportJson(bookmarks, now) : [exportHtml(bookmarks, siteUrl)];
  const type = form === "json" ? "application/json" : "text/html";
  for (const [index, text] of texts.entries()) {
    const address = URL.createObjectURL(new Blob([text], { type }));
    const link = document.createElement("a");
    link.href = address;
    const part = texts.length > 1 ? `-${index + 1}-of-${texts.length}` : "";
    link.download = `waraq-bookmarks-${dayOf(now)}${part}.${form}`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(address), KEPT);
  }
}

/** The day as it is where the reader is: `2026-11-24`. */
function dayOf(date: Date): string {
  const two = (number: number) => String(number).padStart(2, "0");
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
