/**
 * A page that can be saved for reading without a connection, and everything that
 * it takes. The press writes it from the finished page.
 */
export interface OfflinePage {
  /** `/ur/articles/warm-waters/` */
  readonly address: string;
  readonly kind: "article" | "series" | "parallel";
  /** In the language that the page shows, which in a fallback is another than the page's. */
  readonly title: OfflineTitle;
  /** Names the state of the page. */
  readonly revision: string;
  /**
   * The page in this very state, then what it loads: addresses, each of one
   * content for ever, and bytes as they are transferred.
   */
  readonly files: readonly OfflineFile[];
  /** Of a series: the addresses of its parts. */
  readonly parts?: readonly string[];
  /** Of two versions side by side: the addresses of each. It is saved where both are. */
  readonly sides?: readonly string[];
}

export interface OfflineTitle {
  readonly text: string;
  readonly lang: string;
  readonly dir: "ltr" | "rtl";
  readonly typeface: string;
}

/**
 * Bytes are as transferred. The digest, the first ten hexadecimal digits of the SHA-256
 * of the content, is missing of pages, which hosts may touch up: they are known by their
 * marks.
 */
export type OfflineFile = readonly [address: string, bytes: number, digest?: string];

/**
 * What lies beside a page that can be saved: the page itself first, then the parts of a series,
 * then the pages that show it, or its parts, beside another version.
 */
export interface OfflineOffer {
  readonly pages: readonly OfflinePage[];
}

/**
 * Returns the address of a page's offline offer.
 *
 * @example offlineOfferAt("/ur/articles/warm-waters/") // "/ur/articles/warm-waters/offline.json"
 */
export function offlineOfferAt(address: string): string {
  return `${address}offline.json`;
}

/**
 * Returns the address of a page in one state. Servers ignore the query; storages
 * distinguish two states by it, so that a record names the page it was made for.
 *
 * @example pageInState("/en/articles/a/", "0f3c") // "/en/articles/a/?0f3c"
 */
export function pageInState(address: string, revision: string): string {
  return `${address}?${revision}`;
}

/** What the press tells the service worker. */
export interface WorkerOptions {
  readonly locales: readonly string[];
  readonly defaultLocale: string;
  /**
   * What is fetched when the worker is installed: pages and data with a revision; hashed
   * files with what their content has to be (Subresource Integrity).
   */
  readonly shell: readonly {
    readonly url: string;
    readonly revision: string | null;
    readonly integrity?: string;
  }[];
}

/**
 * Returns the address under which a page of the shell is stored. No page has that address
 * on the site, so none is answered from the shell while the site can be reached.
 *
 * @example shellAddress("/ur/offline/") // "/ur/offline/?shell"
 */
export function shellAddress(address: string): string {
  return `${address}?shell`;
}
