import { createHash } from "node:crypto";
import path from "node:path";
import { deserialize, serialize } from "node:v8";
import type { Locale } from "@/core/languages";
import { recallChecked, rememberChecked, tidy } from "@/files/rememberedFiles";
import type { Folder } from "../files/sortFiles";
import type { SentArticle } from "./sentArticle";

/** Where what was made of articles is remembered, and by which code it was made. */
export interface CacheSettings {
  /** A folder that may be removed at any time. It has a folder for each kind of things. */
  readonly folder: string;
  /** A hash of all code that what is made depends on. */
  readonly code: string;
}

/**
 * Remembers what was made of the folders of articles, by their content. Of the bodies it knows
 * the digests, by which they are stored.
 */
export interface ArticleCache {
  recall(folder: Folder): Promise<SentArticle<string> | undefined>;
  remember(folder: Folder, article: SentArticle<string>): Promise<void>;
  /** Removes what has not been asked for in a long time. */
  tidy(): Promise<void>;
}

/** Opens a cache of articles. An entry that was damaged is as good as none. */
export function openArticleCache({ folder: cache, code }: CacheSettings): ArticleCache {
  const root = path.join(cache, "articles");
  const fileOf = (folder: Folder) => path.join(root, keyOf(folder, code));
  return {
    recall: async (folder) => {
      const stored = await recallChecked(fileOf(folder));
      return stored && (deserialize(stored) as SentArticle<string>);
    },
    remember: (folder, article) => rememberChecked(fileOf(folder), serialize(article)),
    tidy: () => tidy(root),
  };
}

/** Names all that an article is made of: its files, and the code that makes it. */
function keyOf(folder: Folder, code: string): string {
  const { slug, yaml, versions, pictures, unreadable, others } = folder;
  const byName = (one: readonly [string | Locale, unknown], other: readonly [string, unknown]) =>
    one[0] < other[0] ? -1 : 1;
  const parts = [
    code,
    process.versions.node,
    slug,
    yaml,
    [...versions].sort(byName),
    [...pictures].sort(byName),
    [...unreadable].sort(),
    [...others].sort(),
  ];
  return createHash("sha256").update(JSON.stringify(parts)).digest("hex");
}
