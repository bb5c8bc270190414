import { endingIn } from "./endingIn";
import type { OfflineEnvironment } from "./OfflineEnvironment";
import { OfflineFailure } from "./OfflineFailure";

/** The cache of what a reader has saved; pages and the worker share it. */
const SAVED = "waraq-saved";

/** How long a file may take, in milliseconds: the largest, on a line of the slowest. */
const SLOWEST_FILE = 120_000;

/** For how long another tab may be at work before that is told, in milliseconds. */
const OTHERS_WORK = 30_000;

/** Returns what a page or the worker provides for `SavedPages`. */
export function browserEnvironment(scope: {
  readonly caches: CacheStorage;
  readonly navigator: { readonly locks?: LockManager };
  readonly fetch: (address: string, options: RequestInit) => Promise<Response>;
}): OfflineEnvironment {
  const { locks } = scope.navigator;
  return {
    open: () => scope.caches.open(SAVED),
    fetch: (address, fresh) =>
      scope.fetch(address, { cache: fresh ? "no-cache" : "default", ...endingIn(SLOWEST_FILE) }),
    alone: (work) => (locks ? alone(locks, work) : work()),
    now: () => new Date(),
  };
}

/** Browsers without locks have few tabs. */
async function alone<T>(locks: LockManager, work: () => Promise<T>): Promise<T> {
  let isAtWork = false;
  try {
    return await locks.request(SAVED, endingIn(OTHERS_WORK), () => {
      isAtWork = true;
      return work();
    });
  } catch (error) {
    throw isAtWork ? error : new OfflineFailure("busy", error);
  }
}
