import { describe, expect, test, vi } from "vitest";
import { failAt } from "../support/failingStorage";
import { makeBookmark } from "../support/makeBookmark";
import { Browser, NOW } from "../support/openTab";
import { putRecords, recordsOf } from "../support/records";

const EARLIER = "2024-01-01T00:00:00.000Z";
const LATER = "2026-01-01T00:00:00.000Z";

const BROKEN = { id: "ur/rivers#east.2", note: "لکھا ہوا" };

describe("BookmarkStore", () => {
  test("stores a bookmark and returns it", async () => {
    const { bookmarks } = new Browser().openTab();
    const bookmark = makeBookmark({ note: "یہاں" });
    expect(await bookmarks.add(bookmark)).toEqual(bookmark);
    expect(await bookmarks.get(bookmark.id)).toEqual(bookmark);
    expect(await bookmarks.get("ur/rags")).toBeUndefined();
    expect(await bookmarks.list()).toEqual({ bookmarks: [bookmark], aside: 0 });
  });

  test("returns the bookmarks of one version", async () => {
    const { bookmarks } = new Browser().openTab();
    const urdu = makeBookmark();
    await bookmarks.add(urdu);
    await bookmarks.add(makeBookmark({ place: { ...urdu.place, locale: "en" } }));
    await bookmarks.add(makeBookmark({ place: { ...urdu.place, slug: "rivers-2" } }));
    expect(await bookmarks.ofVersion("ur", "rivers")).toEqual([urdu]);
  });

  test("keeps the note and the date of an existing bookmark", async () => {
    const { bookmarks } = new Browser().openTab();
    await bookmarks.add(makeBookmark({ note: "یہاں", created: EARLIER, changed: EARLIER }));
    const again = makeBookmark({ title: "دریاؤں کا معاہدہ" });
    const kept = { ...again, note: "یہاں", created: EARLIER };
    expect(await bookmarks.add(again)).toEqual(kept);
    expect(await bookmarks.get(kept.id)).toEqual(kept);
  });

  test("computes the id itself, and stores no unknown fields", async () => {
    const { bookmarks } = new Browser().openTab();
    const bookmark = makeBookmark();
    await bookmarks.add({ ...bookmark, id: "en/other", ...{ extra: 1 } });
    expect((await bookmarks.list()).bookmarks).toEqual([bookmark]);
  });

  test("refuses a bookmark that it could not read again", async () => {
    const { bookmarks } = new Browser().openTab();
    const wrong = makeBookmark({ created: "yesterday" });
    await expect(bookmarks.add(wrong)).rejects.toThrow(
      new TypeError("Not a bookmark: created (form)"),
    );
    await expect(bookmarks.import([makeBookmark(), wrong])).rejects.toThrow(TypeError);
    expect((await bookmarks.list()).bookmarks).toEqual([]);
  });

  test("removes a bookmark and restores it", async () => {
    const { bookmarks } = new Browser().openTab();
    const bookmark = makeBookmark({ note: "یہاں" });
    await bookmarks.add(bookmark);
    expect(await bookmarks.remove(bookmark.id)).toEqual(bookmark);
    expect(await bookmarks.remove(bookmark.id)).toBeUndefined();
    expect((await bookmarks.list()).bookmarks).toEqual([]);
    expect(await bookmarks.restore(bookmark)).toEqual(bookmark);
    expect((await bookmarks.list()).bookmarks).toEqual([bookmark]);
  });

  test("restores a bookmark into one that was made again", async () => {
    const { bookmarks } = new Browser().openTab();
    const old = makeBookmark({ note: "پرانا", created: EARLIER, changed: EARLIER });
    await bookmarks.add(old);
    await bookmarks.remove(old.id);
    await bookmarks.add(makeBookmark({ note: "نیا" }));
    expect(await bookmarks.restore(old)).toEqual(
      makeBookmark({ note: "نیا\n\nپرانا", created: EARLIER }),
    );
  });

  test("replaces the note of an existing bookmark", async () => {
    const { bookmarks } = new Browser().openTab();
    const bookmark = makeBookmark({ created: EARLIER, changed: EARLIER });
    expect(await bookmarks.setNote(bookmark.id, "یہاں")).toBeUndefined();
    await bookmarks.add(bookmark);
    expect(await bookmarks.setNote(bookmark.id, "")).toEqual(bookmark);
    const noted = { ...bookmark, note: "یہاں", changed: NOW };
    expect(await bookmarks.setNote(bookmark.id, "یہاں")).toEqual(noted);
    expect((await bookmarks.list()).bookmarks).toEqual([noted]);
  });

  test("imports bookmarks, and changes nothing the second time", async () => {
    const { bookmarks } = new Browser().openTab();
    const there = makeBookmark({ note: "یہاں" });
    const other = makeBookmark({ place: { slug: "rags", locale: "ur", blockId: "top.1" } });
    await bookmarks.add(there);
    const file = [
      makeBookmark({ note: "وہاں", created: EARLIER, changed: LATER, title: "نیا نام" }),
      other,
      { ...other, note: "اور" },
    ];
    expect(await bookmarks.import(file)).toEqual({ added: 1, merged: 2, unchanged: 0 });
    const after = await bookmarks.list();
    expect(after.bookmarks).toEqual([
      { ...other, note: "اور" },
      { ...there, title: "نیا نام", note: "یہاں\n\nوہاں", created: EARLIER, changed: LATER },
    ]);
    expect(await bookmarks.import(file)).toEqual({ added: 0, merged: 0, unchanged: 3 });
    expect(await bookmarks.list()).toEqual(after);
  });

  test("keeps the reader’s note if both together would be too long", async () => {
    const { bookmarks } = new Browser().openTab();
    const there = makeBookmark({ note: "ا".repeat(30_000) });
    await bookmarks.add(there);
    const given = makeBookmark({ note: "ب".repeat(30_000), changed: LATER, title: "نیا نام" });
    expect(await bookmarks.import([given])).toEqual({
      added: 0,
      merged: 1,
      unchanged: 0,
      notesLeft: 1,
    });
    expect((await bookmarks.list()).bookmarks).toEqual([{ ...given, note: there.note }]);
  });

  test("accepts a note that contains the reader’s, however long it is", async () => {
    const { bookmarks } = new Browser().openTab();
    await bookmarks.add(makeBookmark({ note: "ا".repeat(30_000) }));
    const given = makeBookmark({ note: "ا".repeat(60_000), changed: LATER });
    expect(await bookmarks.import([given])).toEqual({ added: 0, merged: 1, unchanged: 0 });
    expect((await bookmarks.list()).bookmarks).toEqual([given]);
  });

  describe("records that can't be read", () => {
    const unreadable = [
      BROKEN,
      // Of a place that its key does not name.
      { ...makeBookmark(), id: "ur/else" },
      {
        ...makeBookmark({ place: { slug: "rags", locale: "ur", blockId: "top.1" } }),
        kind: "voice",
      },
    ];

    test("are set aside by the list, once", async () => {
      const browser = new Browser();
      const good = makeBookmark({ kind: "version" });
      await putRecords(browser.factory, "bookmarks", [...unreadable, good]);
      const { bookmarks } = browser.openTab();
      expect(await bookmarks.list()).toEqual({ bookmarks: [good], aside: 3 });
      expect(await bookmarks.list()).toEqual({ bookmarks: [good], aside: 3 });
      expect(await recordsOf(browser.factory, "bookmarks")).toEqual([good]);
      const aside = await recordsOf(browser.factory, "aside");
      expect(aside).toHaveLength(3);
      for (const record of unreadable) {
        expect(aside).toContainEqual({ from: "bookmarks", record, at: NOW });
      }
    });

    test("do not prevent the list from returning the others if they can't be moved", async () => {
      const browser = new Browser();
      const good = makeBookmark({ kind: "version" });
      await putRecords(browser.factory, "bookmarks", [BROKEN, good]);
      const { bookmarks } = browser.openTab();
      await bookmarks.get("");
      // Transaction, getAll; then the moving: transaction, keys, records, get, add.
      const mend = failAt(6, "falls");
      expect(await bookmarks.list()).toEqual({ bookmarks: [good], aside: 1 });
      expect(mend()).toBe(true);
      expect(await recordsOf(browser.factory, "bookmarks")).toEqual([good, BROKEN]);
    });

    test.each(["add", "restore", "import", "remove", "setNote"] as const)(
      "are never overwritten or deleted by %s",
      async (method) => {
        const browser = new Browser();
        await putRecords(browser.factory, "bookmarks", [BROKEN]);
        const { bookmarks } = browser.openTab();
        const bookmark = makeBookmark();
        expect(await bookmarks.get(BROKEN.id)).toBeUndefined();
        if (method === "import") await bookmarks.import([bookmark]);
        else if (method === "remove") expect(await bookmarks.remove(BROKEN.id)).toBeUndefined();
        else if (method === "setNote") await bookmarks.setNote(BROKEN.id, "نیا");
        else await bookmarks[method](bookmark);
        expect(await recordsOf(browser.factory, "aside")).toEqual([
          { from: "bookmarks", record: BROKEN, at: NOW },
        ]);
        expect(await bookmarks.list()).toEqual({
          bookmarks: method === "remove" || method === "setNote" ? [] : [bookmark],
          aside: 1,
        });
      },
    );
  });

  describe("notifications", () => {
    test("reach this tab and others, only for actual changes", async () => {
      const browser = new Browser();
      const here = browser.openTab().bookmarks;
      const there = browser.openTab().bookmarks;
      const told = { here: vi.fn(), there: vi.fn() };
      here.subscribe(told.here);
      const unsubscribe = there.subscribe(told.there);
      const bookmark = makeBookmark();
      await here.add(bookmark);
      expect([told.here.mock.calls.length, told.there.mock.calls.length]).toEqual([1, 1]);
      await here.add(bookmark);
      await here.import([bookmark]);
      await here.setNote(bookmark.id, "");
      await here.remove("ur/rags");
      await here.list();
      expect([told.here.mock.calls.length, told.there.mock.calls.length]).toEqual([1, 1]);
      unsubscribe();
      await there.remove(bookmark.id);
      expect([told.here.mock.calls.length, told.there.mock.calls.length]).toEqual([2, 1]);
    });

    test("are not sent for what was not stored", async () => {
      const { bookmarks } = new Browser().openTab();
      const told = vi.fn();
      bookmarks.subscribe(told);
      await bookmarks.get("");
      // Transaction, get, put.
      const mend = failAt(2, "falls");
      await expect(bookmarks.add(makeBookmark())).rejects.toMatchObject({
        name: "StorageFailure",
        reason: "full",
      });
      mend();
      expect(told).not.toHaveBeenCalled();
    });
  });
});
