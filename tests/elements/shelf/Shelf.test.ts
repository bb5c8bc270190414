import { expect, test, vi } from "vitest";
import { Publication } from "@/elements/shelf/Publication";
import { Shelf, type ShelfEnvironment } from "@/elements/shelf/Shelf";
import type { ShelfState } from "@/elements/shelf/ShelfState";
import type { Bookmark } from "@/reader/bookmarks/Bookmark";
import type { BookmarkStore } from "@/reader/bookmarks/BookmarkStore";
import { StorageFailure } from "@/reader/StorageFailure";
import { makeBookmark } from "../../reader/support/makeBookmark";

const one: Bookmark = { ...makeBookmark(), id: "one" };
const two: Bookmark = { ...makeBookmark(), id: "two" };

/** A shelf without a page, over a storage that answers as it is told. */
function makeShelf(store: Partial<BookmarkStore>, readList?: ShelfEnvironment["readList"]) {
  const state: ShelfState = {
    t: (key) => key,
    pageLocale: "en",
    publication: new Publication(),
    isolate: (text) => text,
    bookmarks: [one, two],
    aside: 0,
    places: new Map(),
    view: { sort: "newest" },
    limit: 50,
    drafts: new Map(),
    failures: new Map(),
    imports: [],
    isLasting: false,
  };
  const onChange = vi.fn();
  const shelf = new Shelf(state, {
    store: store as BookmarkStore,
    readList: readList ?? (async () => ({ failures: new Map() })),
    readPlaces: async () => new Map(),
    prepareTexts: async () => (text) => text,
    onChange,
  });
  return { shelf, onChange };
}

const idsOf = ({ state }: Shelf) => state.bookmarks.map(({ id }: Bookmark) => id);

test("Shelf keeps a bookmark whose note is being written when another tab removes it", async () => {
  const { shelf } = makeShelf({}, async () => ({ bookmarks: [two], failures: new Map() }));
  shelf.setDraft("one", { bookmark: one, text: "half a" });
  await shelf.reload();
  expect(idsOf(shelf)).toEqual(["two", "one"]);
  shelf.setDraft("one", undefined);
  await shelf.reload();
  expect(idsOf(shelf)).toEqual(["two"]);
});

test("Shelf ignores an older answer of the storage after a newer change", async () => {
  let answer: (bookmarks: Bookmark[]) => void = () => {};
  const reading = new Promise<Bookmark[]>((resolve) => {
    answer = resolve;
  });
  const { shelf } = makeShelf({ remove: async () => one }, async () => ({
    bookmarks: await reading,
    failures: new Map(),
  }));
  const reloading = shelf.reload();
  await shelf.remove(one, () => {});
  answer([one, two]);
  await reloading;
  expect(idsOf(shelf)).toEqual(["two"]);
});

test("Shelf shows a failure beside the bookmark that it is about until it works", async () => {
  const remove = vi
    .fn<BookmarkStore["remove"]>()
    .mockRejectedValueOnce(new StorageFailure("full"))
    .mockResolvedValue(one);
  const { shelf, onChange } = makeShelf({ remove });
  const onRemoved = vi.fn();
  expect(await shelf.remove(one, onRemoved)).toBeUndefined();
  expect(shelf.state.failures.get("one")?.reason).toBe("full");
  expect(onRemoved).not.toHaveBeenCalled();
  expect(onChange).toHaveBeenCalled();
  expect(await shelf.remove(one, onRemoved)).toEqual(one);
  expect(shelf.state.failures.size).toBe(0);
  expect(onRemoved).toHaveBeenCalledOnce();
  expect(idsOf(shelf)).toEqual(["two"]);
});

test("Shelf arranges its articles again only after a change that matters", () => {
  const { shelf } = makeShelf({});
  const before = shelf.articles;
  shelf.setDraft("one", { bookmark: one, text: "a" });
  expect(shelf.articles).toBe(before);
  shelf.look({ sort: "title" });
  expect(shelf.articles).not.toBe(before);
});
