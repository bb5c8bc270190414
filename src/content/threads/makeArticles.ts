import { inParallel } from "@/core/inParallel";
import type { Problem } from "@/core/problems";
import { openPool, type Pool, TaskTooLong } from "@/files/openPool";
import type { ArticleMade } from "../article/makeArticle";
import type { ContentFile } from "../files/contentFile";
import type { Folder } from "../files/sortFiles";
import type { ArticleCache } from "./articleCache";
import makeInThread from "./makeInThread";
import { refuseSlowTexts, SMALL } from "./refuseSlowTexts";
import { mapBodies, receiveArticle, replaceBodies, type SentArticle } from "./sentArticle";
import type { StoredText, TextStore } from "./storedTexts";

/** Articles with their bodies stored, and the files that could not be read in time. */
interface ArticlesMade {
  readonly articles: ReadonlyMap<string, ArticleMade<StoredText>>;
  readonly problems: readonly Problem[];
}

/** Articles as they were made, by their slugs, each with the folder that it was made of. */
export type ArticleMemory = Map<
  string,
  { readonly folder: Folder; readonly article: ArticleMade<StoredText> }
>;

/** Threads that make articles. They start when there is work for them. */
export type ArticlePool = Pool<Folder, SentArticle<string>>;

/** Opens threads that make articles, for those who make some again and again. */
export function openArticlePool(): ArticlePool {
  return openPool(new URL("./makeInThread.ts", import.meta.url));
}

interface MakeOptions {
  /** Where the bodies go. */
  readonly texts: TextStore;
  readonly cache?: ArticleCache | undefined;
  /** What was made before, of files that are still the same objects. */
  readonly memory?: ArticleMemory | undefined;
  /** Threads to use, which stay open; if they are left out, there are some for this time. */
  readonly pool?: ArticlePool | undefined;
  /** Ends it between two articles. */
  readonly signal?: AbortSignal | undefined;
  /** Is told how many articles are made, and how many have to be. */
  readonly onProgress?: ((done: number, all: number) => void) | undefined;
}

/**
 * So long an article is read before its files are tried one by one, in seconds by the clock on
 * the wall. On a busy machine a sound article may take longer: it is only read once more.
 */
const PATIENCE = 6;

/** Characters that are read before it is worth while to start threads: about a second's work. */
const WORTH_THREADS = 200_000;

/** How many entries of the cache are read at once. */
const RECALLED_AT_ONCE = 16;

/**
 * Makes all articles of their folders: those that are known from before are taken from the
 * cache, and many others, or long ones, are made in threads. A text that would take too much
 * time or memory is refused.
 *
 * @throws the signal's reason when aborted
 */
export async function makeArticles(
  folders: Iterable<Folder>,
  { texts, cache, memory, pool, signal, onProgress }: MakeOptions,
): Promise<ArticlesMade> {
  const articles = new Map<string, ArticleMade<StoredText>>();
  const unknown: Folder[] = [];
  const all = [...folders];
  await inParallel(all, RECALLED_AT_ONCE, async (folder) => {
    const before = memory?.get(folder.slug);
    if (before && isSame(before.folder, folder)) {
      articles.set(folder.slug, before.article);
      return;
    }
    const known = await cache?.recall(folder);
    const whole = known && (await replaceBodies(known, (digest) => texts.find(digest)));
    if (whole) articles.set(folder.slug, receiveArticle(whole));
    else unknown.push(folder);
  });
  let done = 0;
  const add = async (folder: Folder, made: SentArticle<string>, isKept = true) => {
    signal?.throwIfAborted();
    const stored = await replaceBodies(made, (text) => texts.put(text));
    if (!stored) throw new Error(`The texts of “${folder.slug}” can’t be stored.`);
    articles.set(folder.slug, receiveArticle(stored));
    if (isKept)
      await cache?.remember(
        folder,
        mapBodies(stored, ({ digest }) => digest),
      );
    done += 1;
    onProgress?.(done, unknown.length);
  };
  const slow = await makeUnknown(unknown, add, pool);
  // Alone, so that the processor's time of each of their files can be told.
  const problems: Problem[] = [];
  for (const folder of slow) {
    const tried = await withoutSlowTexts(folder);
    problems.push(...tried.problems);
    await add(folder, makeInThread(tried.folder), tried.problems.length === 0);
  }
  await cache?.tidy();
  memory?.clear();
  const isFaulty = new Set(slow);
  for (const folder of all) {
    const article = articles.get(folder.slug);
    if (article && !isFaulty.has(folder)) memory?.set(folder.slug, { folder, article });
  }
  return { articles, problems };
}

/** Tells whether two folders hold the very same files, not only ones that are equal. */
function isSame(one: Folder, other: Folder): boolean {
  const filesOf = ({ yaml, versions, pictures, unreadable, others }: Folder) => [
    yaml,
    ...versions.values(),
    ...pictures.values(),
    ...[...unreadable].map((name) => `unreadable ${name}`),
    ...others,
  ];
  const [files, others] = [filesOf(one), filesOf(other)];
  return files.length === others.length && files.every((file, index) => file === others[index]);
}

/** Makes articles; returns the folders of those that take too long. */
async function makeUnknown(
  folders: readonly Folder[],
  add: (folder: Folder, made: SentArticle<string>) => Promise<void>,
  open?: ArticlePool,
): Promise<Folder[]> {
  const slow: Folder[] = [];
  const lengths = folders.map(lengthOf);
  const isMuch = lengths.reduce((sum, { all }) => sum + all, 0) > WORTH_THREADS;
  const isForThread = folders.map((_, index) => isMuch || (lengths[index]?.longest ?? 0) > SMALL);
  for (const [index, folder] of folders.entries()) {
    if (!isForThread[index]) await add(folder, makeInThread(folder));
  }
  const inThreads = folders.filter((_, index) => isForThread[index]);
  if (inThreads.length === 0) return slow;
  const pool = open ?? openArticlePool();
  try {
    await inParallel(inThreads, pool.threads, async (folder) => {
      try {
        await add(folder, await pool.run(folder, PATIENCE));
      } catch (error) {
        if (!(error instanceof TaskTooLong)) throw error;
        slow.push(folder);
      }
    });
  } finally {
    if (!open) await pool.close();
  }
  return slow;
}

function lengthOf({ yaml, versions }: Folder): { all: number; longest: number } {
  const texts = [yaml, ...versions.values()].map((file) =>
    file?.kind === "text" ? file.text.length : 0,
  );
  return { all: texts.reduce((sum, length) => sum + length, 0), longest: Math.max(...texts) };
}

async function withoutSlowTexts(
  folder: Folder,
): Promise<{ folder: Folder; problems: readonly Problem[] }> {
  const given = [folder.yaml, ...folder.versions.values()].filter((file) => file !== undefined);
  const { files, problems } = await refuseSlowTexts(given);
  const tried = new Map(given.map((file, index) => [file, files[index] as ContentFile]));
  const yaml = folder.yaml && tried.get(folder.yaml);
  return {
    folder: {
      ...folder,
      ...(yaml && { yaml }),
      versions: new Map(
        [...folder.versions].map(([locale, file]) => [locale, tried.get(file) ?? file]),
      ),
    },
    problems,
  };
}
