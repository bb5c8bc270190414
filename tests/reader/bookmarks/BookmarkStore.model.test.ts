import fc from "fast-check";
import { expect, test } from "vitest";
import type { Bookmark } from "@/reader/bookmarks/Bookmark";
import type { BookmarkStore } from "@/reader/bookmarks/BookmarkStore";
import { exportJson } from "@/reader/bookmarks/exportJson";
import { importJson } from "@/reader/bookmarks/importJson";
import { migrations } from "@/reader/migrations";
import { StorageFailure } from "@/reader/StorageFailure";
import { anyBookmark } from "../support/arbitraries";
import { FAULTS, failAt } from "../support/failingStorage";
import { Browser, NOW } from "../support/openTab";
import { putRecords } from "../support/records";

/**
 * What must be kept, in a few lines without a storage. Written apart from the code that
 * it judges: nothing of the reader's is used.
 */
class Model {
  readonly kept = new Map<string, Bookmark>();
  readonly removed: Bookmark[] = [];

  merge(given: Bookmark): void {
    const old = this.kept.get(given.id);
    if (!old) {
      this.kept.set(given.id, given);
      return;
    }
    const [first, last] = given.changed > old.changed ? [old, given] : [given, old];
    const created = [old.created, given.created].sort()[0] ?? "";
    const note = this.join(old.note, given.note);
    this.kept.set(given.id, { ...first, ...last, created, note });
  }

  add(given: Bookmark): void {
    const old = this.kept.get(given.id);
    const note = this.join(old?.note ?? "", given.note);
    this.kept.set(given.id, { ...given, note, created: old?.created ?? given.created });
  }

  private join(one: string, other: string): string {
    if (one.includes(other)) return one;
    return other.includes(one) ? other : `${one}\n\n${other}`;
  }
}

/** What a reader does. Bookmarks are meant by the number that they have among those kept. */
type Deed =
  | { readonly do: "add"; readonly bookmark: Bookmark }
  | { readonly do: "remove"; readonly which: number }
  | { readonly do: "undo" }
  | { readonly do: "note"; readonly which: number; readonly note: string }
  | { readonly do: "import"; readonly bookmarks: readonly Bookmark[] }
  | { readonly do: "exportAndImport" }
  | { readonly do: "reopen" };

const anyDeed: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant("add" as const), bookmark: anyBookmark }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("remove" as const), which: fc.nat() }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("undo" as const) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant("note" as const),
      which: fc.nat(),
      note: fc.constantFrom("", "a", "b", "ایک"),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant("import" as const),
      bookmarks: fc.array(anyBookmark, { maxLength: 4 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("exportAndImport" as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("reopen" as const) }) },
);

/** Only so that a busy machine may take its time. */
const PATIENCE = 60_000;

type Tab = ReturnType<Browser["openTab"]>;

/** The storage's part of a deed, and the model's: to be done only when the first is acknowledged. */
function prepare(deed: Deed, model: Model, tab: Tab): [() => Promise<unknown>, () => void] {
  const { bookmarks } = tab;
  const ids = [...model.kept.keys()];
  const pick = (which: number) => ids[which % Math.max(ids.length, 1)] ?? "ur/none";
  switch (deed.do) {
    case "add":
      return [() => bookmarks.add(deed.bookmark), () => model.add(deed.bookmark)];
    case "remove": {
      const id = pick(deed.which);
      return [
        () => bookmarks.remove(id),
        () => {
          const old = model.kept.get(id);
          if (old) model.removed.push(old);
          model.kept.delete(id);
        },
      ];
    }
    case "undo": {
      const last = model.removed.at(-1);
      if (!last) return [async () => {}, () => {}];
      return [
        () => bookmarks.restore(last),
        () => {
          model.removed.pop();
          model.merge(last);
        },
      ];
    }
    case "note": {
      const id = pick(deed.which);
      return [
        () => bookmarks.setNote(id, deed.note),
        () => {
          const old = model.kept.get(id);
          if (!old || old.note === deed.note) return;
          model.kept.set(id, { ...old, note: deed.note, changed: NOW });
        },
      ];
    }
    case "import":
      return [
        () => bookmarks.import(deed.bookmarks),
        () => {
          for (const bookmark of deed.bookmarks) model.merge(bookmark);
        },
      ];
    case "exportAndImport":
      return [() => roundTrip(bookmarks), () => {}];
    case "reopen":
      return [() => tab.database.close(), () => {}];
  }
}

async function roundTrip(bookmarks: BookmarkStore): Promise<void> {
  const before = await bookmarks.list();
  const file = importJson(exportJson(before.bookmarks, new Date(NOW))[0]);
  expect(file).toEqual({ bookmarks: before.bookmarks, refused: [] });
  const counts = await bookmarks.import(file.bookmarks);
  expect(counts).toEqual({ added: 0, merged: 0, unchanged: before.bookmarks.length });
}

