import type { Locale } from "@/core/languages";
import type { Article, Library } from "@/core/library";
import { listsOf } from "./listsOf";
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
  const most = article.series ? RELATED.inSeries : RELATED.alone;
  const isReadable = ({ versions }: Article) => versions[locale] !== undefined;
  const isOther = (other: Article) =>
    other !== article &&
    !named.includes(other) &&
    !(article.series && other.series?.id === article.series.id);
  // Of each topic's list the first few are enough.
  const firstOf = (topic: string, isWanted: (other: Article) => boolean) =>
    firstFew(
      listsOf(library).onTopic.get(topic) ?? [],
      most,
      (one) => isOther(one) && isWanted(one),
    );
  const sharing = (isWanted: (other: Article) => boolean) =>
    newestFirst([...new Set(article.topics.flatMap((topic) => firstOf(topic, isWanted)))]);
  const first = [...named, ...sharing(isReadable)];
  const others = first.length < most ? sharing((other) => !isReadable(other)) : [];
  return [...first, ...others].slice(0, most);
}

/** The first few of a list that are wanted; what is behind them is not looked at. */
function firstFew<One>(
  list: readonly One[],
  most: number,
  isWanted: (one: One) => boolean,
): readonly One[] {
  const found: One[] = [];
  for (const one of list) {
    if (found.length >= most) break;
    if (isWanted(one)) found.push(one);
  }
  return found;
}
