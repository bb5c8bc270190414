import { browserEnvironment } from "@/reader/offline/browserEnvironment";
import { SavedPages } from "@/reader/offline/SavedPages";

/** What is saved in this browser. */
export function savedPages(): SavedPages {
  return new SavedPages(
    browserEnvironment({
      caches,
      navigator,
      fetch: (address, options) => fetch(address, options),
    }),
  );
}
