import { readFile, stat, utimes } from "node:fs/promises";
import path from "node:path";
import { inParallel } from "@/core/inParallel";
import { fileTree } from "@/files/fileTree";

/**
 * Copies the modification time of each unchanged file from the last result. Servers make
 * validators (ETag, Last-Modified) from it, and copying tools tell by it what is new: a
 * reader need not fetch again, nor a host be sent again, what a build left as it was.
 */
export async function copyTimes(folder: string, last: string): Promise<void> {
  await inParallel(await fileTree(folder), 8, async (file) => {
    const [now, before] = [path.join(folder, file), path.join(last, file)];
    const was = await stat(before).catch(() => undefined);
    if (was?.size !== (await stat(now)).size) return;
    if ((await readFile(before)).equals(await readFile(now))) {
      await utimes(now, was.atime, was.mtime);
    }
  });
}
