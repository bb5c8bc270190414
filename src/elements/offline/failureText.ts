import { OfflineFailure } from "@/reader/offline/OfflineFailure";
import type { ReaderMessages } from "../page/readerMessages";

/** Tells a reader why nothing was saved. */
export function failureText(words: ReaderMessages, error: unknown): string {
  return words(`offline.failure.${OfflineFailure.of(error).reason}`);
}
