import type { IDBPDatabase, IDBPTransaction } from "idb";
import type { Bookmark } from "./bookmarks/Bookmark";
import { convertVersion1 } from "./bookmarks/convertVersion1";
import { mergeBookmarks } from "./bookmarks/mergeBookmarks";
import { readBookmark } from "./bookmarks/readBookmark";

/**
 * Brings the database from one version to the next, inside the transaction that
 * changes its version: it is done as a whole, or not at all. It drops no record;
 * what it can't convert goes to `aside` as it was.
 */
export type Migration = (
  database: IDBPDatabase,
  transaction: IDBPTransaction<unknown, string[], "versionchange">,
  now: () => Date,
) => void | Promise<void>;

/**
 * The way from each version to the next, the first from nothing. One that has been
 * published is never changed, since browsers have run it.
 */
export const migrations: readonly Migration[] = [createBookmarks, nestPlaces];

/** Version 1: bookmarks as flat records. */
function createBookmarks(database: IDBPDatabase): void {
  database.createObjectStore("bookmarks", { keyPath: "id" });
}

/** Version 2: a bookmark has a place and a note; room for places and for what is saved. */
async function nestPlaces(...[database, transaction, now]: Parameters<Migration>): Promise<void> {
  const aside = database.createObjectStore("aside", { autoIncrement: true });
  aside.createIndex("from", "from");
  database.createObjectStore("places", { keyPath: "id" });
  database.createObjectStore("saved", { keyPath: "id" });
  const bookmarks = transaction.objectStore("bookmarks");
  bookmarks.createIndex("version", ["place.locale", "place.slug"]);

  const records: unknown[] = await bookmarks.getAll();
  const converted = new Map<string, Bookmark>();
  await bookmarks.clear();
  for (const record of records) {
    const { bookmark } = readBookmark(convertVersion1(record));
    if (bookmark) {
      converted.set(bookmark.id, mergeBookmarks(converted.get(bookmark.id), bookmark));
    } else {
      await aside.add({ from: "bookmarks", record, at: now().toISOString() });
    }
  }
  for (const bookmark of converted.values()) await bookmarks.put(bookmark);
}
