import { readFile, rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import { fileTree } from "./fileTree";
import { linkOrCopy } from "./linkOrCopy";
import { makeFolder } from "./makeFolder";
import { writeFile } from "./writeFile";

/**
 * The content of a file, or the file that it is a copy of: on the same disk the two are one,
 * which nobody changes in place.
 */
export type FileSource = string | Uint8Array | { readonly copyOf: string };

/**
 * Makes a folder hold just these files. What is already right stays untouched,
 * each other file is replaced in one step: whoever reads meanwhile finds every
 * file whole.
 *
 * @param files by path relative to the folder, with forward slashes
 * @returns the paths of the files written or removed
 */
export async function writeFolder(
  folder: string,
  files: ReadonlyMap<string, FileSource>,
): Promise<string[]> {
  const changed: string[] = [];
  for (const [name, source] of files) {
    const target = path.join(folder, name);
    if (await isAlready(target, source)) continue;
    await makeFolder(path.dirname(target));
    const aside = `${target}.waraq-new`;
    if (typeof source === "object" && "copyOf" in source) await linkOrCopy(source.copyOf, aside);
    else await writeFile(aside, source);
    await rename(aside, target);
    changed.push(name);
  }
  for (const name of await fileTree(folder)) {
    if (files.has(name)) continue;
    await rm(path.join(folder, name));
    changed.push(name);
  }
  return changed;
}

async function isAlready(target: string, source: FileSource): Promise<boolean> {
  try {
    if (typeof source === "object" && "copyOf" in source) {
      const [there, wanted] = await Promise.all([stat(target), stat(source.copyOf)]);
      if (there.size !== wanted.size) return false;
      if (there.ino === wanted.ino && there.dev === wanted.dev) return true;
      return (await readFile(target)).equals(await readFile(source.copyOf));
    }
    return (await readFile(target)).equals(Buffer.from(source));
  } catch {
    return false;
  }
}
