import path from "node:path";
import type { Bodies } from "@/core/library";
import { digestOf } from "@/files/contentHash";
import { isRemembered, remember, tidy } from "@/files/rememberedFiles";
import { openHashes } from "@/files/rememberedHashes";
import type { ContentFile, TextFile } from "./files/contentFile";
import { type FileMemory, type FilesRead, readFiles } from "./files/readFiles";
import { type Folder, sortFiles } from "./files/sortFiles";
import { assembleLibrary, type LibraryBuilt } from "./library/buildLibrary";
import { rememberInspections } from "./pictures/rememberInspections";
import { sortProblems } from "./problems/sortProblems";
import { readLibrary } from "./reading/readLibrary";
import { type CacheSettings, openArticleCache } from "./threads/articleCache";
import { type ArticleMemory, type ArticlePool, makeArticles } from "./threads/makeArticles";
import { writeBody } from "./threads/makeInThread";
import { refuseSlowTexts } from "./threads/refuseSlowTexts";
import { replaceVersions } from "./threads/sentArticle";
import { holdTexts, openTexts, type StoredText, type TextStore } from "./threads/storedTexts";

/** A publication with its bodies written, as they are prepared for rendering, and stored. */
export type LibraryLoaded = LibraryBuilt<StoredText>;

/**
 * What a publication was read as before, for those who read it again and again: what did not
 * change since is taken from here. Reading adds to it.
 */
export interface LoadMemory {
  readonly files: FileMemory;
  readonly articles: ArticleMemory;
  /** Whoever has the memory closes it. */
  readonly pool: ArticlePool;
}

interface LoadOptions {
  /** Where what is made of articles is remembered; if it is left out, nowhere. */
  readonly cache?: CacheSettings | undefined;
  /** What it was read as before. */
  readonly memory?: LoadMemory | undefined;
  /** Ends reading between two articles. */
  readonly signal?: AbortSignal | undefined;
  /** Is told how many articles are made, and how many have to be. */
  readonly onProgress?: ((done: number, all: number) => void) | undefined;
}

/**
 * Reads a publication's folder and makes a library of it. Whatever is wrong with the
 * publication is among the problems.
 *
 * @param dir absolute, or relative to the working directory
 * @throws the signal's reason when aborted
 *
 * @example
 * const { library, problems } = await loadLibrary("content");
 * if (problems.some(isError)) console.error(formatProblems(problems, "content"));
 */
export async function loadLibrary(
  dir: string,
  { cache, memory, signal, onProgress }: LoadOptions = {},
): Promise<LibraryLoaded> {
  const read = await readAll(dir, cache, memory);
  // A folder that isn't there lacks everything: one problem says so.
  const isMissing = read.problems.some(({ ruleId }) => ruleId === "missing-folder");
  const isInArticle = (file: ContentFile) => file.path.startsWith("articles/");
  const { files, problems: slow } = await refuseSlow(
    read.files.filter((file) => !isInArticle(file)),
    cache,
  );
  const all = [...files, ...read.files.filter(isInArticle)].sort((a, b) =>
    a.path < b.path ? -1 : 1,
  );
  const texts = cache ? await openTexts(cache.folder) : holdTexts();
  const { articles, problems } = await makeArticles(sortFiles(all).articles.values(), {
    texts,
    cache: cache && openArticleCache(cache),
    memory: memory?.articles,
    pool: memory?.pool,
    signal,
    onProgress,
  });
  const made = ({ slug }: Folder) =>
    articles.get(slug) as NonNullable<ReturnType<typeof articles.get>>;
  const built = assembleLibrary(readLibrary(all, made), latestDay());
  const pages = await storePages(built.bodies.pages, texts);
  await texts.close();
  const found = [...read.problems, ...slow, ...problems, ...built.problems];
  return {
    ...built,
    bodies: { ...built.bodies, pages },
    problems: sortProblems(isMissing ? read.problems : found),
  };
}

async function readAll(
  dir: string,
  cache: CacheSettings | undefined,
  memory: LoadMemory | undefined,
): Promise<FilesRead> {
  if (!cache) return readFiles(dir, { memory: memory?.files });
  const folder = path.join(cache.folder, "inspections");
  const hashes = await openHashes(path.join(cache.folder, "hashes", "pictures"));
  const inspect = rememberInspections({ folder, code: cache.code, hashes });
  const read = await readFiles(dir, { inspect, memory: memory?.files });
  await hashes.save();
  await tidy(folder);
  return read;
}

/** Refuses files that take too long, but for those that were read in time before. */
async function refuseSlow(
  files: readonly ContentFile[],
  cache: CacheSettings | undefined,
): ReturnType<typeof refuseSlowTexts> {
  if (!cache) return refuseSlowTexts(files);
  const folder = path.join(cache.folder, "tried");
  const entryOf = ({ path: name, text }: TextFile) => {
    const parts = [cache.code, process.versions.node, name, text];
    return path.join(folder, digestOf(JSON.stringify(parts)));
  };
  const known: ContentFile[] = [];
  const unknown: ContentFile[] = [];
  for (const file of files) {
    const isKnown = file.kind === "text" && (await isRemembered(entryOf(file)));
    (isKnown ? known : unknown).push(file);
  }
  const tried = await refuseSlowTexts(unknown);
  for (const file of tried.files) {
    if (file.kind !== "text") continue;
    // Where that can't be stored, it is tried again.
    await remember(entryOf(file), Buffer.from("read in time")).catch(() => undefined);
  }
  await tidy(folder);
  return { ...tried, files: [...known, ...tried.files] };
}

/** Stores the bodies of static pages. */
async function storePages(
  pages: Bodies["pages"],
  texts: TextStore,
): Promise<Bodies<StoredText>["pages"]> {
  const stored: Record<string, Bodies<StoredText>["pages"][string]> = {};
  for (const [slug, bodies] of Object.entries(pages)) {
    stored[slug] = (await replaceVersions(bodies, (body) => texts.put(writeBody(body)))) ?? {};
  }
  return stored;
}

/** The day in the place where it is latest: no editor’s today is yet to come. */
function latestDay(): string {
  const FOURTEEN_HOURS = 14 * 60 * 60 * 1000;
  return new Date(Date.now() + FOURTEEN_HOURS).toISOString().slice(0, 10);
}
