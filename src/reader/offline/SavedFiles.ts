import type { OfflinePage } from "@/page/offline";
import { isGenuine } from "./isGenuine";
import type { SavedCache } from "./OfflineEnvironment";

/** A page as it is saved. */
export interface SavedPage extends OfflinePage {
  /** When it was saved: ISO 8601. */
  readonly at: string;
}

/** Records lie beside the files; no page of the site has such an address. */
const RECORDS = "/saved";

/** Encodings differ from one request to the next; the content doesn't. */
const ANY: CacheQueryOptions = { ignoreVary: true };

/**
 * The files and records in the cache of what is saved. The files have their own addresses;
 * each saved page has a record that lists what it needs.
 */
export class SavedFiles {
  readonly #cache: SavedCache;

  constructor(cache: SavedCache) {
    this.#cache = cache;
  }

  /** Returns the addresses of all files and records. */
  async addresses(): Promise<string[]> {
    return (await this.#cache.keys()).map(({ url }) => {
      const { pathname, search } = new URL(url);
      return pathname + search;
    });
  }

  /** Returns the file of an address if it is genuine, and deletes it if it is not. */
  async file(address: string): Promise<Response | undefined> {
    const response = await this.#cache.match(address, ANY);
    if (!response || (await isGenuine(address, response))) return response;
    await this.#cache.delete(address);
    return undefined;
  }

  /** Returns the file of an address in any state, whatever its query is. */
  async fileInAnyState(address: string): Promise<Response | undefined> {
    const response = await this.#cache.match(address, { ...ANY, ignoreSearch: true });
    return response && (await isGenuine(address, response)) ? response : undefined;
  }

  put(address: string, response: Response): Promise<void> {
    return this.#cache.put(address, response);
  }

  async delete(address: string): Promise<void> {
    await this.#cache.delete(address);
  }

  /** Returns all records. */
  async records(): Promise<SavedPage[]> {
    const addresses = (await this.addresses()).filter(isRecord);
    const records = await Promise.all(
      addresses.map((address) => this.record(address.slice(RECORDS.length))),
    );
    return records.filter((record) => record !== undefined);
  }

  /** Returns the record of a page. */
  async record(address: string): Promise<SavedPage | undefined> {
    return (await this.#cache.match(RECORDS + address, ANY))?.json();
  }

  /** Writes the record of a page: from now on it counts as saved. */
  putRecord(page: SavedPage): Promise<void> {
    return this.#cache.put(
      RECORDS + page.address,
      new Response(JSON.stringify(page), { headers: { "Content-Type": "application/json" } }),
    );
  }

  /** Deletes the record of a page; its files stay until {@link sweep}. */
  deleteRecord(address: string): Promise<void> {
    return this.delete(RECORDS + address);
  }

  /**
   * Makes the records of pages what they were before, and deletes what they don't list.
   *
   * @param before the records then
   */
  async restore(pages: readonly OfflinePage[], before: readonly SavedPage[]): Promise<void> {
    const known = new Map(before.map((page) => [page.address, page]));
    for (const { address } of pages) {
      const old = known.get(address);
      // Without room not even a record can be rewritten; one that is unchanged doesn't have to be.
      if (!old) await this.deleteRecord(address);
      else if ((await this.record(address))?.revision !== old.revision) await this.putRecord(old);
    }
    await this.sweep();
  }

  /** Deletes all files that no record lists. */
  async sweep(): Promise<void> {
    const needed = new Set(
      (await this.records()).flatMap(({ files }) => files.map(([address]) => address)),
    );
    for (const address of await this.addresses()) {
      if (!isRecord(address) && !needed.has(address)) await this.delete(address);
    }
  }
}

function isRecord(address: string): boolean {
  return address.startsWith(`${RECORDS}/`);
}
