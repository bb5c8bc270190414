import { createHash } from "node:crypto";
import { readFile, rm } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { watch } from "chokidar";
import { type LoadMemory, loadLibrary } from "@/content/loadLibrary";
import { describeProblems } from "@/content/problems/describeProblems";
import type { CacheSettings } from "@/content/threads/articleCache";
import { openArticlePool } from "@/content/threads/makeArticles";
import { makeFolder } from "@/files/makeFolder";
import { writeFile } from "@/files/writeFile";
import type { FileSource } from "@/files/writeFolder";
import { prefixOf } from "@/page/hashedFiles";
import { readAddress } from "@/page/readAddress";
import { makeFaces } from "@/prepare/faces/makeFaces";
import { prepare } from "@/prepare/prepare";
import { rememberMade } from "@/prepare/rememberMade";
import { contentCache } from "./contentCache";
import { codeOf } from "./fingerprint";
import { runNext } from "./runNext";
import type { Settings } from "./settings";

/**
 * Shows the site as it is being written. Each saved file of the publication, or
 * of the scripts and their words, is prepared again, and the pages that are open follow.
 * Faulty content is reported and shown as far as it can be read.
 *
 * @param describeError says what is wrong to the person at the keyboard
 * @returns exit code, once Next has ended
 */
export async function develop(
  settings: Settings,
  signal: AbortSignal,
  describeError: (error: unknown) => string,
): Promise<number> {
  const work = path.join(settings.root, ".waraq");
  const folder = path.join(work, "dev");
  const scripts = ["src/elements", "src/reader", "messages"].map((name) =>
    path.join(settings.root, name),
  );

  await makeFaces(settings.root);
  const memory: Memory = {
    // What runs is the code that was loaded at the start, whatever is saved later.
    cache: await contentCache(settings.root),
    read: { files: new Map(), articles: new Map(), pool: openArticlePool() },
    written: new Map(),
    isStale: false,
  };
  const again = async () => {
    try {
      await refresh(settings, { work, folder, memory }, signal);
    } catch (error) {
      for (const one of [memory.read.files, memory.read.articles, memory.written]) one.clear();
      memory.isStale = true;
      // A typing error in an element must not end the command, nor may a disk that is full for a while.
      if (!signal.aborted) console.error(describeError(error));
    }
  };
  const refreshes = oneAtATime(again);
  const first = refreshes.run();
  // Else pages are there at once, as they were last time, and follow when that is done.
  if (!(await wasPrepared(folder, settings))) await first;
  const files = await serveFiles(folder);
  const watcher = watch([settings.contentDir, ...scripts], { ignoreInitial: true });
  watcher.on("all", refreshes.ask);
  watcher.on("error", (error) => console.error(describeError(error)));
  try {
    const { code } = await runNext({
      root: settings.root,
      args: ["dev", "--hostname", settings.host, "--port", String(settings.port)],
      env: { WARAQ_PREPARED: folder, WARAQ_DEV_FILES: files.address },
      signal,
      live: true,
    });
    return code;
  } catch (error) {
    if (!signal.aborted) throw error;
    return 0;
  } finally {
    await watcher.close();
    await refreshes.end();
    await memory.read.pool.close();
    files.close();
  }
}

/** What a save need not read and write again. */
interface Memory {
  readonly cache: CacheSettings;
  /** Whether pages may show something else than what is prepared: a refresh failed. */
  isStale: boolean;
  readonly read: LoadMemory;
  readonly written: Map<string, FileSource>;
}

interface Refreshed {
  readonly work: string;
  /** Where to prepare. */
  readonly folder: string;
  readonly memory: Memory;
}

/** Prepares everything anew and tells Next, by the module that the alias in `next.config.ts` names. */
async function refresh(
  settings: Settings,
  { work, folder, memory }: Refreshed,
  signal: AbortSignal,
): Promise<void> {
  const { root } = settings;
  const content = await loadLibrary(settings.contentDir, {
    cache: memory.cache,
    memory: memory.read,
    signal,
  });
  const report = describeProblems(content, settings.contentDir);
  if (report) console.warn(report);
  const of = await preparedOf(settings);
  // A refresh that is broken off leaves a part of what is there to another publication.
  if (!(await wasPrepared(folder, settings))) await rm(markOf(folder), { force: true });
  const changed = await prepare(content, settings, folder, {
    onFaults: console.warn,
    signal,
    remember: rememberMade(memory.cache.folder, `${memory.cache.code} ${await codeOf(root)}`),
    written: memory.written,
  });
  await writeFile(markOf(folder), of);
  const module = path.join(work, "revision.ts");
  const known = await readFile(module, "utf8").catch(() => undefined);
  if (changed.length === 0 && known !== undefined && !memory.isStale) return;
  const revision = createHash("sha256").update(`${Date.now()}`).digest("hex").slice(0, 16);
  await makeFolder(work);
  await writeFile(module, `export const revision = ${JSON.stringify(revision)};\n`);
  memory.isStale = false;
}

/** Names what pages are prepared of, but for the files of the publication. */
async function preparedOf({ root, contentDir, siteUrl }: Settings): Promise<string> {
  return JSON.stringify([contentDir, siteUrl, await codeOf(root)]);
}

/** Tells whether the folder holds what was prepared of this publication by this code. */
async function wasPrepared(folder: string, settings: Settings): Promise<boolean> {
  const mark = await readFile(markOf(folder), "utf8").catch(() => undefined);
  return mark === (await preparedOf(settings));
}

function markOf(folder: string): string {
  return `${folder}.json`;
}

/**
 * Runs a task after a burst of calls; a call during a run leads to one more run.
 * Once ended, nothing runs any more, and nothing begins to.
 */
function oneAtATime(task: () => Promise<void>): {
  readonly ask: () => void;
  /** Runs it without waiting for further calls. */
  readonly run: () => Promise<void>;
  readonly end: () => Promise<void>;
} {
  let running: Promise<void> | undefined;
  let again = false;
  let timer: NodeJS.Timeout | undefined;
  const runs = async () => {
    do {
      again = false;
      await task();
    } while (again);
    running = undefined;
  };
  const run = () => {
    if (running) again = true;
    else running = runs();
    return running;
  };
  return {
    ask: () => {
      clearTimeout(timer);
      timer = setTimeout(() => void run(), 30);
    },
    run,
    end: async () => {
      clearTimeout(timer);
      again = false;
      await running;
    },
  };
}

const TYPES: Readonly<Record<string, string>> = {
  ".js": "text/javascript; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".jpeg": "image/jpeg",
  ".webp": "image/webp",
  ".avif": "image/avif",
};

/** Serves the prepared pictures and script to Next, on a port of its own. */
async function serveFiles(folder: string): Promise<{ address: string; close: () => void }> {
  const server = createServer(async (request, response) => {
    const address = readAddress(request.url ?? "");
    if (address?.kind !== "media" && address?.kind !== "asset")
      return response.writeHead(404).end();
    const name = prefixOf(address.kind) + address.file;
    const content = await readFile(path.join(folder, name)).catch(() => undefined);
    if (!content) return response.writeHead(404).end();
    response.writeHead(200, {
      "Content-Type": TYPES[path.extname(name)] ?? "application/octet-stream",
      "Cache-Control": "no-store",
    });
    response.end(content);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return { address: `http://127.0.0.1:${port}`, close: () => server.close() };
}
