import { language } from "@/core/languages";
import type { Version } from "@/core/library";

/**
 * Returns how long a version takes to read, in whole minutes, at the pace of its language's
 * readers.
 */
export function readingMinutes(version: Pick<Version, "words" | "locale">): number {
  return Math.max(1, Math.round(version.words / language(version.locale).wordsPerMinute));
}
