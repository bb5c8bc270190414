import type { Channel } from "../Channel";
import type { Database, Transaction } from "../Database";
import { setAside } from "../setAside";
import { type Bookmark, LONGEST_JOINED_NOTE } from "./Bookmark";
import { mergeBookmarks } from "./mergeBookmarks";
import { mergeNotes } from "./mergeNotes";
import { readBookmark } from "./readBookmark";

/** All bookmarks, in no particular order. */
export interface BookmarkList {
  readonly bookmarks: readonly Bookmark[];
  /** How many more there are that this build can't read. They are kept. */
  readonly aside: number;
}

/** What became of each bookmark that was taken in. */
export interface ImportCounts {
  readonly added: number;
  /** Known already, and now with more words, or another date or title. */
  readonly merged: number;
  readonly unchanged: number;
  /**
   * Notes that would have become too long, joined with the one that is kept: that stays
   * as it is, and the other is left to the file that it came in.
   */
  readonly notesLeft?: number;
}

const STORES: ("bookmarks" | "aside")[] = ["bookmarks", "aside"];

/** What other tabs are told. */
const CHANGED = "bookmarks";

/**
 * The reader's bookmarks, as this browser keeps them.
 *
 * Every change reads and writes in one transaction, so that of two tabs neither
 * undoes what the other did; and whoever waits for it may say that it is kept, since
 * it has been written when the promise is fulfilled. Where a method throws, nothing has
 * changed.
 */
export class BookmarkStore {
  private readonly database: Database;
  private readonly channel: Channel;
  private readonly now: () => Date;
  private readonly listeners = new Set<() => void>();

  constructor(database: Database, channel: Channel, now: () => Date) {
    this.database = database;
    this.channel = channel;
    this.now = now;
  }

  async list(): Promise<BookmarkList> {
    const [records, aside] = await this.database.run(
      STORES,
      "readonly",
      async (transaction) =>
        [
          await transaction.objectStore("bookmarks").getAll(),
          await transaction.objectStore("aside").index("from").count("bookmarks"),
        ] as const,
    );
    const bookmarks = records.flatMap((record) => readKept(record) ?? []);
    const unreadable = records.length - bookmarks.length;
    // That they could not be moved is no reason to withhold the others.
    if (unreadable > 0) await this.clearAway().catch(() => {});
    return { bookmarks, aside: aside + unreadable };
  }

  async get(id: string): Promise<Bookmark | undefined> {
    return readKept(
      await this.database.run(["bookmarks"], "readonly", (transaction) =>
        transaction.objectStore("bookmarks").get(id),
      ),
    );
  }

  /** Those of one language version of an article. */
  async ofVersion(locale: string, slug: string): Promise<readonly Bookmark[]> {
    const records = await this.database.run(["bookmarks"], "readonly", (transaction) =>
      transaction.objectStore("bookmarks").index("version").getAll([locale, slug]),
    );
    return records.flatMap((record) => readKept(record) ?? []);
  }

  /**
   * Keeps a bookmark. One that is there already is moved to the place given, and keeps
   * its note and the time when it was made.
   *
   * @returns it, as it is kept
   * @throws TypeError where it is none
   */
  async add(bookmark: Bookmark): Promise<Bookmark> {
    const given = checked(bookmark);
    return this.write(given.id, (kept) =>
      kept ? { ...given, note: mergeNotes(kept.note, given.note), created: kept.created } : given,
    );
  }

  /** @returns what was removed, for `restore` */
  async remove(id: string): Promise<Bookmark | undefined> {
    return this.change(async (transaction) => {
      const kept = await this.take(transaction, id);
      if (kept) await transaction.objectStore("bookmarks").delete(id);
      return { result: kept, isChanged: kept !== undefined };
    });
  }

  /**
   * Brings back what was removed. Where it has been made anew meanwhile, the two become
   * one.
   */
  async restore(bookmark: Bookmark): Promise<Bookmark> {
    const given = checked(bookmark);
    return this.write(given.id, (kept) => mergeBookmarks(kept, given));
  }

  /**
   * Replaces the note of a bookmark.
   *
   * @returns nothing where the bookmark is gone, as when another tab has removed it; the
   *   note is then not kept either
   */
  async setNote(id: string, note: string): Promise<Bookmark | undefined> {
    const changed = this.now().toISOString();
    return this.write(id, (kept) =>
      kept && kept.note !== note ? { ...kept, note, changed } : kept,
    );
  }