async function expectKept({ bookmarks }: Tab, model: Model): Promise<void> {
  const { bookmarks: kept, aside } = await bookmarks.list();
  expect(aside).toBe(0);
  expect(new Map(kept.map((bookmark) => [bookmark.id, bookmark]))).toEqual(model.kept);
}

test("BookmarkStore stores what it acknowledged, whatever two tabs do in turn", {
  timeout: PATIENCE,
}, async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(anyDeed, fc.boolean()), { maxLength: 25 }),
      async (deeds) => {
        const browser = new Browser();
        const tabs = [browser.openTab(), browser.openTab()] as const;
        const model = new Model();
        for (const [deed, isSecond] of deeds) {
          const [deedOf, modelOf] = prepare(deed, model, tabs[isSecond ? 1 : 0]);
          await deedOf();
          modelOf();
        }
        await expectKept(tabs[0], model);
        await expectKept(browser.openTab(), model);
      },
    ),
    { numRuns: 300 },
  );
});

test("BookmarkStore loses nothing when two tabs write at once", { timeout: PATIENCE }, async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(anyDeed, fc.boolean()), { maxLength: 25 }),
      async (deeds) => {
        const browser = new Browser();
        const tabs = [browser.openTab(), browser.openTab()] as const;
        // Open before they begin, so that their transactions are in the order of the calls.
        await Promise.all(tabs.map(({ bookmarks }) => bookmarks.list()));
        const model = new Model();
        const pending: Promise<unknown>[] = [];
        for (const [deed, isSecond] of deeds) {
          // These are several transactions each, between which the other tab may come.
          if (deed.do === "exportAndImport" || deed.do === "reopen") continue;
          const [deedOf, modelOf] = prepare(deed, model, tabs[isSecond ? 1 : 0]);
          pending.push(deedOf());
          modelOf();
        }
        await Promise.all(pending);
        await expectKept(tabs[0], model);
        await expectKept(tabs[1], model);
      },
    ),
    { numRuns: 300 },
  );
});

test("BookmarkStore loses nothing when several tabs migrate an older version at once", {
  timeout: PATIENCE,
}, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyBookmark, { maxLength: 12 }), async (given) => {
      const browser = new Browser();
      const old = given.map(({ place, title, created }, index) => ({
        id: index,
        slug: place.slug,
        locale: place.locale,
        block: place.blockId,
        quote: place.quotation?.exact,
        title,
        created,
      }));
      await putRecords(browser.factory, "bookmarks", old, migrations.slice(0, 1));
      const noted = given.map((bookmark, index) => ({
        ...bookmark,
        note: `${bookmark.note} ${index}.`,
      }));
      await Promise.all(noted.map((bookmark) => browser.openTab().bookmarks.add(bookmark)));
      const { bookmarks, aside } = await browser.openTab().bookmarks.list();
      expect(aside).toBe(0);
      const ofId = new Map(bookmarks.map((bookmark) => [bookmark.id, bookmark]));
      for (const { id, note } of noted) expect(ofId.get(id)?.note).toContain(note);
      for (const { locale, slug, block } of old)
        expect(ofId.has(`${locale}/${slug}#${block}`)).toBe(true);
    }),
    { numRuns: 100 },
  );
});

test("BookmarkStore keeps what it acknowledged, and no partial writes, if the storage fails at any call", {
  timeout: PATIENCE,
}, async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(anyDeed, fc.boolean()), { minLength: 1, maxLength: 12 }),
      fc.nat(60),
      fc.constantFrom(...FAULTS),
      async (deeds, number, fault) => {
        const browser = new Browser();
        const tabs = [browser.openTab(), browser.openTab()] as const;
        const model = new Model();
        const mend = failAt(number, fault);
        const failures: StorageFailure[] = [];
        try {
          for (const [deed, isSecond] of deeds) {
            const [deedOf, modelOf] = prepare(deed, model, tabs[isSecond ? 1 : 0]);
            try {
              await deedOf();
            } catch (error) {
              if (!(error instanceof StorageFailure)) throw error;
              failures.push(error);
              continue;
            }
            modelOf();
          }
        } finally {
          mend();
        }
        expect(failures.length).toBe(mend() ? 1 : 0);
        for (const { reason } of failures) {
          expect(fault === "aborts" ? ["full", "unknown"] : ["full"]).toContain(reason);
        }
        await expectKept(tabs[0], model);
        await expectKept(browser.openTab(), model);
      },
    ),
    { numRuns: 300 },
  );
});
