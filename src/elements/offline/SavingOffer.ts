import { addresses } from "@/page/addresses";
import type { Catalogue, CatalogueLanguage } from "@/page/catalogue";
import type { OfflinePage } from "@/page/offline";
import { bytesBeyond } from "@/reader/offline/bytesBeyond";
import { endingIn } from "@/reader/offline/endingIn";
import { OfflineFailure } from "@/reader/offline/OfflineFailure";
import type { SavedPage } from "@/reader/offline/SavedFiles";
import type { SavedPages } from "@/reader/offline/SavedPages";

/** How long the list of what the publication has may take, in milliseconds. */
const SLOWEST_CATALOGUE = 60_000;

/** What is offered: an article or a series, by its slug or id. */
export interface Offered {
  readonly slug?: string | undefined;
  readonly series?: string | undefined;
}

/** One language in which something can be saved. */
export interface SavableVersion {
  readonly locale: string;
  readonly language: CatalogueLanguage;
  /** The page, and the parts of a series. */
  readonly pages: readonly OfflinePage[];
  /** Those that show one of these beside another version: they are saved where both are. */
  readonly beside: readonly OfflinePage[];
}

/** In which languages an article or a series can be saved, which are saved, and which are chosen. */
export class SavingOffer {
  readonly #offered: Offered;
  readonly #pages: SavedPages;
  #versions: readonly SavableVersion[] = [];
  #saved: readonly SavedPage[] = [];
  #chosen = new Set<string>();

  constructor(offered: Offered, pages: SavedPages) {
    this.#offered = offered;
    this.#pages = pages;
  }

  get versions(): readonly SavableVersion[] {
    return this.#versions;
  }

  /**
   * Finds out what can be saved and what is, and chooses what the reader is reading where that
   * is not saved yet, or all that there is.
   *
   * @param ownLocale the language of the page
   * @throws where neither the site nor what is saved tells
   */
  async load(ownLocale: string): Promise<void> {
    this.#saved = await this.#pages.list();
    this.#versions = await this.#findVersions();
    const missing = this.#versions.filter((version) => !this.isSaved(version));
    const own = missing.filter(({ locale }) => locale === ownLocale || this.#versions.length === 1);
    this.#chosen = new Set(own.map(({ locale }) => locale));
  }

  /** Looks again at what is saved. */
  async reload(): Promise<void> {
    this.#saved = await this.#pages.list().catch(() => []);
  }

  isSaved({ pages }: SavableVersion): boolean {
    return pages.every(({ address }) => this.#saved.some((page) => page.address === address));
  }

  isChosen({ locale }: SavableVersion): boolean {
    return this.#chosen.has(locale);
  }

  choose({ locale }: SavableVersion, isChosen: boolean): void {
    if (isChosen) this.#chosen.add(locale);
    else this.#chosen.delete(locale);
  }

  /** The pages that are chosen and not saved yet, and what shows two saved versions side by side. */
  get toBeSaved(): OfflinePage[] {
    const chosen = this.#versions
      .filter((version) => this.isChosen(version) && !this.isSaved(version))
      .flatMap(({ pages }) => pages);
    const saved = new Set(this.#saved.map(({ address }) => address));
    const there = new Set([...saved, ...chosen.map(({ address }) => address)]);
    const beside = this.#versions
      .flatMap((version) => version.beside)
      .filter(
        ({ address, sides = [] }) => !saved.has(address) && sides.every((one) => there.has(one)),
      );
    return [...chosen, ...beside];
  }

  /** Whether there are pages with two versions side by side. */
  get hasBeside(): boolean {
    return this.#versions.some(({ beside }) => beside.length > 0);
  }

  /** How many bytes it takes to save pages. */
  costOf(pages: readonly OfflinePage[]): number {
    return bytesBeyond(pages, this.#saved);
  }

  /** How many bytes all that is saved of it takes by itself. */
  get size(): number {
    const pages = this.#versions.flatMap((version) => [...version.pages, ...version.beside]);
    const own = new Set(pages.map(({ address }) => address));
    return bytesBeyond(
      this.#saved.filter(({ address }) => own.has(address)),
      this.#saved.filter(({ address }) => !own.has(address)),
    );
  }

  /** Saves what is chosen, after which nothing is. */
  async save(pages: readonly OfflinePage[], onProgress: (share: number) => void): Promise<void> {
    await this.#pages.save(pages, onProgress);
    this.#chosen.clear();
  }

  async remove({ pages }: SavableVersion): Promise<void> {
    await this.#pages.free(pages.map(({ address }) => address));
  }

  async #findVersions(): Promise<SavableVersion[]> {
    const { slug, series } = this.#offered;
    const { articles, series: all, languages } = await loadCatalogue();
    const slugs = slug ? [slug] : (all[series ?? ""]?.articles ?? []);
    const locales = Object.keys(languages).filter((locale) =>
      slugs.some((one) => locale in (articles[one]?.titles ?? {})),
    );
    const versions = locales.map(async (locale): Promise<SavableVersion | undefined> => {
      const language = languages[locale];
      const address = slug
        ? addresses.article(locale, slug)
        : addresses.series(locale, series ?? "");
      if (!language) return undefined;
      const all = await this.#pagesAt(address);
      return {
        locale,
        language,
        pages: all.filter(({ sides }) => !sides),
        beside: all.filter(({ sides }) => sides),
      };
    });
    return (await Promise.all(versions)).filter((version) => version !== undefined);
  }

  /** Returns what the site offers; without a connection, what is saved of it. */
  async #pagesAt(address: string): Promise<readonly OfflinePage[]> {
    try {
      return await this.#pages.offerAt(address);
    } catch (error) {
      const own = this.#saved.find((page) => page.address === address);
      if (!own) throw error;
      const pages = this.#saved.filter((page) => page === own || own.parts?.includes(page.address));
      const there = new Set(pages.map(({ address }) => address));
      return [...pages, ...this.#saved.filter(({ sides: [first = ""] = [] }) => there.has(first))];
    }
  }
}

async function loadCatalogue(): Promise<Catalogue> {
  try {
    const response = await fetch(addresses.catalogue(), endingIn(SLOWEST_CATALOGUE));
    return await response.json();
  } catch (error) {
    // What answers in the site's place sends no data.
    throw new OfflineFailure("network", error);
  }
}

/** What breaks off while a file is fetched is a TypeError, whatever fetches it. */
export function asFailure(error: unknown): unknown {
  return error instanceof TypeError ? new OfflineFailure("network", error) : error;
}
