import {
  type OfflineFile,
  type OfflineOffer,
  type OfflinePage,
  offlineOfferAt,
  pageInState,
} from "@/page/offline";
import { hasDigest, isGenuine, isPageOf } from "./isGenuine";
import { OfflineFailure } from "./OfflineFailure";

/** A page as it is saved. */
export interface SavedPage extends OfflinePage {
  /** When: ISO 8601. */
  readonly at: string;
}

/** What the browser lends. */
export interface OfflineMeans {
  /** Opens the cache that holds nothing but what is saved. */
  readonly open: () => Promise<SavedCache>;
  /**
   * @param fresh whether to ask the site though the browser has the answer
   * @throws where it can't be reached
   */
  readonly fetch: (address: string, fresh: boolean) => Promise<Response>;
  /** Lets one piece of work after another at the cache, in whatever tab or worker. */
  readonly alone: <T>(work: () => Promise<T>) => Promise<T>;
  readonly now: () => Date;
}

/** The part of `Cache` that is needed. */
export interface SavedCache {
  match(address: string, options?: CacheQueryOptions): Promise<Response | undefined>;
  put(address: string, response: Response): Promise<void>;
  delete(address: string): Promise<boolean>;
  keys(): Promise<readonly { readonly url: string }[]>;
}

/** Records lie beside the files; no page of the site has such an address. */
const RECORDS = "/saved";

/** How many files are fetched at once. */
const AT_ONCE = 4;

/**
 * The pages that a reader keeps for reading without a connection.
 *
 * They lie in one cache: the files under their own addresses, and for each page
 * a record that lists what it needs. Writing the record is what saves a page,
 * and files that no record lists are swept out; so whatever breaks off, every
 * page that counts as saved is whole. Nothing is kept, or given back, that is not what
 * it is called.
 */
export class SavedPages {
  readonly #means: OfflineMeans;

  constructor(means: OfflineMeans) {
    this.#means = means;
  }

  /** All that is saved, the newest first. */
  async list(): Promise<SavedPage[]> {
    const cache = await this.#open();
    return (await recordsIn(cache)).sort(
      (one, other) => other.at.localeCompare(one.at) || one.address.localeCompare(other.address),
    );
  }

  /**
   * What there is to save at an address: the page itself, and the parts of a series.
   *
   * @throws OfflineFailure
   */
  async offerAt(address: string): Promise<readonly OfflinePage[]> {
    const response = await this.#fetch(offlineOfferAt(address), true);
    const offer = (await response.json().catch(asNetwork)) as Partial<OfflineOffer> | null;
    const pages = offer?.pages;
    // What answers in the site's place may be JSON as well.
    if (!Array.isArray(pages) || pages[0]?.address !== address) return asNetwork(offer);
    return pages;
  }

