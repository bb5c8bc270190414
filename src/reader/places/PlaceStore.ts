import type { Database } from "../Database";
import { setAside } from "../setAside";
import { readStoredPlace } from "./readStoredPlace";
import type { StoredPlace } from "./StoredPlace";

/** Where a reader is, as the page sees it. */
export type SeenPlace = Pick<StoredPlace, "place" | "title" | "progress" | "isFinished">;

/**
 * The reader's place in each version that she opened. Whether places are stored at all is
 * her choice, which callers check.
 *
 * Every method throws a StorageFailure where the storage fails.
 */
export class PlaceStore {
  private readonly database: Database;
  private readonly now: () => Date;

  constructor(database: Database, now: () => Date) {
    this.database = database;
    this.now = now;
  }

  /**
   * Keeps where she is now. How far she ever came, and that she came to the end, stays.
   *
   * @returns it, as it is kept
   * @throws TypeError where it is no place
   */
  async record({ place, title, progress, isFinished }: SeenPlace): Promise<StoredPlace> {
    const at = this.now().toISOString();
    const seen = readStoredPlace({ place, title, progress, furthest: progress, at, isFinished });
    if (!seen) throw new TypeError("Not a place");
    return this.database.run(["places", "aside"], "readwrite", async (transaction) => {
      const store = transaction.objectStore("places");
      const record = await store.get(seen.id);
      const kept = readStoredPlace(record);
      if (record !== undefined && !kept) await setAside(transaction, "places", seen.id, this.now);
      const merged: StoredPlace = {
        ...seen,
        furthest: Math.max(seen.furthest, kept?.furthest ?? 0),
        isFinished: seen.isFinished || (kept?.isFinished ?? false),
      };
      await store.put(merged);
      return merged;
    });
  }

  /** Where she was last, the newest first. */
  async latest(limit = Number.POSITIVE_INFINITY): Promise<readonly StoredPlace[]> {
    const records = await this.database.run(["places"], "readonly", (transaction) =>
      transaction.objectStore("places").getAll(),
    );
    return records
      .flatMap((record) => readStoredPlace(record) ?? [])
      .sort((one, other) => (one.at < other.at ? 1 : one.at > other.at ? -1 : 0))
      .slice(0, limit);
  }

  async ofVersion(locale: string, slug: string): Promise<StoredPlace | undefined> {
    return readStoredPlace(
      await this.database.run(["places"], "readonly", (transaction) =>
        transaction.objectStore("places").get(`${locale}/${slug}`),
      ),
    );
  }

  /** Forgets them all, and what of them could not be read: she asked for it. */
  async clear(): Promise<void> {
    await this.database.run(["places", "aside"], "readwrite", async (transaction) => {
      await transaction.objectStore("places").clear();
      const aside = transaction.objectStore("aside");
      for (const key of await aside.index("from").getAllKeys("places")) await aside.delete(key);
    });
  }
}
