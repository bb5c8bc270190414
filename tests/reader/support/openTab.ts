import "fake-indexeddb/auto";
import { BookmarkStore } from "@/reader/bookmarks/BookmarkStore";
import type { Channel } from "@/reader/Channel";
import { Database } from "@/reader/Database";
import type { DatabaseEnvironment } from "@/reader/openDatabase";
import { PlaceStore } from "@/reader/places/PlaceStore";

/** The moment that every test takes for now. */
export const NOW = "2025-11-24T12:00:00.000Z";

/** What several tabs of one browser share. */
export class Browser {
  readonly factory = new IDBFactory();
  private readonly channels: Set<(message: unknown) => void>[] = [];

  /** A channel that tells all tabs but its own. */
  channel(): Channel {
    const own = new Set<(message: unknown) => void>();
    this.channels.push(own);
    return {
      post: (message) => {
        for (const channel of this.channels) {
          if (channel !== own) for (const listener of channel) listener(message);
        }
      },
      subscribe: (listener) => {
        own.add(listener);
        return () => own.delete(listener);
      },
    };
  }

  /** Opens a page that has the reader's stores. */
  openTab(surroundings: Partial<DatabaseEnvironment> = {}) {
    const now = () => new Date(NOW);
    const database = new Database({ factory: this.factory, now, ...surroundings });
    return {
      database,
      bookmarks: new BookmarkStore(database, this.channel(), now),
      places: new PlaceStore(database, now),
    };
  }
}