  /**
   * Saves pages, all or none.
   *
   * @param onProgress gets the share of the bytes that are there, from 0 to 1
   * @throws OfflineFailure; then nothing has changed
   */
  save(pages: readonly OfflinePage[], onProgress?: (share: number) => void): Promise<void> {
    return this.#means.alone(async () => {
      const cache = await this.#open();
      const before = await recordsIn(cache);
      try {
        await this.#fetchMissing(cache, pages, onProgress);
        const at = this.#means.now().toISOString();
        for (const page of pages) await putRecord(cache, { ...page, at });
      } catch (error) {
        // What stood there before is listed again, and all else goes.
        await restore(cache, pages, before).catch(() => undefined);
        throw OfflineFailure.of(error);
      }
      await sweep(cache);
    });
  }

  /** Removes pages, and the files that no other saved page needs. */
  free(addresses: readonly string[]): Promise<void> {
    return this.#means.alone(async () => {
      const cache = await this.#open();
      for (const address of addresses) await cache.delete(RECORDS + address);
      await sweep(cache);
    });
  }

  /** Removes what saving left behind that was broken off. */
  tidy(): Promise<void> {
    return this.free([]);
  }

  /**
   * Brings a saved page to the state in which the site has it now. Where that
   * can't be had, it stays as it is.
   */
  async refresh(address: string): Promise<void> {
    const saved = await this.#record(address);
    if (!saved) return;
    try {
      const [page] = await this.offerAt(address);
      const isWhole = page?.revision === saved.revision && (await this.#holds(page));
      if (page && !isWhole) await this.save([page]);
    } catch (error) {
      if (!(error instanceof OfflineFailure)) throw error;
    }
  }

  /** The saved page of an address. */
  async page(address: string): Promise<Response | undefined> {
    const saved = await this.#record(address);
    if (!saved) return undefined;
    const cache = await this.#open();
    const page = await kept(cache, pageInState(address, saved.revision));
    return page && this.#asPage(cache, address, saved.revision, page);
  }

  /** A page that was saved while something else answered for the site is none. */
  async #asPage(
    cache: SavedCache,
    address: string,
    revision: string,
    page: Response,
  ): Promise<Response | undefined> {
    if (isPageOf(address, await page.clone().text())) return page;
    await cache.delete(pageInState(address, revision));
    return undefined;
  }

  /** What is saved of an address whose content changes from state to state, in any of these. */
  async data(address: string): Promise<Response | undefined> {
    const cache = await this.#open();
    const data = await cache.match(address, { ...ANY, ignoreSearch: true });
    return data && (await isGenuine(address, data)) ? data : undefined;
  }

  /** The saved file of an address; of a picture, the widest there is, whatever width was asked for. */
  async file(address: string, { isExact = false } = {}): Promise<Response | undefined> {
    const cache = await this.#open();
    const exact = await kept(cache, address);
    const picture = pictureOf(address);
    if (exact || isExact || !picture) return exact;
    const widest = (await addressesIn(cache))
      .map((one) => ({ one, ...pictureOf(one) }))
      .filter(({ stem }) => stem === picture.stem)
      .sort((one, other) => (other.width ?? 0) - (one.width ?? 0))[0];
    return widest && kept(cache, widest.one);
  }

  async #record(address: string): Promise<SavedPage | undefined> {
    const response = await (await this.#open()).match(RECORDS + address, ANY);
    return response?.json();
  }

  async #fetchMissing(
    cache: SavedCache,
    pages: readonly OfflinePage[],
    onProgress?: (share: number) => void,
  ): Promise<void> {
    const there = new Set(await addressesIn(cache));
    const missing = new Map<string, OfflineFile>();
    for (const file of pages.flatMap(({ files }) => files)) {
      const [address] = file;
      if (!there.has(address) || !(await kept(cache, address))) missing.set(address, file);
    }
    const waiting = [...missing.values()];
    const all = waiting.reduce((sum, [, bytes]) => sum + bytes, 0);
    let done = 0;
    const fetchOn = async () => {
      for (let next = waiting.shift(); next; next = waiting.shift()) {
        const [address, bytes] = next;
        try {
          await cache.put(address, await this.#fetchFile(next));
        } catch (error) {
          waiting.length = 0;
          throw error;
        }
        done += bytes;
        onProgress?.(done / all);
      }
    };
    // Nothing may be put any more once this has come to its end.
    const ends = await Promise.allSettled(Array.from({ length: AT_ONCE }, fetchOn));
    for (const end of ends) if (end.status === "rejected") throw end.reason;
  }

  /** Whether all that a page needs is there. */
  async #holds({ files }: OfflinePage): Promise<boolean> {
    const there = new Set(await addressesIn(await this.#open()));
    return files.every(([address]) => there.has(address));
  }

  /** What the browser has may be what answered for the site once: then the site is asked itself. */
  async #fetchFile(file: OfflineFile): Promise<Response> {
    const [address] = file;
    // The address alone doesn't name what is in them of pages, and of data beside them.
    const isNamed = !address.includes("?");
    const response = await this.#fetch(address, !isNamed);
    if (await isWanted(file, response).catch(asNetwork)) return response;
    const again = isNamed ? await this.#fetch(address, true) : response;
    if (isNamed && (await isWanted(file, again).catch(asNetwork))) return again;
    throw new OfflineFailure((await isGenuine(address, again)) ? "changed" : "network", address);
  }

  /** Neither redirects, nor pages that say that there is nothing, nor what can't be looked into. */
  async #fetch(address: string, fresh: boolean): Promise<Response> {
    const response = await this.#means.fetch(address, fresh).catch(asNetwork);
    const isWhole = response.status === 200 && !response.redirected && response.type !== "opaque";
    if (isWhole) return response;
    throw new OfflineFailure(response.status >= 500 ? "network" : "changed", response.status);
  }

  async #open(): Promise<SavedCache> {
    try {
      return await this.#means.open();
    } catch (error) {
      throw OfflineFailure.of(error);
    }
  }
}

