import type { BookmarkStore, ImportCounts } from "@/reader/bookmarks/BookmarkStore";
import { LARGEST_FILE } from "@/reader/bookmarks/fileFormat";
import { ImportFailure } from "@/reader/bookmarks/ImportFailure";
import { importJson, type RefusedBookmark } from "@/reader/bookmarks/importJson";
import { StorageFailure } from "@/reader/StorageFailure";

/** What became of a file. */
export type ImportResult = { readonly name: string } & (
  | { readonly counts: ImportCounts; readonly refused: readonly RefusedBookmark[] }
  | { readonly failure: ImportFailure | StorageFailure }
);

/** The most bytes that a UTF-16 unit takes in UTF-8. */
const BYTES = 3;

/** Imports files of bookmarks one after the other, each as a whole or not at all. */
export async function importFiles(
  files: Iterable<File>,
  bookmarks: Pick<BookmarkStore, "import">,
): Promise<readonly ImportResult[]> {
  const results: ImportResult[] = [];
  for (const file of files) {
    const { name } = file;
    try {
      // Without reading it: it may be larger than the device's memory.
      if (file.size > LARGEST_FILE * BYTES) throw new ImportFailure("too-large");
      const { bookmarks: given, refused } = importJson(await textOf(file));
      results.push({ name, counts: await bookmarks.import(given), refused });
    } catch (error) {
      const failure = error instanceof ImportFailure ? error : StorageFailure.of(error);
      results.push({ name, failure });
    }
  }
  return results;
}

async function textOf(file: File): Promise<string> {
  try {
    return await file.text();
  } catch {
    // Deleted or changed since it was chosen.
    throw new ImportFailure("no-json");
  }
}
