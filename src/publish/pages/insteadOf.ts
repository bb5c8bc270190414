import type { Article } from "@/core/library";
import { addresses } from "@/page/addresses";
import type { ArticleCard } from "../lists/ArticleCard";
import type { TextLink } from "../Page";
import type { Site } from "../Site";
import type { SeriesNavigation, SeriesPart } from "../series/seriesNavigation";

/** What there is in the language of a page whose article is not in it. */
export interface Instead {
  /** Of its series, the nearest part before it and after it that are in the language. */
  readonly parts: readonly (TextLink & { readonly part: number })[];
  readonly related: readonly TextLink[];
  readonly feed: string;
}

/** What an article's page offers besides: see {@link insteadOf}. */
interface Offered {
  readonly series: SeriesNavigation | undefined;
  readonly related: readonly ArticleCard[];
}

/** Finds what there is in the language of the site; nothing if the article itself is in it. */
export function insteadOf(
  { locale }: Pick<Site, "locale">,
  { versions }: Pick<Article, "versions">,
  { series, related }: Offered,
): Instead | undefined {
  if (versions[locale]) return undefined;
  const isReadable = ({ locales }: Pick<SeriesPart, "locales">) => locales.includes(locale);
  const parts = series?.parts.filter(isReadable) ?? [];
  const own = series?.part ?? 0;
  const before = parts.findLast(({ part }) => part < own);
  const after = parts.find(({ part }) => part > own);
  return {
    parts: [before, after].flatMap((found) => {
      if (!found) return [];
      const { title, address, part } = found;
      return [{ text: title, address, part }];
    }),
    related: related.filter(isReadable).map(({ title, address }) => ({ text: title, address })),
    feed: addresses.feed(locale),
  };
}
