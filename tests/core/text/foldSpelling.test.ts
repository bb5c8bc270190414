import { describe, expect, test } from "vitest";
import { foldSpelling } from "@/core/text/foldSpelling";

describe("foldSpelling", () => {
  test.each([
    ["کیا", "كيا"],
    ["آئندہ", "ائنده"],
    ["مسئلہ", "مسئله"],
    ["عِلم", "علم"],
    ["جذبۂ", "جذبہ"],
    ["بھارت", "بہارت"],
    ["می\u200cگیرد", "میگیرد"],
    ["۱۹۴۷", "1947"],
    ["٤٢", "42"],
    ["”آج“", '"اج"'],
    ["Élan", "ELAN"],
    ["don’t", "don't"],
    ["ماں  باپ", "ماں باپ"],
  ])("takes “%s” and “%s” for the same", (one, other) => {
    expect(foldSpelling(one)).toBe(foldSpelling(other));
  });

  test.each([
    ["بچی", "بچے"],
    ["دان", "داں"],
    ["rain", "rein"],
  ])("tells “%s” from “%s”", (one, other) => {
    expect(foldSpelling(one)).not.toBe(foldSpelling(other));
  });
});
