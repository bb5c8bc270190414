import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Bookmark } from "@/reader/bookmarks/Bookmark";
import { exportHtml } from "@/reader/bookmarks/exportHtml";
import { exportJson } from "@/reader/bookmarks/exportJson";
import { LARGEST_FILE, MOST_BOOKMARKS } from "@/reader/bookmarks/fileFormat";
import { ImportFailure } from "@/reader/bookmarks/ImportFailure";
import { importJson } from "@/reader/bookmarks/importJson";
import { readBookmark } from "@/reader/bookmarks/readBookmark";
import { anyBookmark, anyText } from "../support/arbitraries";
import { makeBookmark } from "../support/makeBookmark";
import { NOW } from "../support/openTab";

const SITE = "https://waraq.example";

/** A file of these records, as anyone may have written it. */
function fileOf(records: unknown, rest: object = {}): string {
  return JSON.stringify({ format: "waraq-bookmarks", version: 2, bookmarks: records, ...rest });
}

/** A record of a bookmark, but for one field, given by its path. */
function recordWith(path: string, value: unknown): unknown {
  const record = structuredClone(makeBookmark({ kind: "selection" })) as unknown as object;
  const names = path.split(".");
  const last = names.pop() ?? "";
  const owner = names.reduce<object>((of, name) => Reflect.get(of, name) as object, record);
  if (value === undefined) Reflect.deleteProperty(owner, last);
  else Reflect.set(owner, last, value);
  return record;
}

/** Why a file is refused as a whole. */
function failureOf(text: string): string {
  try {
    importJson(text);
  } catch (failure) {
    if (failure instanceof ImportFailure) return failure.reason;
    throw failure;
  }
  return "none";
}

