import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { SeenPlace } from "@/reader/places/PlaceStore";
import { StorageFailure } from "@/reader/StorageFailure";
import { FAULTS, failAt } from "../support/failingStorage";
import { Browser, NOW } from "../support/openTab";
import { putRecords, recordsOf } from "../support/records";

function seen(given: Partial<SeenPlace> & { slug?: string; locale?: string } = {}): SeenPlace {
  const { slug = "rivers", locale = "ur", ...rest } = given;
  return {
    place: { slug, locale, blockId: "east.2" },
    title: "دریا",
    progress: 0.5,
    isFinished: false,
    ...rest,
  };
}

const KEPT = {
  id: "ur/rivers",
  slug: "rivers",
  locale: "ur",
  place: { slug: "rivers", locale: "ur", blockId: "east.2" },
  title: "دریا",
  progress: 0.5,
  furthest: 0.5,
  at: NOW,
  isFinished: false,
};

describe("PlaceStore", () => {
  test("stores the reader’s place for each version", async () => {
    const { places } = new Browser().openTab();
    expect(await places.record(seen())).toEqual(KEPT);
    await places.record(seen({ locale: "en", progress: 0.1 }));
    expect(await places.ofVersion("ur", "rivers")).toEqual(KEPT);
    expect(await places.ofVersion("ur", "rags")).toBeUndefined();
    expect(await places.latest()).toHaveLength(2);
    expect(await places.latest(1)).toHaveLength(1);
  });

  test("stores the furthest place, and that the reader reached the end", async () => {
    const { places } = new Browser().openTab();
    await places.record(seen({ progress: 1, isFinished: true }));
    expect(await places.record(seen({ progress: 0.2 }))).toEqual({
      ...KEPT,
      progress: 0.2,
      furthest: 1,
      isFinished: true,
    });
  });

  test("returns the newest first", async () => {
    const browser = new Browser();
    const at = (slug: string, time: string) => ({
      ...KEPT,
      id: `ur/${slug}`,
      place: { slug, locale: "ur" },
      at: time,
    });
    await putRecords(browser.factory, "places", [
      at("a", "2025-01-02T00:00:00.000Z"),
      at("b", "2025-01-03T00:00:00.000Z"),
      at("c", "2025-01-01T00:00:00.000Z"),
    ]);
    const latest = await browser.openTab().places.latest(2);
    expect(latest.map(({ slug }) => slug)).toEqual(["b", "a"]);
  });

  test("deletes all places, and no bookmarks, when the reader asks for it", async () => {
    const browser = new Browser();
    const unreadable = { id: "ur/rags", progress: "half" };
    const other = { id: "ur/rags", note: "یہاں" };
    await putRecords(browser.factory, "places", [unreadable]);
    await putRecords(browser.factory, "bookmarks", [other]);
    const { places, bookmarks } = browser.openTab();
    expect((await bookmarks.list()).aside).toBe(1);
    await places.record(seen({ slug: "rags" }));
    expect(await recordsOf(browser.factory, "aside")).toHaveLength(2);
    await places.clear();
    expect(await places.latest()).toEqual([]);
    expect(await recordsOf(browser.factory, "aside")).toEqual([
      { from: "bookmarks", record: other, at: NOW },
    ]);
  });

  test("never overwrites a record that it can't read", async () => {
    const browser = new Browser();
    const unreadable = { ...KEPT, progress: 2 };
    await putRecords(browser.factory, "places", [unreadable]);
    const { places } = browser.openTab();
    expect(await places.ofVersion("ur", "rivers")).toBeUndefined();
    await places.record(seen());
    expect(await places.latest()).toEqual([KEPT]);
    expect(await recordsOf(browser.factory, "aside")).toEqual([
      { from: "places", record: unreadable, at: NOW },
    ]);
  });

  test.each([{ progress: 1.1 }, { progress: Number.NaN }, { slug: "No Slug" }])(
    "refuses %j",
    async (given) => {
      const { places } = new Browser().openTab();
      await expect(places.record(seen(given))).rejects.toThrow(new TypeError("Not a place"));
      expect(await places.latest()).toEqual([]);
    },
  );

  test("loses no progress in two tabs, wherever the storage fails", {
    timeout: 60_000,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.record({
            progress: fc.double({ min: 0, max: 1, noNaN: true }),
            isFinished: fc.boolean(),
          }),
          {
            maxLength: 12,
          },
        ),
        fc.nat(40),
        fc.constantFrom(...FAULTS),
        async (given, number, fault) => {
          const browser = new Browser();
          const tabs = [browser.openTab(), browser.openTab()] as const;
          const mend = failAt(number, fault);
          const results = await Promise.allSettled(
            given.map((one, index) => tabs[index % 2 === 0 ? 0 : 1].places.record(seen(one))),
          );
          mend();
          const acknowledged = given.filter((_, index) => results[index]?.status === "fulfilled");
          for (const result of results) {
            if (result.status === "rejected") expect(result.reason).toBeInstanceOf(StorageFailure);
          }
          const kept = await browser.openTab().places.ofVersion("ur", "rivers");
          expect(kept?.furthest ?? 0).toBe(
            Math.max(0, ...acknowledged.map(({ progress }) => progress)),
          );
          expect(kept?.isFinished ?? false).toBe(acknowledged.some(({ isFinished }) => isFinished));
        },
      ),
    );
  });
});
