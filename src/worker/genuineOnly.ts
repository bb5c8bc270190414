import type { SerwistPlugin } from "serwist";
import { isGenuine, isPageOf } from "@/reader/offline/isGenuine";

/** Tells whether a response is what the site has at an address. */
export async function isOfSite(url: string, response: Response): Promise<boolean> {
  const { pathname } = new URL(url);
  if (!(await isGenuine(pathname, response))) return false;
  return !pathname.endsWith("/") || isPageOf(pathname, await response.clone().text());
}

/**
 * Makes a cache store and return only responses of the site. What something else answered
 * for the site is deleted and fetched again.
 */
export function genuineOnly(caches: CacheStorage): SerwistPlugin {
  return {
    cacheWillUpdate: async ({ request, response }) =>
      (await isOfSite(request.url, response)) ? response : null,
    cachedResponseWillBeUsed: async ({ cacheName, request, cachedResponse }) => {
      if (!cachedResponse || (await isOfSite(request.url, cachedResponse))) return cachedResponse;
      await (await caches.open(cacheName)).delete(request);
      return undefined;
    },
  };
}
