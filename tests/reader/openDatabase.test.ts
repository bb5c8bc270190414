import { forceCloseDatabase } from "fake-indexeddb";
import { unwrap } from "idb";
import { describe, expect, test, vi } from "vitest";
import { migrations } from "@/reader/migrations";
import { type DatabaseEnvironment, openDatabase } from "@/reader/openDatabase";
import { FAULTS, failAt } from "./support/failingStorage";
import { makeBookmark } from "./support/makeBookmark";
import { Browser, NOW } from "./support/openTab";
import { putRecords, recordsOf } from "./support/records";

const now = () => new Date(NOW);
const FIRST = migrations.slice(0, 1);
const NEWER = [...migrations, () => {}];

const open = (factory: IDBFactory | undefined, given: Partial<DatabaseEnvironment> = {}) =>
  openDatabase({ factory, now, ...given });

const VERSION_1 = [
  {
    id: "1",
    slug: "rivers",
    locale: "ur",
    block: "east.2",
    quote: "ستلج اور  بیاس",
    title: "دریا",
    created: "2024-03-01T09:00:00Z",
  },
  {
    id: "2",
    slug: "rivers",
    locale: "en",
    block: "",
    title: "Rivers",
    created: "2024-03-02T09:00:00+05:00",
  },
  // The same place as the first, marked again.
  {
    id: "3",
    slug: "rivers",
    locale: "ur",
    block: "east.2",
    quote: "ستلج",
    title: "دریا",
    created: "2023-03-01T09:00:00Z",
  },
  { id: "4", slug: "No Slug", locale: "ur", title: "دریا", created: "2024-03-01T09:00:00Z" },
  { id: "5", slug: "rivers", locale: "ur", title: "دریا" },
];

describe("migrating from version 1", () => {
  test("converts what it can, and keeps the rest unchanged", async () => {
    const { factory } = new Browser();
    await putRecords(factory, "bookmarks", VERSION_1, FIRST);
    expect(await recordsOf(factory, "bookmarks")).toEqual([
      makeBookmark({
        kind: "version",
        place: { slug: "rivers", locale: "en" },
        title: "Rivers",
        created: "2024-03-02T04:00:00.000Z",
        changed: "2024-03-02T04:00:00.000Z",
      }),
      makeBookmark({
        place: {
          slug: "rivers",
          locale: "ur",
          blockId: "east.2",
          quotation: { exact: "ستلج اور بیاس" },
        },
        created: "2023-03-01T09:00:00.000Z",
        changed: "2024-03-01T09:00:00.000Z",
      }),
    ]);
    expect(await recordsOf(factory, "aside")).toEqual([
      { from: "bookmarks", record: VERSION_1[3], at: NOW },
      { from: "bookmarks", record: VERSION_1[4], at: NOW },
    ]);
  });

  test("leaves everything unchanged if the storage fails at any call", {
    timeout: 60_000,
  }, async () => {
    for (const fault of FAULTS) {
      for (let number = 0, hasFailed = true; hasFailed; number += 1) {
        const { factory } = new Browser();
        await putRecords(factory, "bookmarks", VERSION_1, FIRST);
        const mend = failAt(number, fault);
        const [opening] = await Promise.allSettled([open(factory)]);
        hasFailed = mend();
        if (opening.status === "fulfilled") opening.value.close();
        expect(opening.status).toBe(hasFailed ? "rejected" : "fulfilled");
        if (!hasFailed) continue;
        if (fault !== "aborts") {
          expect(opening).toMatchObject({ reason: { name: "StorageFailure", reason: "full" } });
        }
        const earlier = await open(factory, { migrations: FIRST });
        expect(await earlier.getAll("bookmarks")).toEqual(VERSION_1);
        earlier.close();
        expect(await recordsOf(factory, "bookmarks")).toHaveLength(2);
      }
    }
  });
});

