import type { Article } from "@/core/library";

/**
 * Orders articles by day, the newest first. Of one day's articles a series'
 * later part comes first; else the slug decides, so that builds agree.
 */
export function newestFirst(articles: readonly Article[]): Article[] {
  return [...articles].sort(
    (a, b) =>
      compare(b.date, a.date) ||
      (b.series?.part ?? 0) - (a.series?.part ?? 0) ||
      compare(a.slug, b.slug),
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
