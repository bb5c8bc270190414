import { readFile, rename, rm } from "node:fs/promises";
import path from "node:path";
import { fileTree } from "./fileTree";
import { linkOrCopy } from "./linkOrCopy";
import { makeFolder } from "./makeFolder";
import { stateOf } from "./rememberedFiles";
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
 * @param memory what was written before by somebody who writes again and again, and alone: only
 *   what is different is looked at. It is brought up to date.
 * @returns the paths of the files written or removed
 */
export async function writeFolder(
  folder: string,
  files: ReadonlyMap<string, FileSource>,
  memory: Map<string, FileSource> = new Map(),
): Promise<string[]> {
  const changed: string[] = [];
  const there = memory.size > 0 ? [...memory.keys()] : await fileTree(folder);
  for (const [name, source] of files) {
    if (isSame(memory.get(name), source)) continue;
    const target = path.join(folder, name);
    memory.set(name, source);
    if (await isAlready(target, source)) continue;
    await makeFolder(path.dirname(target));
    const aside = `${target}.waraq-new`;
    if (typeof source === "object" && "copyOf" in source) linkOrCopy(source.copyOf, target);
    else {
      await writeFile(aside, source);
      await rename(aside, target);
    }
    changed.push(name);
  }
  for (const name of there) {
    if (files.has(name)) continue;
    await rm(path.join(folder, name), { force: true });
    memory.delete(name);
    changed.push(name);
  }
  return changed;
}

function isSame(one: FileSource | undefined, other: FileSource): boolean {
  if (one === other) return true;
  const isCopy = typeof one === "object" && "copyOf" in one;
  return isCopy && typeof other === "object" && "copyOf" in other && one.copyOf === other.copyOf;
}

async function isAlready(target: string, source: FileSource): Promise<boolean> {
  try {
    if (typeof source === "object" && "copyOf" in source) {
      const [there, wanted] = [stateOf(target), stateOf(source.copyOf)];
      if (!there || !wanted) return false;
      if (there.size !== wanted.size) return false;
      if (there.ino === wanted.ino && there.dev === wanted.dev) return true;
      return (await readFile(target)).equals(await readFile(source.copyOf));
    }
    return (await readFile(target)).equals(Buffer.from(source));
  } catch {
    return false;
  }
}
