import { randomUUID } from "node:crypto";
import { readdir, readFile, rename, rm, stat, utimes } from "node:fs/promises";
import path from "node:path";
import { makeFolder } from "./makeFolder";
import { writeFile } from "./writeFile";

const KEPT_FOR_DAYS = 30;

/**
 * Tells whether a cache has a file, and marks that as still in use.
 *
 * @param file its path
 */
export async function isRemembered(file: string): Promise<boolean> {
  const now = new Date();
  return utimes(file, now, now).then(
    () => true,
    () => false,
  );
}

/** Stores a file in a cache atomically: readers see the complete file or none. */
export async function remember(file: string, content: Uint8Array): Promise<void> {
  await makeFolder(path.dirname(file));
  // The same may be made twice at once.
  const aside = `${file}.${randomUUID()}`;
  await writeFile(aside, content);
  await rename(aside, file);
}

/** Reads a file of a cache, or makes it and puts it there. */
export async function remembered(
  file: string,
  make: () => Promise<Uint8Array>,
): Promise<Uint8Array> {
  if (await isRemembered(file)) return readFile(file);
  const made = await make();
  await remember(file, made);
  return made;
}

/** Removes from a cache what no build has asked for in a month. */
export async function forgetOld(folder: string): Promise<void> {
  const oldest = Date.now() - KEPT_FOR_DAYS * 86_400_000;
  for (const name of await readdir(folder).catch(() => [])) {
    const file = path.join(folder, name);
    // Another command may be tidying up as well.
    const known = await stat(file).catch(() => undefined);
    if (known && known.mtimeMs < oldest) await rm(file, { force: true });
  }
}