describe("importJson", () => {
  test("reads what was exported", () => {
    const bookmarks = [
      makeBookmark({ note: "یہاں\n\nاور وہاں" }),
      makeBookmark({ kind: "version" }),
    ];
    const [text] = exportJson(bookmarks, new Date(NOW));
    expect(importJson(text)).toEqual({ bookmarks, refused: [] });
    expect(importJson(`\uFEFF${text}`)).toEqual({ bookmarks, refused: [] });
  });

  test("reads a file of version 1", () => {
    const flat = { id: "7", slug: "rivers", locale: "ur", title: "دریا", created: NOW };
    const records = [
      { ...flat, block: "east.2", quote: "ستلج" },
      flat,
      { ...flat, block: "East 2" },
      null,
    ];
    expect(importJson(fileOf(records, { version: 1 }))).toEqual({
      bookmarks: [
        makeBookmark({
          place: { slug: "rivers", locale: "ur", blockId: "east.2", quotation: { exact: "ستلج" } },
        }),
        makeBookmark({ kind: "version", place: { slug: "rivers", locale: "ur" } }),
      ],
      refused: [
        { index: 2, path: "place.blockId", reason: "form" },
        { index: 3, path: "", reason: "type" },
      ],
    });
  });

  test.each([
    ["nothing", "", "no-json"],
    ["what is no JSON", "<!DOCTYPE NETSCAPE-Bookmark-file-1>", "no-json"],
    ["half a file", fileOf([makeBookmark()]).slice(0, -4), "no-json"],
    ["null", "null", "not-ours"],
    ["a number", "1", "not-ours"],
    ["a list", "[]", "not-ours"],
    ["another's file", '{"type":"bookmarks","children":[]}', "not-ours"],
    ["another format", fileOf([], { format: "other" }), "not-ours"],
    ["no version", fileOf([], { version: undefined }), "not-ours"],
    ["half a version", fileOf([], { version: 1.5 }), "not-ours"],
    ["version 0", fileOf([], { version: 0 }), "not-ours"],
    ["a version in words", fileOf([], { version: "2" }), "not-ours"],
    ["no bookmarks", fileOf(undefined), "not-ours"],
    ["bookmarks that are no list", fileOf({ length: 1 }), "not-ours"],
    ["a newer version", fileOf(undefined, { version: 3, shelves: [] }), "newer-version"],
    ["too much", " ".repeat(LARGEST_FILE + 1), "too-large"],
    ["too many bookmarks", fileOf(new Array(MOST_BOOKMARKS + 1).fill(0)), "too-many"],
    ["100,000 lists", "[".repeat(100_000) + "]".repeat(100_000), "too-deep"],
    ["100,000 records", '{"a":'.repeat(100_000), "too-deep"],
    [
      "lists deep inside a bookmark",
      `{"format":"waraq-bookmarks","version":2,"bookmarks":[${"[".repeat(100_000)}${"]".repeat(100_000)}]}`,
      "too-deep",
    ],
  ])("refuses %s", (_name, text, reason) => {
    expect(failureOf(text)).toBe(reason);
  });

  test("reads brackets in a note as text", () => {
    const bookmark = makeBookmark({ note: `"\\${"[{".repeat(1000)}` });
    expect(importJson(fileOf([bookmark])).bookmarks).toEqual([bookmark]);
  });

  test("reads strings of any length", () => {
    const bookmark = makeBookmark({ note: '\\"'.repeat(20_000) });
    expect(importJson(fileOf([bookmark])).bookmarks).toEqual([bookmark]);
    expect(failureOf(`"${"a".repeat(9_000_000)}`)).toBe("no-json");
  });

  test.each([
    ["kind", undefined, "missing"],
    ["kind", "voice", "form"],
    ["place", undefined, "missing"],
    ["place", [], "type"],
    ["place", null, "type"],
    ["place.slug", undefined, "missing"],
    ["place.slug", "", "form"],
    ["place.slug", "../../etc", "form"],
    ["place.slug", "rivers\n", "form"],
    ["place.slug", "a".repeat(256), "length"],
    ["place.locale", "UR", "form"],
    ["place.locale", "javascript:", "form"],
    ["place.locale", "ur-", "form"],
    ["place.blockId", undefined, "missing"],
    ["place.blockId", null, "type"],
    ["place.blockId", "east.0", "form"],
    ["place.blockId", "east.2.1", "form"],
    ["place.blockId", '"><script>', "form"],
    ["place.quotation", undefined, "missing"],
    ["place.quotation", "ستلج", "type"],
    ["place.quotation.exact", " ", "form"],
    ["place.quotation.exact", "ا".repeat(2001), "length"],
    ["place.quotation.prefix", 1, "type"],
    ["place.quotation.suffix", "ا".repeat(2001), "length"],
    ["title", undefined, "missing"],
    ["title", "ا".repeat(1001), "length"],
    ["note", ["یہاں"], "type"],
    ["created", "yesterday", "form"],
    ["created", 1732449600000, "type"],
    ["created", "2024-13-01T00:00:00Z", "form"],
    ["created", "2024-01-01", "form"],
    ["created", "0000-01-01T00:00:00+10:00", "form"],
    ["created", "9999-12-31T23:59:59-10:00", "form"],
    ["changed", "+275760-09-13T00:00:00.000Z", "form"],
    ["changed", null, "type"],
  ])("refuses a bookmark with %s %j: %s", (path, value, reason) => {
    const good = makeBookmark();
    expect(importJson(fileOf([recordWith(path, value), good]))).toEqual({
      bookmarks: [good],
      refused: [{ index: 0, path, reason }],
    });
  });

  test("reads a note of any length, as it was exported", () => {
    const bookmark = makeBookmark({ note: "ا".repeat(1_000_000) });
    const [text, ...others] = exportJson([bookmark], new Date(NOW));
    expect(others).toEqual([]);
    expect(importJson(text)).toEqual({ bookmarks: [bookmark], refused: [] });
  });

  test.each([
    ["of too many bookmarks", MOST_BOOKMARKS + 1, ""],
    ["of too long notes", 300, "ا".repeat(50_000)],
  ])("reads each of the several files of a shelf %s", (_name, count, note) => {
    const bookmarks = Array.from({ length: count }, (_, index) =>
      makeBookmark({ place: { slug: `rivers-${index}`, locale: "ur" }, kind: "version", note }),
    );
    const files = exportJson(bookmarks, new Date(NOW));
    expect(files.length).toBeGreaterThan(1);
    const read = files.map(importJson);
    expect(read.flatMap((file) => file.refused)).toEqual([]);
    expect(read.flatMap((file) => file.bookmarks)).toEqual(bookmarks);
  });

  test("computes ids, normalises dates and white space, and reads no unknown fields", () => {
    const record = {
      ...makeBookmark({
        place: {
          slug: "rivers",
          locale: "ur",
          blockId: "east.2",
          quotation: { exact: "ستلج\n اور", ...{ extra: 1 } },
          ...{ extra: 1 },
        },
        created: "2024-03-01T14:00+05:00",
      }),
      id: "en/other",
      extra: { constructor: 1 },
    };
    const { bookmarks } = importJson(fileOf([record]));
    expect(bookmarks).toStrictEqual([
      makeBookmark({
        place: {
          slug: "rivers",
          locale: "ur",
          blockId: "east.2",
          quotation: { exact: "ستلج اور" },
        },
        created: "2024-03-01T09:00:00.000Z",
      }),
    ]);
  });

  test("ignores properties of a prototype", () => {
    const inherited = `{"__proto__":${JSON.stringify(makeBookmark())}}`;
    const polluting = `{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},${JSON.stringify(makeBookmark()).slice(1)}`;
    const text = `{"format":"waraq-bookmarks","version":2,"bookmarks":[${inherited},${polluting}]}`;
    const { bookmarks, refused } = importJson(text);
    expect(bookmarks).toStrictEqual([makeBookmark()]);
    expect(refused).toEqual([{ index: 0, path: "kind", reason: "missing" }]);
    expect(Reflect.get({}, "polluted")).toBeUndefined();
  });
});

