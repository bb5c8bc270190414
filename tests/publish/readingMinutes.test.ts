import { describe, expect, test } from "vitest";
import { readingMinutes } from "@/publish/readingMinutes";

describe("readingMinutes", () => {
  test.each([
    [1, "en", 1],
    [228, "en", 1],
    [1140, "en", 5],
    [1350, "ur", 5],
  ] as const)("returns for %i words in “%s”: %i minutes", (words, locale, minutes) => {
    expect(readingMinutes({ words, locale })).toBe(minutes);
  });
});
