import { OfflineFailure } from "@/reader/offline/OfflineFailure";
import type { ReaderMessages } from "../page/readerMessages";

/** Returns the message that says why nothing was saved. */
export function failureText(t: ReaderMessages, error: unknown): string {
  return t(`offline.failure.${OfflineFailure.of(error).reason}`);
}
