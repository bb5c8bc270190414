import type { Edition } from "../edition/Edition";

/**
 * Takes from the last result what is the same there, with its date.
 * Servers make validators (ETag, Last-Modified) from dates, and copying tools tell by them what
 * is new: a reader need not fetch again, nor a host be sent again, what a build left as it was.
 */
export async function keepUnchanged({ files }: Pick<Edition, "files">): Promise<void> {
  for (const file of await files.list()) {
    if (files.last?.record.files.has(file) && !files.isLinked(file)) {
      await files.keep(file, await files.digest(file));
    }
  }
}
