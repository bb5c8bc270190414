import { randomUUID } from "node:crypto";
import { lstat, readdir, readFile, rm, stat } from "node:fs/promises";
import { homedir, tmpdir } from "node:os";
import path from "node:path";
import { Failure } from "@/files/Failure";
import { makeFolder } from "@/files/makeFolder";
import { realPath } from "@/files/realPath";
import { MANIFEST_FILE, type Manifest } from "@/page/manifest";
import type { Settings } from "./settings";

/** What systems put into folders by themselves. */
const JUNK = /^(?:\.DS_Store|\._.*|Thumbs\.db|desktop\.ini|\.nfs.*|\.directory|\.localized)$/;

/** What lies in a checkout and is read or written by commands, each in its own way. */
const OWN = [
  ...["app", "src", "messages", "public", "node_modules", ".git", ".next"],
  ...["prepared", "export", "cache", "faces", "dev"].map((name) => `.waraq/${name}`),
];

/**
 * Finds where the result lies: OUT_DIR with all symbolic links followed, so that a
 * link, such as a web server's root, goes on leading to the result.
 *
 * @returns the folder, which need not be there yet
 * @throws Failure when a build may never replace that folder, be it empty or a result
 */
export async function findOutDir({ root, contentDir, outDir }: Settings): Promise<string> {
  const real = await follow(outDir);
  const shown = real === outDir ? outDir : `${outDir}, which leads to ${real}`;
  for (const [name, folder] of [
    ["the checkout", root],
    ["the publication", contentDir],
    ["a home folder", homedir()],
    ["the system’s temporary folder", tmpdir()],
  ] as const) {
    if (await isWithin(await follow(folder), real)) {
      throw new Failure(
        `OUT_DIR is ${shown}, which contains ${name}. Choose a folder that holds nothing else.`,
      );
    }
  }
  for (const source of [contentDir, ...OWN.map((name) => path.join(root, name))]) {
    if (await isWithin(real, await follow(source))) {
      throw new Failure(
        `OUT_DIR is ${shown}, inside ${source}, which builds read or write. Choose another folder.`,
      );
    }
  }
  return real;
}

/**
 * Makes sure that the result may take the place of what stands there, and that
 * it can: a build replaces that folder as a whole.
 *
 * @param outDir as {@link findOutDir} gives it
 * @throws Failure when something would be lost that no build made, or the folder can't be replaced
 */
export async function checkOutDir(outDir: string): Promise<void> {
  const entries = await readdir(outDir).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return undefined;
    if (error.code === "ENOTDIR") throw new Failure(`OUT_DIR is ${outDir}, which is a file.`);
    throw error;
  });
  // To empty a disk, or a folder of the system's such as /dev, is nobody's remedy.
  if (entries) await refuseMountPoint(outDir);
  if (entries) await refuseOthersFiles(outDir, entries);
  await refuseFixedFolder(outDir, entries !== undefined);
}

async function refuseMountPoint(outDir: string): Promise<void> {
  if ((await stat(outDir)).dev === (await stat(path.dirname(outDir))).dev) return;
  throw new Failure(
    `OUT_DIR is ${outDir}, a mount point, which can’t be replaced. Choose a folder in it, such as OUT_DIR=${path.join(outDir, "site")}.`,
  );
}

async function refuseOthersFiles(outDir: string, entries: readonly string[]): Promise<void> {
  const manifest = await readFile(path.join(outDir, MANIFEST_FILE), "utf8").catch(() => undefined);
  if (manifest === undefined) {
    if (entries.every((name) => JUNK.test(name))) return;
    throw new Failure(
      `OUT_DIR is ${outDir}, which has files that Waraq did not make: a build would delete them. Choose another folder, or empty this one if nobody needs them.`,
    );
  }
  const made = new Set(entriesOf(manifest) ?? entries);
  const others = entries.filter((name) => !made.has(name) && !JUNK.test(name));
  if (others.length === 0) return;
  throw new Failure(
    `OUT_DIR is ${outDir}. Waraq did not make ${others.map((name) => `“${name}”`).join(", ")} in it, and a build would delete that. Move it away; files that belong to the site go into the checkout’s public folder.`,
  );
}

/** What a build put into a result; undefined where an older one didn't note it. */
function entriesOf(manifest: string): readonly string[] | undefined {
  try {
    const { entries }: Partial<Manifest> = JSON.parse(manifest);
    return entries;
  } catch {
    return undefined;
  }
}

/** A folder is replaced by renaming, which takes place in the folder around it. */
async function refuseFixedFolder(outDir: string, isThere: boolean): Promise<void> {
  const around = path.dirname(outDir);
  // A build of another checkout may be making its own beside it.
  const tried = `${outDir}.waraq-${randomUUID()}`;
  try {
    await makeFolder(tried);
  } catch (error) {
    const { code = "" } = error as NodeJS.ErrnoException;
    if (!["EACCES", "EPERM", "EROFS"].includes(code)) throw error;
    const remedy = isThere ? `, or choose a folder in ${outDir}` : ", or choose another folder";
    throw new Failure(
      `OUT_DIR is ${outDir}. Builds write beside it, in ${await lastThere(around)}, which this account can’t write to (${code}). Allow this account to write there${remedy}.`,
    );
  } finally {
    await rm(tried, { recursive: true, force: true }).catch(() => undefined);
  }
}

/** The innermost folder of a path that is there. */
async function lastThere(folder: string): Promise<string> {
  const isThere = await lstat(folder).then(
    () => true,
    () => false,
  );
  return isThere || path.dirname(folder) === folder ? folder : lastThere(path.dirname(folder));
}

async function follow(folder: string): Promise<string> {
  return realPath(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOTDIR") {
      throw new Failure(`${folder} can’t be a folder: its path leads through a file.`);
    }
    throw error;
  });
}

/**
 * Tells whether a folder is another, or lies in it. The same folder may be reached by
 * several paths, by mounts or in other case: what counts is the folder that the system finds.
 */
async function isWithin(inner: string, outer: string): Promise<boolean> {
  const wanted = await identityOf(outer);
  for (let folder = inner; ; folder = path.dirname(folder)) {
    if (folder === outer) return true;
    if (wanted !== undefined && (await identityOf(folder)) === wanted) return true;
    if (folder === path.dirname(folder)) return false;
  }
}

async function identityOf(folder: string): Promise<string | undefined> {
  return stat(folder, { bigint: true }).then(
    ({ dev, ino }) => `${dev}:${ino}`,
    () => undefined,
  );
}
