import type { Article, Library } from "@/core/library";
import { newestFirst } from "./newestFirst";

/** How many related articles a page offers at most. */
const RELATED = 3;

/**
 * Articles to go on with: first those that the editors name, then the newest
 * that share a topic. Other parts of the same series are left to the series
 * navigation, unless an editor names them.
 */
export function relatedArticles(library: Library, article: Article): Article[] {
  const named = article.related.flatMap((slug) => library.articles[slug] ?? []);
  const sharing = newestFirst(Object.values(library.articles)).filter(
    (other) =>
      other !== article &&
      !named.includes(other) &&
      !(article.series && other.series?.id === article.series.id) &&
      other.topics.some((topic) => article.topics.includes(topic)),
  );
  return [...named, ...sharing].slice(0, RELATED);
}
