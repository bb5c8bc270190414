import { describe, expect, it } from "vitest";
import { makeWords } from "@/elements/page/words";
import { compileWords } from "@/prepare/scripts/compileWords";
import english from "../../../messages/en.json";
import urdu from "../../../messages/ur.json";

describe("compileWords", () => {
  it("takes what scripts say, and nothing else, by its keys", () => {
    const messages = { site: { skip: "Skip" }, reader: { shelf: { none: "None", b: { c: "C" } } } };
    expect(compileWords(messages)).toEqual({ "shelf.none": "None", "shelf.b.c": "C" });
  });

  it("does without any", () => {
    expect(compileWords({})).toEqual({});
  });

  it("refuses what ICU does not allow", () => {
    expect(() => compileWords({ reader: { a: "{count, plural}" } })).toThrow();
  });
});

describe("makeWords", () => {
  it.each([
    [english, "en-GB", 1, "1 bookmark"],
    [english, "en-GB", 1200, "1,200 bookmarks"],
    [urdu, "ur-PK", 1, "1 نشانی"],
    [urdu, "ur-PK", 12, "12 نشانیاں"],
    [urdu, "ur-PK-u-nu-arabext", 12, "۱۲ نشانیاں"],
  ])("fills in numbers as the language does", (messages, tag, count, text) => {
    expect(makeWords(compileWords(messages), tag)("shelf.count", { count })).toBe(text);
  });

  it("says which words it lacks", () => {
    expect(() => makeWords({}, "en-GB")("bookmark.added")).toThrow("“bookmark.added”");
  });
});
