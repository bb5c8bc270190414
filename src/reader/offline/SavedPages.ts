import { type OfflinePage, pageInState } from "@/page/offline";
import { readPictureAddress } from "@/page/readPictureAddress";
import { fetchMissing } from "./fetchMissing";
import { isPageOf } from "./isGenuine";
import type { OfflineEnvironment } from "./OfflineEnvironment";
import { OfflineFailure } from "./OfflineFailure";
import { SavedFiles, type SavedPage } from "./SavedFiles";
import { SiteFiles } from "./SiteFiles";

/**
 * The pages that a reader saves for reading without a connection.
 *
 * Their files lie in one cache, and each page has a record that lists what it needs.
 * Writing the record is what saves a page, and files that no record lists are deleted; so
 * wherever saving ends, every page that counts as saved is whole. A file that is not what
 * its address says is neither saved nor returned.
 */
export class SavedPages {
  readonly #environment: OfflineEnvironment;
  readonly #site: SiteFiles;

  constructor(environment: OfflineEnvironment) {
    this.#environment = environment;
    this.#site = new SiteFiles(environment.fetch);
  }

  /** Returns all that is saved, the newest first. */
  async list(): Promise<SavedPage[]> {
    const files = await this.#open();
    return (await files.records()).sort(
      (one, other) => other.at.localeCompare(one.at) || one.address.localeCompare(other.address),
    );
  }

  /**
   * Fetches what can be saved at an address: the page itself, the parts of a series, and the
   * pages that show these beside another version.
   *
   * @throws OfflineFailure
   */
  offerAt(address: string): Promise<readonly OfflinePage[]> {
    return this.#site.offerAt(address);
  }

  /**
   * Saves pages, all or none.
   *
   * @param onProgress gets the share of the bytes that are there, from 0 to 1
   * @throws OfflineFailure; then nothing has changed
   */
  save(pages: readonly OfflinePage[], onProgress?: (share: number) => void): Promise<void> {
    return this.#environment.alone(async () => {
      const files = await this.#open();
      const before = await files.records();
      try {
        await fetchMissing(pages, files, this.#site, onProgress);
        const at = this.#environment.now().toISOString();
        for (const page of pages) await files.putRecord({ ...page, at });
      } catch (error) {
        // What stood there before is listed again, and all else goes.
        await files.restore(pages, before).catch(() => undefined);
        throw OfflineFailure.of(error);
      }
      await files.sweep();
    });
  }

  /**
   * Removes pages, those that show one of them beside another version, and the files that no
   * other saved page needs.
   */
  free(addresses: readonly string[]): Promise<void> {
    return this.#environment.alone(async () => {
      const files = await this.#open();
      for (const address of addresses) await files.deleteRecord(address);
      const left = await files.records();
      const there = new Set(left.map(({ address }) => address));
      for (const { address, sides } of left) {
        if (sides?.some((side) => !there.has(side))) await files.deleteRecord(address);
      }
      await files.sweep();
    });
  }

  /** Removes what saving left behind when it was interrupted. */
  tidy(): Promise<void> {
    return this.free([]);
  }

  /**
   * Saves a saved page again if the site has another state of it now. If that
   * can't be fetched, it stays as it is.
   */
  async refresh(address: string): Promise<void> {
    const saved = await (await this.#open()).record(address);
    if (!saved) return;
    try {
      const [page] = await this.offerAt(address);
      const isWhole = page?.revision === saved.revision && (await this.#holds(page));
      if (page && !isWhole) await this.save([page]);
    } catch (error) {
      if (!(error instanceof OfflineFailure)) throw error;
    }
  }

  /** Returns the saved page of an address. */
  async page(address: string): Promise<Response | undefined> {
    const files = await this.#open();
    const saved = await files.record(address);
    if (!saved) return undefined;
    const file = pageInState(address, saved.revision);
    const page = await files.file(file);
    if (!page || isPageOf(address, await page.clone().text())) return page;
    // It was saved while something else answered for the site.
    await files.delete(file);
    return undefined;
  }

  /** Returns what is saved of an address whose content changes from state to state, in any of these. */
  async data(address: string): Promise<Response | undefined> {
    return (await this.#open()).fileInAnyState(address);
  }

  /**
   * Returns the saved file of an address; of a picture the widest, whatever width was asked for.
   *
   * @param options.isExact whether only the width that was asked for will do
   */
  async file(address: string, { isExact = false } = {}): Promise<Response | undefined> {
    const files = await this.#open();
    const exact = await files.file(address);
    const picture = readPictureAddress(address);
    if (exact || isExact || !picture) return exact;
    const widest = (await files.addresses())
      .map((one) => ({ one, ...readPictureAddress(one) }))
      .filter(({ stem }) => stem === picture.stem)
      .sort((one, other) => (other.width ?? 0) - (one.width ?? 0))[0];
    return widest && files.file(widest.one);
  }

  /** Tells whether all that a page needs is saved. */
  async #holds({ files }: OfflinePage): Promise<boolean> {
    const there = new Set(await (await this.#open()).addresses());
    return files.every(([address]) => there.has(address));
  }

  async #open(): Promise<SavedFiles> {
    try {
      return new SavedFiles(await this.#environment.open());
    } catch (error) {
      throw OfflineFailure.of(error);
    }
  }
}
