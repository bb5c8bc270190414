import { browserMeans } from "@/reader/offline/browserMeans";
import { SavedPages } from "@/reader/offline/SavedPages";

/** What is saved in this browser. */
export function savedPages(): SavedPages {
  return new SavedPages(
    browserMeans({
      caches,
      navigator,
      fetch: (address, options) => fetch(address, options),
    }),
  );
}
