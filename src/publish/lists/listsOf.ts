import type { Article, Library } from "@/core/library";
import { newestFirst } from "./newestFirst";

/** The lists of a publication's articles, each newest first. */
export interface Lists {
  readonly newest: readonly Article[];
  readonly onTopic: ReadonlyMap<string, readonly Article[]>;
  /** What people wrote or translated. */
  readonly byPerson: ReadonlyMap<string, readonly Article[]>;
}

const known = new WeakMap<Library["articles"], Lists>();

/** Returns the lists of a publication. They are made once, since nearly every page needs them. */
export function listsOf({ articles }: Pick<Library, "articles">): Lists {
  const lists = known.get(articles) ?? makeLists(articles);
  known.set(articles, lists);
  return lists;
}

function makeLists(articles: Library["articles"]): Lists {
  const newest = newestFirst(Object.values(articles));
  return {
    newest,
    onTopic: grouped(newest, ({ topics }) => topics),
    byPerson: grouped(newest, ({ authors, versions }) => [
      ...authors,
      ...Object.values(versions).flatMap(({ translators }) => translators),
    ]),
  };
}

/** The articles by what they name, in their order. */
function grouped(
  articles: readonly Article[],
  namedBy: (article: Article) => readonly string[],
): ReadonlyMap<string, readonly Article[]> {
  const groups = new Map<string, Article[]>();
  for (const article of articles) {
    for (const name of new Set(namedBy(article))) {
      const group = groups.get(name) ?? [];
      group.push(article);
      groups.set(name, group);
    }
  }
  return groups;
}
