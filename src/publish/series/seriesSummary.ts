import type { Series } from "@/core/library";
import type { LocalText } from "@/core/localText";
import { addresses } from "@/page/addresses";
import { type Site, siteText } from "../Site";
import { type SeriesPart, seriesParts } from "./seriesNavigation";

/** A series as it stands in a list, and on its own page. */
export interface SeriesSummary {
  readonly id: string;
  readonly address: string;
  readonly title: LocalText;
  readonly summary?: LocalText;
  readonly parts: readonly SeriesPart[];
}

/** Builds the summary of a series for pages of the site's language. */
export function seriesSummary(site: Site, series: Series): SeriesSummary {
  const summary = siteText(site, series.summary, "");
  return {
    id: series.id,
    address: addresses.series(site.locale, series.id),
    title: siteText(site, series.title, series.id),
    ...(summary.text && { summary }),
    parts: seriesParts(site, series.articles),
  };
}