/** Whatever a field may hold that nobody expects there. */
const anyValue = fc.oneof(
  anyText(40),
  fc.jsonValue({ maxDepth: 3 }),
  fc.constantFrom<unknown>(
    null,
    -1,
    1e308,
    "",
    "__proto__",
    "constructor",
    "javascript:alert(1)",
    "<script>alert(1)</script>",
    '"></A><script>',
    "\uD800",
    "\uDC00x",
    "\u2028",
    "2024-02-31T00:00:00Z",
    "2024-01-01T24:00:01Z",
    "-000001-01-01T00:00:00Z",
    "a".repeat(30_000),
    [[[[[[]]]]]],
    { toString: 1, valueOf: null },
  ),
);

const FIELDS = [
  "id",
  "kind",
  "place",
  "place.slug",
  "place.locale",
  "place.blockId",
  "place.quotation",
  "place.quotation.exact",
  "place.quotation.prefix",
  "title",
  "note",
  "created",
  "changed",
  "extra",
];

/** Files that are nearly right, which get furthest. */
const nearlyRight = fc
  .tuple(
    fc.array(
      fc.oneof(
        anyBookmark,
        fc
          .tuple(fc.constantFrom(...FIELDS), fc.option(anyValue, { nil: undefined }))
          .map(([path, value]) => recordWith(path, value)),
        anyValue,
      ),
      { maxLength: 4 },
    ),
    fc.constantFrom(1, 2, 2, 2, 3, "2", null),
  )
  .map(([records, version]) => fileOf(records, { version }));

/** With a part cut out, doubled or replaced. */
const damaged = fc
  .tuple(nearlyRight, fc.nat(), fc.nat(40), fc.oneof(fc.constant(""), anyText(10)))
  .map(([text, at, length, instead]) => {
    const from = at % text.length;
    return text.slice(0, from) + instead + text.slice(from + length);
  });

