import type { Locale } from "@/core/languages";
import type { Article } from "@/core/library";
import { addresses } from "@/page/addresses";
import type { Site } from "../Site";
import { type SeriesNavigation, type SeriesPart, seriesNavigation } from "./seriesNavigation";

/**
 * Finds the place of an article in its series for a page that has two versions side by side:
 * the other parts are reached side by side too, where they exist in both languages.
 *
 * @param other the language beside the page's
 */
export function seriesBeside(
  site: Site,
  article: Article,
  other: Locale,
): SeriesNavigation | undefined {
  const series = seriesNavigation(site, article);
  if (!series) return undefined;
  const beside = (part: SeriesPart): SeriesPart =>
    [site.locale, other].every((locale) => part.locales.includes(locale))
      ? { ...part, address: addresses.parallel(site.locale, part.slug, other) }
      : part;
  const { previous, next } = series;
  return {
    ...series,
    parts: series.parts.map(beside),
    ...(previous && { previous: beside(previous) }),
    ...(next && { next: beside(next) }),
  };
}
