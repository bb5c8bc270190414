import { OfflineFailure } from "@/reader/offline/OfflineFailure";
import type { ReaderMessages } from "../page/readerMessages";

/** Tells a reader why nothing was saved. */
export function failureText(t: ReaderMessages, error: unknown): string {
  return t(`offline.failure.${OfflineFailure.of(error).reason}`);
}