/** Encodings differ from one request to the next; the content doesn't. */
const ANY: CacheQueryOptions = { ignoreVary: true };

function asNetwork(error: unknown): never {
  throw new OfflineFailure("network", error);
}

/** What lies at an address, if it is what it is called; else it is thrown away. */
async function kept(cache: SavedCache, address: string): Promise<Response | undefined> {
  const response = await cache.match(address, ANY);
  if (!response || (await isGenuine(address, response))) return response;
  await cache.delete(address);
  return undefined;
}

/** Whether an answer is the very file that is to be saved. */
async function isWanted([address, , digest]: OfflineFile, response: Response): Promise<boolean> {
  if (!(await isGenuine(address, response))) return false;
  if (digest !== undefined) return hasDigest(response, digest);
  const [path = "", revision] = address.split("?");
  if (path.endsWith("/")) return isPageOf(path, await response.clone().text());
  return revision === undefined || hasDigest(response, revision);
}

async function addressesIn(cache: SavedCache): Promise<string[]> {
  return (await cache.keys()).map(({ url }) => {
    const { pathname, search } = new URL(url);
    return pathname + search;
  });
}

async function recordsIn(cache: SavedCache): Promise<SavedPage[]> {
  const addresses = (await addressesIn(cache)).filter(isRecord);
  const records = await Promise.all(
    addresses.map(
      async (address): Promise<SavedPage | undefined> => (await cache.match(address, ANY))?.json(),
    ),
  );
  return records.filter((record) => record !== undefined);
}

function isRecord(address: string): boolean {
  return address.startsWith(`${RECORDS}/`);
}

function putRecord(cache: SavedCache, page: SavedPage): Promise<void> {
  return cache.put(
    RECORDS + page.address,
    new Response(JSON.stringify(page), { headers: { "Content-Type": "application/json" } }),
  );
}

async function restore(
  cache: SavedCache,
  pages: readonly OfflinePage[],
  before: readonly SavedPage[],
): Promise<void> {
  const known = new Map(before.map((page) => [page.address, page]));
  for (const { address } of pages) {
    const old = known.get(address);
    // Without room even a record can't be rewritten; one that wasn't touched need not be.
    if (!old) await cache.delete(RECORDS + address);
    else if ((await revisionOf(cache, address)) !== old.revision) await putRecord(cache, old);
  }
  await sweep(cache);
}

async function revisionOf(cache: SavedCache, address: string): Promise<string | undefined> {
  const record: SavedPage | undefined = await (await cache.match(RECORDS + address, ANY))?.json();
  return record?.revision;
}

/** Removes all files that no record lists. */
async function sweep(cache: SavedCache): Promise<void> {
  const needed = new Set(
    (await recordsIn(cache)).flatMap(({ files }) => files.map(([address]) => address)),
  );
  for (const address of await addressesIn(cache)) {
    if (!isRecord(address) && !needed.has(address)) await cache.delete(address);
  }
}

/** `/media/boat-8d1c0f6a2b-640.webp` → the stem before the width, and the width */
function pictureOf(address: string): { stem: string; width: number } | undefined {
  const [, stem, width] = /^(\/media\/.+-[0-9a-f]{10})-(\d+)\.\w+$/.exec(address) ?? [];
  return stem ? { stem, width: Number(width) } : undefined;
}
