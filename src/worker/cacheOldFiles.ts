import { isHashed } from "@/page/hashedFiles";
import { isOfSite } from "./genuineOnly";

/** Holds the hashed files of the shell before this one. */
export const BEFORE = "waraq-before";

/**
 * Caches the hashed files of the current shell: when a new worker takes over, its shell
 * replaces that one, and an open page may still request a chunk of its own script that the
 * server no longer has. Those of one build are kept, no more.
 *
 * @param shellName of the cache that holds the shell
 */
export async function cacheOldFiles(caches: CacheStorage, shellName: string): Promise<void> {
  await caches.delete(BEFORE);
  if (!(await caches.has(shellName))) return;
  const shell = await caches.open(shellName);
  const before = await caches.open(BEFORE);
  for (const request of await shell.keys()) {
    if (!isHashed(new URL(request.url).pathname)) continue;
    const response = await shell.match(request);
    if (response && (await isOfSite(request.url, response))) await before.put(request, response);
  }
}
