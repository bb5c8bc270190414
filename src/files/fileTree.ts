import { readdir } from "node:fs/promises";
import path from "node:path";

/**
 * Lists the files below a folder, in a stable order. Symbolic links are left
 * out: what is published lies in the folder itself.
 *
 * @returns paths relative to the folder, with forward slashes; none where there is no folder
 */
export async function fileTree(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT" || error.code === "ENOTDIR") return [];
      throw error;
    },
  );
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath ?? entry.path, entry.name)))
    .map((file) => file.split(path.sep).join("/"))
    .sort();
}
