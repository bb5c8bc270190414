import { expect, test } from "vitest";
import { bookmarkId } from "@/reader/bookmarks/bookmarkId";

const PLACE = { slug: "rivers", locale: "ur", blockId: "s2.3" };

// Kept ids depend on them: these never change.
test.each([
  ["version", {}, "ur/rivers"],
  ["block", {}, "ur/rivers#s2.3"],
  ["selection", { exact: "ستلج" }, "ur/rivers#s2.3~1mpwbtkzove"],
  ["selection", { exact: "ستلج", suffix: " اور" }, "ur/rivers#s2.3~1mpwbtkzove"],
  ["selection", { exact: "ستلج", prefix: "اور " }, "ur/rivers#s2.3~1g0esrepzos"],
] as const)("bookmarkId returns the id of a %s with %j", (kind, quotation, expected) => {
  const place = "exact" in quotation ? { ...PLACE, quotation } : PLACE;
  expect(bookmarkId(kind, place)).toBe(expected);
});

test("bookmarkId distinguishes the same words in different contexts", () => {
  const ids = ["", "ا", "ب", "ا ب"].flatMap((prefix) =>
    ["ا", "ب", "ا ب"].map((exact) =>
      bookmarkId("selection", { ...PLACE, quotation: { exact, prefix } }),
    ),
  );
  expect(new Set(ids).size).toBe(ids.length);
});
