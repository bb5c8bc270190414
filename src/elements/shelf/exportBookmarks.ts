import type { Bookmark } from "@/reader/bookmarks/Bookmark";
import { exportHtml } from "@/reader/bookmarks/exportHtml";
import { exportJson } from "@/reader/bookmarks/exportJson";
import { exportMarkdown, type MarkdownSource } from "@/reader/bookmarks/exportMarkdown";
import { exportName } from "@/reader/bookmarks/exportName";

/**
 * The file of the site's own, which loses nothing; the one that browsers take in; or quotations
 * and notes, to be read and worked with elsewhere.
 */
export type ExportForm = keyof typeof TYPES;

const TYPES = { json: "application/json", html: "text/html", md: "text/markdown" } as const;

/** For how long a browser may ask where to put a file, in milliseconds. */
const KEPT = 60_000;

/**
 * Downloads the reader's bookmarks as a file, or as several if one would be too large to be
 * imported again.
 */
export function exportBookmarks(
  bookmarks: readonly Bookmark[],
  form: ExportForm,
  source: MarkdownSource,
): void {
  const now = new Date();
  const texts = textsOf(bookmarks, form, source, now);
  const name = exportName(source.publication, source.siteUrl);
  for (const [index, text] of texts.entries()) {
    const address = URL.createObjectURL(new Blob([text], { type: TYPES[form] }));
    const link = document.createElement("a");
    link.href = address;
    const part = texts.length > 1 ? `-${index + 1}-of-${texts.length}` : "";
    link.download = `${name}-${dayOf(now)}${part}.${form}`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(address), KEPT);
  }
}

function textsOf(
  bookmarks: readonly Bookmark[],
  form: ExportForm,
  source: MarkdownSource,
  now: Date,
): readonly string[] {
  if (form === "json") return exportJson(bookmarks, now);
  if (form === "md") return [exportMarkdown(bookmarks, source)];
  return [exportHtml(bookmarks, source.siteUrl, source.publication)];
}

/** The day as it is where the reader is: `2026-11-24`. */
function dayOf(date: Date): string {
  const two = (number: number) => String(number).padStart(2, "0");
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
