import { BookmarkStore } from "@/reader/bookmarks/BookmarkStore";
import { Database } from "@/reader/Database";
import { PlaceStore } from "@/reader/places/PlaceStore";
import type { StoredPlace } from "@/reader/places/StoredPlace";
import { setBookmarkFlag } from "./bookmarkFlag";
import { queuedPlaces, removeQueued } from "./placeQueue";
import { tabs } from "./tabs";

/**
 * What the reader keeps, in this browser's own storage. Import it when it is
 * needed: most visits keep nothing.
 */
const now = () => new Date();
const database = new Database({ factory: factory(), now });

export const bookmarks = new BookmarkStore(database, tabs("waraq"), now);
bookmarks.subscribe(setBookmarkFlag);

export const places = new PlaceStore(database, now);

/**
 * Returns the reader's places, the newest first, after moving those that article pages have
 * queued into the database.
 *
 * @throws StorageFailure
 */
export async function latestPlaces(): Promise<readonly StoredPlace[]> {
  for (const { key, seen } of queuedPlaces()) {
    try {
      await places.record(seen);
    } catch (error) {
      // What is no place is no use either.
      if (!(error instanceof TypeError)) throw error;
    }
    removeQueued(key);
  }
  return places.latest();
}

/** Absent where the browser has none. Even to ask may be forbidden: then opening it is. */
function factory(): IDBFactory | undefined {
  try {
    return globalThis.indexedDB;
  } catch (error) {
    const open = () => {
      throw error;
    };
    return { open } as Partial<IDBFactory> as IDBFactory;
  }
}
