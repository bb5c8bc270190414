import { stat } from "node:fs/promises";
import path from "node:path";
import { inParallel } from "@/core/inParallel";
import { fileTree } from "@/files/fileTree";

/** What is in a result. */
export interface ResultSize {
  readonly pages: number;
  readonly files: number;
  readonly bytes: number;
}

/** Counts the HTML pages, all files and their bytes. */
export async function sizeOf(folder: string): Promise<ResultSize> {
  const files = await fileTree(folder);
  const sizes = await inParallel(files, 16, async (file) => {
    const { size } = await stat(path.join(folder, file));
    return size;
  });
  return {
    pages: files.filter((file) => file.endsWith(".html")).length,
    files: files.length,
    bytes: sizes.reduce((sum, size) => sum + size, 0),
  };
}