describe("openDatabase", () => {
  test("makes all stores", async () => {
    const database = await open(new Browser().factory);
    expect([...database.objectStoreNames]).toEqual(["aside", "bookmarks", "places", "saved"]);
  });

  test("reports that there is no storage", async () => {
    await expect(open(undefined)).rejects.toMatchObject({
      name: "StorageFailure",
      reason: "absent",
    });
  });

  test.each([
    ["SecurityError", "denied"],
    ["InvalidStateError", "denied"],
    ["QuotaExceededError", "full"],
    ["UnknownError", "unknown"],
  ])("reports for %s: %s", async (name, reason) => {
    const cause = new DOMException("No", name);
    const factory = new Browser().factory;
    vi.spyOn(factory, "open").mockImplementation(() => {
      throw cause;
    });
    await expect(open(factory)).rejects.toMatchObject({ reason, cause });
  });

  test("neither reads nor overwrites the data of a newer build", async () => {
    const browser = new Browser();
    await putRecords(browser.factory, "bookmarks", [makeBookmark()], NEWER);
    const { bookmarks } = browser.openTab();
    await expect(bookmarks.list()).rejects.toMatchObject({ reason: "newer" });
    await expect(bookmarks.add(makeBookmark({ note: "آج" }))).rejects.toMatchObject({
      reason: "newer",
    });
    const newer = await open(browser.factory, { migrations: NEWER });
    expect(await newer.getAll("bookmarks")).toEqual([makeBookmark()]);
  });

  test("closes for a newer build in another tab", async () => {
    const browser = new Browser();
    const { bookmarks } = browser.openTab();
    await bookmarks.add(makeBookmark());
    const newer = await open(browser.factory, { migrations: NEWER, patienceWithOthers: 0 });
    expect(await newer.getAll("bookmarks")).toEqual([makeBookmark()]);
    await expect(bookmarks.list()).rejects.toMatchObject({ reason: "newer" });
  });

  test("reports when another tab does not close, and continues when it does", async () => {
    const { factory } = new Browser();
    const stubborn = await new Promise<IDBDatabase>((resolve) => {
      const request = factory.open("waraq", 1);
      request.onupgradeneeded = () => {
        request.result.createObjectStore("bookmarks", { keyPath: "id" });
      };
      request.onsuccess = () => resolve(request.result);
    });
    await expect(open(factory, { patienceWithOthers: 0 })).rejects.toMatchObject({
      reason: "held",
    });
    // A second one waits behind the first, and is not told why.
    await expect(open(factory, { patienceWithOthers: 0 })).rejects.toMatchObject({
      reason: "held",
    });
    stubborn.close();
    expect((await open(factory)).version).toBe(2);
  });

  test("waits a moment for another tab that is about to close", async () => {
    const { factory } = new Browser();
    const earlier = await open(factory, { migrations: FIRST });
    earlier.onversionchange = () => setTimeout(() => earlier.close(), 20);
    expect((await open(factory)).version).toBe(2);
  });

  test("does not wait for ever for a browser that does not answer", async () => {
    const factory = new Browser().factory;
    vi.spyOn(factory, "open").mockImplementation(() => {
      return new IDBOpenDBRequest();
    });
    await expect(open(factory, { patience: 0 })).rejects.toMatchObject({ reason: "held" });
  });

  test("reports when the browser closes the connection", async () => {
    const onClosed = vi.fn();
    const database = await openDatabase({ factory: new Browser().factory, now }, onClosed);
    forceCloseDatabase(unwrap(database) as never);
    await vi.waitFor(() => expect(onClosed).toHaveBeenCalledOnce());
  });
});

describe("Database", () => {
  test("opens again after its connection was closed", async () => {
    const browser = new Browser();
    const tab = browser.openTab();
    await tab.bookmarks.add(makeBookmark());
    await tab.database.close();
    expect((await tab.bookmarks.list()).bookmarks).toEqual([makeBookmark()]);
  });

  test("opens again when a transaction finds the connection closed", async () => {
    const { bookmarks } = new Browser().openTab();
    await bookmarks.add(makeBookmark());
    const begin = vi.spyOn(IDBDatabase.prototype, "transaction").mockImplementationOnce(() => {
      throw new DOMException("Closing", "InvalidStateError");
    });
    expect((await bookmarks.list()).bookmarks).toEqual([makeBookmark()]);
    begin.mockRestore();
  });

  test("opens on the next request after a failure", async () => {
    const { factory } = new Browser();
    const { bookmarks } = new Browser().openTab({ factory });
    vi.spyOn(factory, "open").mockImplementationOnce(() => {
      throw new DOMException("No", "SecurityError");
    });
    await expect(bookmarks.list()).rejects.toMatchObject({ reason: "denied" });
    expect(await bookmarks.list()).toEqual({ bookmarks: [], aside: 0 });
  });
});