const renamed = nearlyRight.map((text) =>
  text.replace(/"(title|place|extra|note)"/, '"__proto__"'),
);

const deep = fc
  .tuple(fc.integer({ min: 1, max: 3000 }), fc.constantFrom('{"a":', "["))
  .map(([depth, opening]) => opening.repeat(depth));

const anyFile = fc.oneof(
  { weight: 6, arbitrary: nearlyRight },
  { weight: 3, arbitrary: damaged },
  { weight: 2, arbitrary: renamed },
  { weight: 1, arbitrary: fc.json() },
  { weight: 1, arbitrary: anyText(60) },
  { weight: 1, arbitrary: deep },
);

const PROTOTYPE = Object.getOwnPropertyNames(Object.prototype);

function expectValid(bookmark: Bookmark): void {
  const { id, kind, place, title, created, changed } = bookmark;
  expect(place.slug).toMatch(/^[a-z0-9-]+$/);
  expect(place.locale).toMatch(/^[a-z]{2,3}(-[a-zA-Z0-9]+)*$/);
  if (place.blockId !== undefined) expect(place.blockId).toMatch(/^[a-z0-9-]+(\.[1-9]\d*)?$/);
  expect(kind === "version" || place.blockId !== undefined).toBe(true);
  expect(id.startsWith(`${place.locale}/${place.slug}`)).toBe(true);
  expect(title.length).toBeLessThanOrEqual(1000);
  for (const time of [created, changed]) expect(new Date(time).toISOString()).toBe(time);
  expect(Object.keys(bookmark).sort().join()).toBe("changed,created,id,kind,note,place,title");
  for (const name of Object.keys(place)) {
    expect(["slug", "locale", "blockId", "quotation"]).toContain(name);
  }
  expect(readBookmark(structuredClone(bookmark))).toStrictEqual({ bookmark });
}

// Only so that a busy machine may take its time.
const PATIENCE = 60_000;

test("importJson returns valid bookmarks or throws an ImportFailure for 10,000 hostile files", {
  timeout: PATIENCE,
}, () => {
  let accepted = 0;
  let failed = 0;
  fc.assert(
    fc.property(anyFile, (text) => {
      try {
        const { bookmarks } = importJson(text);
        for (const bookmark of bookmarks) expectValid(bookmark);
        accepted += bookmarks.length;
        if (bookmarks.length === 0) return;
        const html = exportHtml(bookmarks, SITE, "Doab");
        expect(html).not.toMatch(/<\/?script/i);
        expect(html).not.toMatch(/\p{Surrogate}/u);
        expect(tagsOf(html)).toBe(true);
        const again = importJson(exportJson(bookmarks, new Date(NOW))[0]);
        expect(again).toEqual({ bookmarks, refused: [] });
      } catch (failure) {
        if (!(failure instanceof ImportFailure)) throw failure;
        failed += 1;
      }
    }),
    { numRuns: 10_000 },
  );
  // Were all refused, this would have tested nothing.
  expect(accepted).toBeGreaterThan(1000);
  expect(failed).toBeGreaterThan(1000);
  expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(PROTOTYPE);
});

/** Whether a file of bookmarks has no tag but the format's own, written as it writes them. */
function tagsOf(html: string): boolean {
  const rest = html
    .replace(
      /^<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<META HTTP-EQUIV="Content-Type" CONTENT="text\/html; charset=UTF-8">\n<TITLE>Doab<\/TITLE>\n<H1>Doab<\/H1>\n/,
      "",
    )
    .replace(/<A HREF="https:\/\/waraq\.example\/[a-zA-Z0-9/.#-]+" ADD_DATE="-?\d+">/g, "")
    .replace(/<\/A>|<DL><p>|<\/DL><p>|<DT>|<DD>|<H3>|<\/H3>/g, "");
  return !/[<>"']/.test(rest);
}
