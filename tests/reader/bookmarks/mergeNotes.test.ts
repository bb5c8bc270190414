import fc from "fast-check";
import { expect, test } from "vitest";
import { mergeNotes } from "@/reader/bookmarks/mergeNotes";

test("mergeNotes joins two notes, or returns the longer if it contains the other", () => {
  const letters = fc.string({ unit: fc.constantFrom("a", "b", "ا", "\n"), maxLength: 12 });
  fc.assert(
    fc.property(letters, letters, (kept, given) => {
      const expected = kept.includes(given)
        ? kept
        : given.includes(kept)
          ? given
          : `${kept}\n\n${given}`;
      expect(mergeNotes(kept, given)).toBe(expected);
    }),
    { numRuns: 2_000 },
  );
});

// A search that begins again at each letter takes 10 ** 11 steps for it.
test("mergeNotes joins long notes of one repeated letter", () => {
  const kept = "a".repeat(500_000);
  const given = `${"a".repeat(250_000)}b${"a".repeat(100)}`;
  expect(mergeNotes(kept, given)).toHaveLength(kept.length + given.length + 2);
});
