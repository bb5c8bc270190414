import {
  type OfflineFile,
  type OfflineOffer,
  type OfflinePage,
  offlineOfferAt,
} from "@/page/offline";
import { splitAddress } from "@/page/splitAddress";
import { hasDigest, isGenuine, isPageOf } from "./isGenuine";
import type { OfflineEnvironment } from "./OfflineEnvironment";
import { OfflineFailure } from "./OfflineFailure";

/** The site over the network: what it offers for saving, and its files. */
export class SiteFiles {
  readonly #fetchAny: OfflineEnvironment["fetch"];

  constructor(fetchAny: OfflineEnvironment["fetch"]) {
    this.#fetchAny = fetchAny;
  }

  /**
   * Fetches what can be saved at an address: the page itself, the parts of a series, and the
   * pages that show these beside another version.
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
   * Fetches a file, exactly as it is to be saved. The browser may hold what answered in the
   * site's place once: then the site itself is asked.
   *
   * @throws OfflineFailure
   */
  async file(file: OfflineFile): Promise<Response> {
    const [address] = file;
    // The address of a page, and of data beside it, doesn't alone say what is in it.
    const isNamed = !address.includes("?");
    const response = await this.#fetch(address, !isNamed);
    if (await isWanted(file, response).catch(asNetwork)) return response;
    const again = isNamed ? await this.#fetch(address, true) : response;
    if (isNamed && (await isWanted(file, again).catch(asNetwork))) return again;
    throw new OfflineFailure((await isGenuine(address, again)) ? "changed" : "network", address);
  }

  /** Refuses redirects, pages that say that there is nothing, and what can't be looked into. */
  async #fetch(address: string, fresh: boolean): Promise<Response> {
    const response = await this.#fetchAny(address, fresh).catch(asNetwork);
    const isWhole = response.status === 200 && !response.redirected && response.type !== "opaque";
    if (isWhole) return response;
    throw new OfflineFailure(response.status >= 500 ? "network" : "changed", response.status);
  }
}

function asNetwork(error: unknown): never {
  throw new OfflineFailure("network", error);
}

/** Tells whether an answer is the very file that is to be saved. */
async function isWanted([address, , digest]: OfflineFile, response: Response): Promise<boolean> {
  if (!(await isGenuine(address, response))) return false;
  if (digest !== undefined) return hasDigest(response, digest);
  const { path, query: revision } = splitAddress(address);
  if (path.endsWith("/")) return isPageOf(path, await response.clone().text());
  return revision === undefined || hasDigest(response, revision);
}
