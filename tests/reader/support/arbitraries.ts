import fc from "fast-check";
import type { Bookmark } from "@/reader/bookmarks/Bookmark";
import { makeBookmark } from "./makeBookmark";

/** Words as readers write them, and as they don't. */
export const anyText = (maxLength: number) =>
  fc.oneof(
    fc.string({ unit: "grapheme", maxLength }),
    // Also halves of surrogate pairs, and what HTML and JSON give a meaning to.
    fc
      .array(
        fc.oneof(
          fc.constantFrom(
            "<script>",
            "</A>",
            '"',
            "'",
            "&amp;",
            "__proto__",
            "\\",
            "\0",
            "\n\n",
            "ے",
          ),
          fc.nat(0xffff).map((unit) => String.fromCharCode(unit)),
        ),
        { maxLength: Math.min(maxLength, 20) },
      )
      .map((parts) => parts.join("").slice(0, maxLength)),
  );

const anyTime = fc
  .date({
    min: new Date("0000-01-01T00:00:00Z"),
    max: new Date("9999-12-31T00:00:00Z"),
    noInvalidDate: true,
  })
  .map((date) => date.toISOString());

const anyWords = anyText(60)
  .map((text) => text.replace(/\s+/g, " "))
  .filter((text) => text.trim() !== "");

/** Any bookmark, of a few places, so that they meet. */
export const anyBookmark: fc.Arbitrary<Bookmark> = fc
  .record({
    kind: fc.constantFrom("version" as const, "block" as const, "selection" as const),
    place: fc.record({
      slug: fc.constantFrom("rivers", "rags"),
      locale: fc.constantFrom("en", "ur"),
      blockId: fc.constantFrom("top.1", "east"),
      quotation: fc.oneof(
        fc.constantFrom({ exact: "اور" }, { exact: "and", prefix: "so " }),
        fc.record({ exact: anyWords, suffix: anyWords }),
      ),
    }),
    title: anyText(20),
    note: fc.oneof(fc.constantFrom("", "a", "b", "a\n\nb"), anyText(40)),
    created: fc.oneof(
      fc.constantFrom("2024-01-01T00:00:00.000Z", "2025-01-01T00:00:00.000Z"),
      anyTime,
    ),
    changed: fc.oneof(
      fc.constantFrom("2024-01-01T00:00:00.000Z", "2025-01-01T00:00:00.000Z"),
      anyTime,
    ),
  })
  .map(makeBookmark);
