import { rm } from "node:fs/promises";
import path from "node:path";
import { fileTree } from "@/files/fileTree";

/**
 * Removes the second copy of each page that Next writes for its client router:
 * `index.txt` beside an `index.html`, and `__next.*.txt`.
 */
export async function dropFlightData(folder: string): Promise<void> {
  const files = new Set(await fileTree(folder));
  for (const file of files) {
    const isFlightData =
      file.split("/").some((segment) => segment.startsWith("__next.")) ||
      (/(^|\/)index\.txt$/.test(file) && files.has(file.replace(/txt$/, "html")));
    if (isFlightData) await rm(path.join(folder, file));
  }
}
