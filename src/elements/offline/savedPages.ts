import { browserEnvironment } from "@/reader/offline/browserEnvironment";
import { SavedPages } from "@/reader/offline/SavedPages";

/** Returns the pages that are saved in this browser. */
export function savedPages(): SavedPages {
  return new SavedPages(
    browserEnvironment({
      caches,
      navigator,
      fetch: (address, options) => fetch(address, options),
    }),
  );
}
