import { createHash } from "node:crypto";
import path from "node:path";
import { deserialize, serialize } from "node:v8";
import { inParallel } from "@/core/inParallel";
import { openPool, type Pool } from "@/files/openPool";
import { forgetOld, recallChecked, rememberChecked } from "@/files/rememberedFiles";
import { addressOf } from "@/page/pageFile";
import type { Edition } from "../edition/Edition";
import type { FaceAddresses } from "../pages/preloadFaces";
import pressInThread, { type PageTask } from "../pages/pressInThread";
import type { PageMade, PressedPage } from "../pages/pressPage";
import type { ShortNames } from "../pages/takeShortNames";
import { withoutFlight } from "../pages/withoutFlight";

interface Needs extends Pick<Edition, "files" | "faults" | "root" | "caches" | "code" | "signal"> {
  readonly faces: FaceAddresses;
  readonly naskhSheet: string | undefined;
  readonly shortNames: ShortNames;
  readonly scriptNames: ReadonlyMap<string, string>;
}

/** So many pages are worth to start threads for. */
const WORTH_THREADS = 60;

/**
 * Presses all pages: each is read, parsed and written once, and few at a time, since the
 * trees of all would not fit into the memory of a small machine. A page that was pressed
 * before, with the same code and the same names, is taken from the cache.
 *
 * @returns what is known of each, in the order of the files
 */
export async function pressPages({
  files,
  faults,
  root,
  caches,
  code,
  signal,
  faces,
  naskhSheet,
  shortNames: { classes, files: sheets },
  scriptNames,
}: Needs): Promise<{ pages: readonly PressedPage[] }> {
  const names = { classes, files: new Map([...sheets, ...scriptNames]) };
  const options = { faces, naskhSheet, names };
  const method = JSON.stringify([
    code,
    process.versions.node,
    ...[faces, sheets, scriptNames, classes].map((map) => [...map]),
    naskhSheet,
  ]);
  const list = (await files.list()).filter((file) => file.endsWith(".html"));
  const pool: Pool<PageTask, PageMade> | undefined =
    list.length < WORTH_THREADS
      ? undefined
      : openPool(new URL("../pages/pressInThread.ts", import.meta.url));
  const press = pool ? pool.run : pressInThread;
  try {
    const pages = await inParallel(list, pool ? pool.threads : 1, async (file) => {
      signal?.throwIfAborted();
      const html = withoutFlight(await files.readText(file));
      const address = addressOf(`/${file}`);
      const key = createHash("sha256").update(method).update(address).update("\n").update(html);
      const known = path.join(caches.pages, key.digest("hex"));
      const stored = await recallChecked(known);
      const made: PageMade = stored
        ? deserialize(stored)
        : await press({ html, address, options, root });
      if (!stored) await rememberChecked(known, serialize(made));
      return write(file, made, files);
    });
    faults.push(
      ...pages.flatMap(({ address, faults: found }) =>
        found.map((fault) => `${address}: ${fault}`),
      ),
    );
    await forgetOld(caches.pages);
    return { pages };
  } finally {
    await pool?.close();
  }
}

/** Writes a page, and what lies beside it. */
async function write(
  file: string,
  { html, beside, facts }: PageMade,
  files: Edition["files"],
): Promise<PressedPage> {
  await files.write(file, html);
  for (const [name, content] of beside) {
    await files.write(path.posix.join(path.posix.dirname(file), name), content);
  }
  return facts;
}
