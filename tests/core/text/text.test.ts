import { describe, expect, test } from "vitest";
import { LOCALES } from "@/core/languages";
import { pointIn } from "@/core/pointIn";
import { asciiDigits } from "@/core/text/asciiDigits";
import { countWords } from "@/core/text/countWords";
import { findLookalikes } from "@/core/text/findLookalikes";

describe("countWords", () => {
  test.each([
    ["", "en", 0],
    ["— … !", "en", 0],
    ["Two countries divided six rivers.", "en", 5],
    ["It’s 1,200 words, more or less.", "en", 6],
    ["دو ملکوں نے چھ دریا بانٹ لیے۔", "ur", 7],
    ["سنہ ۱۹۶۰ میں، (SEATO) کے ساتھ", "ur", 6],
  ] as const)("%j in %s: %i", (text, locale, expected) => {
    expect(countWords(text, locale)).toBe(expected);
  });
});

describe("asciiDigits", () => {
  test.each([
    ["۱۹۶۰ میں", "1960 میں"],
    ["٠١٢٣٤٥٦٧٨٩", "0123456789"],
    ["१९४७ / ১৯৭১", "1947 / 1971"],
    ["1960", "1960"],
  ])("%s: %s", (text, expected) => {
    expect(asciiDigits(text)).toBe(expected);
  });
});

describe("findLookalikes", () => {
  test("finds Arabic letters in Urdu, with the ones to write", () => {
    expect(findLookalikes("ایک كتابي", "ur")).toEqual([
      { index: 4, letter: "ك", instead: "ک", word: "كتابي" },
      { index: 8, letter: "ي", instead: "ی", word: "كتابي" },
    ]);
  });

  test("ignores Urdu’s own letters, and Arabic with vowel marks", () => {
    expect(findLookalikes("یہ کتاب ہے، بِسْمِ اللَّهِ الرَّحْمَٰنِ الرَّحِيمِ", "ur")).toEqual([]);
  });

  test("returns nothing for a language without look-alike letters", () => {
    expect(findLookalikes("كتابي", "en")).toEqual([]);
  });

  test("no language’s letter is replaced by one that is itself replaced", () => {
    for (const locale of LOCALES) {
      for (const { instead } of findLookalikes("\u064A\u0649\u0643\u0647", locale)) {
        expect(findLookalikes(instead, locale)).toEqual([]);
      }
    }
  });
});

describe("pointIn", () => {
  const start = { line: 3, column: 5 };
  test.each([
    ["abc", 0, { line: 3, column: 5 }],
    ["abc", 2, { line: 3, column: 7 }],
    ["ab\ncd", 3, { line: 4, column: 1 }],
    ["ab\r\ncd", 5, { line: 4, column: 2 }],
  ])("%j at %i", (text, offset, expected) => {
    expect(pointIn(text, offset, start)).toEqual(expected);
  });
});
