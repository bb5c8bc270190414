import path from "node:path";
import { deserialize, serialize } from "node:v8";
import { inParallel } from "@/core/inParallel";
import { digestOf } from "@/files/contentHash";
import { openPool, type Pool } from "@/files/openPool";
import { recallChecked, rememberChecked, tidy } from "@/files/rememberedFiles";
import type { Edition } from "../edition/Edition";
import { type ExportedPage, exportedPages } from "../edition/exportedPages";
import type { PageRecord } from "../edition/LastResult";
import type { FaceAddresses } from "../pages/preloadFaces";
import pressInThread, { type PageTask } from "../pages/pressInThread";
import type { PageMade, PressedPage } from "../pages/pressPage";
import type { ShortNames } from "../pages/takeShortNames";

interface Needs
  extends Pick<
    Edition,
    "files" | "faults" | "root" | "caches" | "code" | "signal" | "rendered" | "onProgress"
  > {
  readonly faces: FaceAddresses;
  readonly naskhSheet: string | undefined;
  readonly shortNames: ShortNames;
  readonly earlyScript: string | undefined;
  readonly coreFile: string | undefined;
  readonly exportedSheets: ReadonlyMap<string, readonly string[]>;
}

/** So many pages are worth to start threads for. */
const WORTH_THREADS = 60;

/** How many pages are read at once. */
const READ_AT_ONCE = 16;

/**
 * Presses all pages: each is read, parsed and written once, and few at a time, since the
 * trees of all would not fit into the memory of a small machine. A page that the last result
 * has is left as it is there. One that was pressed before, with the same code and the same
 * names, is taken from the cache.
 *
 * @returns what is known of each, in the order of the files: `pages`; and `records`, what the
 *   next build needs to know
 */
export async function pressPages(edition: Needs): Promise<{
  pages: readonly PressedPage[];
  records: ReadonlyMap<string, PageRecord>;
}> {
  const { files, faults, root, caches, signal, onProgress } = edition;
  const all = await exportedPages(edition);
  const method = methodOf(edition);
  const left: ToPress[] = [];
  const records = new Map<string, PageRecord>();
  await inParallel(all, READ_AT_ONCE, async (page) => {
    const found = await keepPage(page, method, files);
    if ("record" in found) records.set(page.address, found.record);
    else left.push({ ...page, ...found });
  });
  const pool: Pool<PageTask, PageMade> | undefined =
    left.length < WORTH_THREADS
      ? undefined
      : openPool(new URL("../pages/pressInThread.ts", import.meta.url));
  const press = pool ? pool.run : pressInThread;
  const { options } = method;
  const nastaliq = nastaliqOf(edition);
  let done = 0;
  try {
    await inParallel(left, pool ? pool.threads : 1, async (page) => {
      signal?.throwIfAborted();
      const { address, file, key, exported, pressing } = page;
      const entry = path.join(caches.pages, pressing);
      const stored = await recallChecked(entry);
      const made: PageMade = stored
        ? deserialize(stored)
        : await press({ html: await page.html(), address, options, root, nastaliq });
      if (!stored) await rememberChecked(entry, serialize(made));
      const written = await write(file, made, files);
      const sheets = edition.exportedSheets.get(address) ?? [];
      records.set(address, { key, exported, sheets, pressing, files: written, facts: made.facts });
      done += 1;
      onProgress?.("pages", done, left.length);
    });
  } finally {
    await pool?.close();
  }
  await tidy(caches.pages);
  const pages = all.map(({ address }) => (records.get(address) as PageRecord).facts);
  for (const { address, faults: found } of pages) {
    faults.push(...found.map((fault) => `${address}: ${fault}`));
  }
  return { pages, records };
}

/** The files of Nastaliq, whole and cut. */
function nastaliqOf({ files, faces, coreFile }: Needs): PageTask["nastaliq"] {
  const full = faces.get("nastaliq");
  if (coreFile === undefined || full === undefined) return undefined;
  return { full: path.join(files.path, full), core: path.join(files.path, coreFile) };
}

/** By what all pages are pressed. */
interface Method {
  readonly options: PageTask["options"];
  /** Names it. */
  readonly digest: string;
}

function methodOf(edition: Needs): Method {
  const { faces, naskhSheet, shortNames, earlyScript, code } = edition;
  const { classes, files: sheets } = shortNames;
  const parts = [
    code,
    process.versions.node,
    ...[faces, sheets, classes].map((map) => [...map]),
    naskhSheet,
    earlyScript,
  ];
  return {
    options: { faces, naskhSheet, earlyScript, names: shortNames },
    digest: digestOf(JSON.stringify(parts)),
  };
}

/** A page that is still to be pressed. */
interface ToPress extends ExportedPage, Pick<PageRecord, "exported" | "pressing"> {}

/** Keeps a page as the last result has it, or tells what it is to be pressed from. */
async function keepPage(
  { address, key, html }: ExportedPage,
  { digest }: Method,
  files: Edition["files"],
): Promise<{ record: PageRecord } | Pick<PageRecord, "exported" | "pressing">> {
  const before = files.last?.record.pages.get(address);
  const isAsBefore = key !== undefined && before?.key === key;
  const exported = isAsBefore ? before.exported : digestOf(await html());
  const pressing = digestOf(JSON.stringify([digest, address, exported]));
  if (before?.pressing !== pressing || !before.files.every((file) => files.last?.has(file)))
    return { exported, pressing };
  for (const file of before.files) {
    if (!(await files.keep(file))) return { exported, pressing };
  }
  return { record: { ...before, key } };
}

/** Writes a page, and what lies beside it; returns the paths of these files. */
async function write(
  file: string,
  { html, beside }: PageMade,
  files: Edition["files"],
): Promise<string[]> {
  await files.write(file, html);
  const written = [file];
  for (const [name, content] of beside) {
    const other = path.posix.join(path.posix.dirname(file), name);
    await files.write(other, content);
    written.push(other);
  }
  return written;
}
