import { OfflineFailure } from "@/reader/offline/OfflineFailure";
import type { Words } from "../page/words";

/** Tells a reader why nothing was saved. */
export function failureText(words: Words, error: unknown): string {
  return words(`offline.failure.${OfflineFailure.of(error).reason}`);
}
