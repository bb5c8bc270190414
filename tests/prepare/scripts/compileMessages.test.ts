import { describe, expect, test } from "vitest";
import { makeReaderMessages } from "@/elements/page/readerMessages";
import { compileMessages } from "@/prepare/scripts/compileMessages";
import english from "../../../messages/en.json";
import urdu from "../../../messages/ur.json";

describe("compileMessages", () => {
  test("compiles only the scripts’ messages, by their keys", () => {
    const messages = { site: { skip: "Skip" }, reader: { shelf: { none: "None", b: { c: "C" } } } };
    expect(compileMessages(messages)).toEqual({ "shelf.none": "None", "shelf.b.c": "C" });
  });

  test("works without messages", () => {
    expect(compileMessages({})).toEqual({});
  });

  test("throws for invalid ICU syntax", () => {
    expect(() => compileMessages({ reader: { a: "{count, plural}" } })).toThrow();
  });
});

describe("makeReaderMessages", () => {
  test.each([
    [english, "en-GB", 1, "1 bookmark"],
    [english, "en-GB", 1200, "1,200 bookmarks"],
    [urdu, "ur-PK", 1, "1 نشانی"],
    [urdu, "ur-PK", 12, "12 نشانیاں"],
    [urdu, "ur-PK-u-nu-arabext", 12, "۱۲ نشانیاں"],
  ])("formats numbers as the language does", (messages, tag, count, text) => {
    expect(makeReaderMessages(compileMessages(messages), tag)("shelf.count", { count })).toBe(text);
  });

  test("throws an error that names the missing message", () => {
    expect(() => makeReaderMessages({}, "en-GB")("bookmark.added")).toThrow("“bookmark.added”");
  });
});
