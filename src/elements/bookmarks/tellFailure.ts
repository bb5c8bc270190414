import { StorageFailure } from "@/reader/StorageFailure";
import { showNotice } from "../page/notice";
import type { Words } from "../page/words";

/** Tells the reader, in the page's language, that the browser did not keep something, and why. */
export function tellFailure(error: unknown, words: Words): void {
  showNotice(words(`storage.${StorageFailure.of(error).reason}`));
}
