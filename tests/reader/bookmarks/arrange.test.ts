import { expect, test } from "vitest";
import { arrange } from "@/reader/bookmarks/arrange";
import { makeBookmark } from "../support/makeBookmark";

function bookmarkOf(slug: string, locale: string, blockId: string, day: number) {
  const created = new Date(Date.UTC(2025, 0, day)).toISOString();
  return makeBookmark({ place: { slug, locale, blockId }, created });
}

const BOOKMARKS = [
  bookmarkOf("rivers", "ur", "top.1", 2),
  bookmarkOf("rags", "en", "top.1", 3),
  bookmarkOf("rivers", "en", "top.1", 4),
  bookmarkOf("ink", "ur", "top.2", 1),
  bookmarkOf("ink", "ur", "top.1", 1),
];

test.each([
  [
    { by: "newest" },
    [
      ["rivers", "en/rivers#top.1", "ur/rivers#top.1"],
      ["rags", "en/rags#top.1"],
      ["ink", "ur/ink#top.1", "ur/ink#top.2"],
    ],
  ],
  [
    { by: "article" },
    [
      ["ink", "ur/ink#top.1", "ur/ink#top.2"],
      ["rags", "en/rags#top.1"],
      ["rivers", "ur/rivers#top.1", "en/rivers#top.1"],
    ],
  ],
  [
    { by: "newest", locale: "ur" },
    [
      ["rivers", "ur/rivers#top.1"],
      ["ink", "ur/ink#top.1", "ur/ink#top.2"],
    ],
  ],
  [{ by: "article", locale: "fa" }, []],
] as const)("arrange returns for %j", (arrangement, expected) => {
  const arranged = arrange(BOOKMARKS, arrangement).map(({ slug, bookmarks }) => [
    slug,
    ...bookmarks.map(({ id }) => id),
  ]);
  expect(arranged).toEqual(expected);
});
