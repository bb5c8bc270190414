import { createHash, randomUUID } from "node:crypto";
import { lstatSync, type Stats } from "node:fs";
import { readdir, readFile, rename, rm, utimes } from "node:fs/promises";
import path from "node:path";
import { makeFolder } from "./makeFolder";
import { writeFile } from "./writeFile";

const KEPT_FOR_DAYS = 30;

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** What a folder of a cache may hold, in bytes: ten thousand long articles in two languages. */
const MOST_BYTES = 4_000_000_000;

/**
 * Tells whether a cache has a file, and marks that as still in use: once a day, so that its
 * dates tell whether it was changed.
 *
 * @param file its path
 */
export async function isRemembered(file: string): Promise<boolean> {
  const found = stateOf(file);
  if (!found) return false;
  const now = new Date();
  if (now.getTime() - found.mtimeMs > DAY) await utimes(file, now, now).catch(() => undefined);
  return true;
}

/**
 * Returns what the system says of a file, or of a link itself; nothing where there is none.
 *
 * It is asked directly, not through threads, since a build of a large publication asks fifty
 * thousand times: this takes microseconds, a thread ten times as long.
 */
export function stateOf(file: string): Stats | undefined {
  try {
    return lstatSync(file, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

/** An entry of a cache turned out to be damaged, when it was too late to make it again. */
export class DamagedEntry extends Error {
  constructor(file: string) {
    super(`${file} was damaged, and is removed.`);
  }
}

/** Stores a file in a cache atomically: readers see the complete file or none. */
export async function remember(file: string, content: Uint8Array): Promise<void> {
  await makeFolder(path.dirname(file));
  // The same may be made twice at once.
  const aside = `${file}.${randomUUID()}`;
  try {
    await writeFile(aside, content);
    await rename(aside, file);
  } catch (error) {
    await rm(aside, { force: true }).catch(() => undefined);
    throw error;
  }
}

/** Bytes of the digest that stands before what {@link rememberChecked} stores. */
const DIGEST = 32;

/**
 * Stores a content in a cache, with its digest. Where that can't be, such as on a full disk,
 * nothing is stored: it is made again the next time, and what has to be written says why.
 */
export async function rememberChecked(file: string, content: Uint8Array): Promise<void> {
  await remember(file, Buffer.concat([digestOf(content), content])).catch(() => undefined);
}

/**
 * Reads what {@link rememberChecked} stored.
 *
 * @returns undefined if nothing is stored, or something that was damaged since
 */
export async function recallChecked(file: string): Promise<Buffer | undefined> {
  if (!(await isRemembered(file))) return undefined;
  const stored = await readFile(file).catch(() => undefined);
  const content = stored?.subarray(DIGEST);
  if (!stored || !content?.length) return undefined;
  return digestOf(content).equals(stored.subarray(0, DIGEST)) ? content : undefined;
}

/** Removes what was damaged among the entries that {@link rememberChecked} stored in a folder. */
export async function removeDamaged(folder: string): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    const file = path.join(folder, name);
    if (!(await recallChecked(file))) await rm(file, { force: true });
  }
}

/** Reads a content of a cache, or makes it and puts it there. */
export async function remembered(
  file: string,
  make: () => Promise<Uint8Array>,
): Promise<Uint8Array> {
  const known = await recallChecked(file);
  if (known) return known;
  const made = await make();
  await rememberChecked(file, made);
  return made;
}

function digestOf(content: Uint8Array): Buffer {
  return createHash("sha256").update(content).digest();
}

/**
 * Tidies a folder of a cache: removes the entries that no build has used for a month. If the
 * folder is still larger than its limit, removes those that were used longest ago, but none that
 * was used within two days: a build is about to use it.
 *
 * @param most the limit, in bytes
 */
export async function forgetOld(folder: string, most = MOST_BYTES): Promise<void> {
  const oldest = Date.now() - KEPT_FOR_DAYS * DAY;
  const inUse = Date.now() - 2 * DAY;
  const found: { file: string; size: number; used: number }[] = [];
  for (const name of await readdir(folder).catch(() => [])) {
    const file = path.join(folder, name);
    // Another command may be tidying up as well.
    const known = stateOf(file);
    if (known?.isFile()) found.push({ file, size: known.size, used: known.mtimeMs });
  }
  let kept = 0;
  for (const { file, size, used } of found.sort((a, b) => b.used - a.used)) {
    kept += size;
    if (used < oldest || (kept > most && used < inUse)) await rm(file, { force: true });
  }
}

/** Tidies a folder of a cache as {@link forgetOld} does, unless that was done within an hour. */
export async function tidy(folder: string): Promise<void> {
  // Beside the folder, a file whose date says when it was tidied.
  const stamp = `${folder}.tidied`;
  const last = stateOf(stamp);
  if (last && Math.abs(Date.now() - last.mtimeMs) < HOUR) return;
  await forgetOld(folder);
  await writeFile(stamp, "").catch(() => undefined);
}
