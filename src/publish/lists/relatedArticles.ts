import type { Locale } from "@/core/languages";
import type { Article, Library } from "@/core/library";
import { newestFirst } from "./newestFirst";

/** How many related articles a page offers at most; a part of a series has its other parts besides. */
const RELATED = { alone: 3, inSeries: 2 };

/**
 * Returns related articles: first those that the editors name, then the newest that share a
 * topic, with those in a given language before others. Other parts of the same series are
 * left to the series navigation, unless an editor names them.
 */
export function relatedArticles(library: Library, article: Article, locale: Locale): Article[] {
  const named = article.related.flatMap((slug) => library.articles[slug] ?? []);
  const sharing = newestFirst(Object.values(library.articles)).filter(
    (other) =>
      other !== article &&
      !named.includes(other) &&
      !(article.series && other.series?.id === article.series.id) &&
      other.topics.some((topic) => article.topics.includes(topic)),
  );
  const isReadable = ({ versions }: Article) => versions[locale] !== undefined;
  return [
    ...named,
    ...sharing.filter(isReadable),
    ...sharing.filter((other) => !isReadable(other)),
  ].slice(0, article.series ? RELATED.inSeries : RELATED.alone);
}
