import type { OfflineMeans } from "./SavedPages";

/** The cache of what a reader has saved; pages and the worker share it. */
const SAVED = "waraq-saved";

/** What a page or the worker lends `SavedPages`. */
export function browserMeans(scope: {
  readonly caches: CacheStorage;
  readonly navigator: { readonly locks?: LockManager };
  readonly fetch: (address: string, options: RequestInit) => Promise<Response>;
}): OfflineMeans {
  const { locks } = scope.navigator;
  return {
    open: () => scope.caches.open(SAVED),
    fetch: (address, fresh) => scope.fetch(address, { cache: fresh ? "no-cache" : "default" }),
    // Browsers without locks have few tabs.
    alone: (work) => (locks ? (locks.request(SAVED, work) as ReturnType<typeof work>) : work()),
    now: () => new Date(),
  };
}
