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
    await makeIn(folder);
  } catch (error) {
    const around = path.dirname(folder);
    if ((error as NodeJS.ErrnoException).code !== "ENOENT" || around === folder) throw error;
    await makeFolder(around);
    // Some of the system's own folders, such as /proc, say of everything that it isn't there.
    await makeIn(folder);
  }
}

/** Makes a folder in one that is there. */
async function makeIn(folder: string): Promise<void> {
  try {
    await mkdir(folder);
  } catch (error) {
    if (!(await isFolder(folder))) throw error;
  }
}

async function isFolder(folder: string): Promise<boolean> {
  return stat(folder).then(
    (found) => found.isDirectory(),
    () => false,
  );
}
