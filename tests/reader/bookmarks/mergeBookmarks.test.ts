import fc from "fast-check";
import { expect, test } from "vitest";
import { mergeBookmarks } from "@/reader/bookmarks/mergeBookmarks";
import { mergeNotes } from "@/reader/bookmarks/mergeNotes";
import { anyBookmark } from "../support/arbitraries";

test.each([
  ["", "", ""],
  ["یہاں", "", "یہاں"],
  ["", "یہاں", "یہاں"],
  ["یہاں", "یہاں", "یہاں"],
  ["یہاں", "یہاں اور وہاں", "یہاں اور وہاں"],
  ["یہاں اور وہاں", "وہاں", "یہاں اور وہاں"],
  ["یہاں", "وہاں", "یہاں\n\nوہاں"],
])("mergeBookmarks joins the notes %j and %j", (kept, given, expected) => {
  expect(mergeNotes(kept, given)).toBe(expected);
});

test("mergeBookmarks loses no word, takes the outer dates, and is idempotent", () => {
  fc.assert(
    fc.property(anyBookmark, anyBookmark, (kept, other) => {
      const given = { ...other, id: kept.id };
      const merged = mergeBookmarks(kept, given);
      expect(merged.note).toContain(kept.note);
      expect(merged.note).toContain(given.note);
      expect([merged.created, merged.changed]).toEqual([
        [kept.created, given.created].sort()[0],
        [kept.changed, given.changed].sort()[1],
      ]);
      expect(mergeBookmarks(merged, given)).toEqual(merged);
      expect(mergeBookmarks(merged, kept)).toEqual(merged);
    }),
  );
});
