import { describe, expect, test } from "vitest";
import { foreignLanguage, foreignRuns } from "@/core/text/foreignRuns";

const written = (text: string, locale: "en" | "ur") =>
  foreignRuns(text, locale).map(({ start, end, lang }) => `${lang}: ${text.slice(start, end)}`);

describe("foreignRuns", () => {
  test.each([
    ["en", "A rishta, رشتہ, is a bond.", ["ur: رشتہ"]],
    ["en", "a ک and a ہ but no ی", ["ur: ک", "ur: ہ", "ur: ی"]],
    ["en", "«دہلیز پر پانی»، she said", ["ur: دہلیز پر پانی"]],
    ["en", "Plain words, 2016–17, naïve façade", []],
    ["en", "The Дружба exercise", ["und-Cyrl: Дружба"]],
    ["ur", "داعش (ISIS) اور Mi-35M، S-400", ["en: ISIS", "en: Mi-35M", "en: S-400"]],
    ["ur", "زبان C++ میں", ["en: C++"]],
    ["ur", "کتاب “A Short History of Rivers” میں", ["en: A Short History of Rivers"]],
    ["ur", "گزشتہ 42 فیصد، 2016–17 میں", []],
    ["ur", "پتا https://doab.example/en/ ہے", []],
    ["ur", "", []],
  ] as const)("in “%s”: %s", (locale, text, expected) => {
    expect(written(text, locale)).toEqual(expected);
  });
});

describe("foreignLanguage", () => {
  test("returns the language of a text without a word in its own script", () => {
    expect(foreignLanguage("“رشتہ”،", "en")).toBe("ur");
    expect(foreignLanguage("the رشتہ", "en")).toBeUndefined();
    expect(foreignLanguage("رشتہ 12", "en")).toBeUndefined();
    expect(foreignLanguage("1960", "en")).toBeUndefined();
  });
});
