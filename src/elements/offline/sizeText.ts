import type { ReaderMessages } from "../page/readerMessages";

/**
 * Formats a number of bytes, with 1000 bytes to the kilobyte as devices count.
 *
 * @example sizeText(words, 1_260_000) // "1.3 MB"
 */
export function sizeText(t: ReaderMessages, bytes: number): string {
  const kilobytes = Math.ceil(bytes / 1_000);
  if (kilobytes < 1_000) return t("offline.kilobytes", { amount: kilobytes });
  return t("offline.megabytes", { amount: Math.round(bytes / 100_000) / 10 });
}

/** Returns the bytes that a number of bytes is shown as, in whole kilobytes. */
export function shownBytes(bytes: number): number {
  return Math.ceil(bytes / 1_000) * 1_000;
}