  /** Takes in bookmarks from elsewhere, all or, when it fails, none. */
  async import(bookmarks: readonly Bookmark[]): Promise<ImportCounts> {
    const given = bookmarks.map(checked);
    return this.change(async (transaction) => {
      const store = transaction.objectStore("bookmarks");
      // Read at once: asking for thousands one by one takes seconds on a phone.
      const records = new Map<unknown, unknown>();
      for (const record of await store.getAll()) records.set((record as Bookmark).id, record);
      const counts = { added: 0, merged: 0, unchanged: 0 };
      let notesLeft = 0;
      const written = new Map<string, Bookmark>();
      for (const bookmark of given) {
        const { id } = bookmark;
        let kept = written.get(id);
        if (!kept && records.has(id)) {
          kept = readKept(records.get(id));
          if (!kept) await setAside(transaction, "bookmarks", id, this.now);
        }
        let merged = mergeBookmarks(kept, bookmark);
        const longest = Math.max(kept?.note.length ?? 0, bookmark.note.length);
        if (kept && merged.note.length > Math.max(LONGEST_JOINED_NOTE, longest)) {
          merged = { ...merged, note: kept.note };
          notesLeft += 1;
        }
        const isUnchanged = isSame(kept, merged);
        counts[isUnchanged ? "unchanged" : kept ? "merged" : "added"] += 1;
        if (!isUnchanged) written.set(id, merged);
      }
      await Promise.all([...written.values()].map(async (bookmark) => store.put(bookmark)));
      const result = { ...counts, ...(notesLeft > 0 && { notesLeft }) };
      return { result, isChanged: written.size > 0 };
    });
  }

  /**
   * Calls when bookmarks have changed, in this tab or another.
   *
   * @returns what ends the subscription
   */
  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    const unsubscribe = this.channel.subscribe((message) => {
      if (message === CHANGED) listener();
    });
    return () => {
      this.listeners.delete(listener);
      unsubscribe();
    };
  }

  private async change<T>(
    work: (transaction: Transaction) => Promise<{ result: T; isChanged: boolean }>,
  ): Promise<T> {
    const { result, isChanged } = await this.database.run(STORES, "readwrite", work, "strict");
    if (isChanged) {
      // Later, so that a listener or a channel that fails can't make a kept bookmark look lost.
      const told = Promise.resolve();
      void told.then(() => this.channel.post(CHANGED));
      for (const listener of this.listeners) void told.then(listener);
    }
    return result;
  }

  /** The bookmark of this id; what lies in its stead and can't be read makes room. */
  private async take(transaction: Transaction, id: string): Promise<Bookmark | undefined> {
    const record = await transaction.objectStore("bookmarks").get(id);
    const kept = readKept(record);
    if (record !== undefined && !kept) await setAside(transaction, "bookmarks", id, this.now);
    return kept;
  }

  /** Replaces the bookmark of this id by what is made of it. */
  private async write<B extends Bookmark | undefined>(
    id: string,
    next: (kept: Bookmark | undefined) => B,
  ): Promise<B> {
    return this.change(async (transaction) => {
      const kept = await this.take(transaction, id);
      const result = next(kept);
      const isChanged = result !== undefined && !isSame(kept, result);
      if (isChanged) await transaction.objectStore("bookmarks").put(result);
      return { result, isChanged };
    });
  }

  /** Puts all that can't be read aside, if it still is as it was found. */
  private async clearAway(): Promise<void> {
    await this.database.run(STORES, "readwrite", async (transaction) => {
      const store = transaction.objectStore("bookmarks");
      const keys = await store.getAllKeys();
      const records = await store.getAll();
      for (const [index, key] of keys.entries()) {
        if (!readKept(records[index])) await setAside(transaction, "bookmarks", key, this.now);
      }
    });
  }
}

/** A record under another id than its own would be found by one and removed by the other. */
function readKept(record: unknown): Bookmark | undefined {
  const { bookmark } = readBookmark(record);
  return bookmark?.id === (record as Bookmark | undefined)?.id ? bookmark : undefined;
}

/** What can't be read again is not written. */
function checked(bookmark: Bookmark): Bookmark {
  const { bookmark: given, refusal } = readBookmark(bookmark);
  if (!given) throw new TypeError(`Not a bookmark: ${refusal.path} (${refusal.reason})`);
  return given;
}

function isSame(one: Bookmark | undefined, other: Bookmark): boolean {
  // Both were built by `readBookmark`, their fields in the same order.
  return JSON.stringify(one) === JSON.stringify(other);
}
