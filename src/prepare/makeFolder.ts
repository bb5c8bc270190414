import { mkdir, stat } from "node:fs/promises";
import path from "node:path";

/**
 * Makes a folder, and those that lead to it, unless they are there.
 *
 * Node's own recursive `mkdir` says of a read-only disk that there is no such folder.
 *
 * @throws Node's error for the folder that can't be made, with `path`
 */
export async function makeFolder(folder: string): Promise<void> {
  if (await isFolder(folder)) return;
  try {
    await mkdir(folder);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT" && path.dirname(folder) !== folder) {
      await makeFolder(path.dirname(folder));
      await makeFolder(folder);
    } else if (!(await isFolder(folder))) throw error;
  }
}

async function isFolder(folder: string): Promise<boolean> {
  return stat(folder).then(
    (found) => found.isDirectory(),
    () => false,
  );
}
