import { inParallel } from "@/core/inParallel";
import type { OfflineFile, OfflinePage } from "@/page/offline";
import type { SavedFiles } from "./SavedFiles";
import type { SiteFiles } from "./SiteFiles";

/** How many files are fetched at once. */
const AT_ONCE = 4;

/**
 * Fetches and saves the files of pages that are not saved yet.
 *
 * @param onProgress gets the share of their bytes that is saved, from 0 to 1
 * @throws OfflineFailure; nothing is put into the cache after that
 */
export async function fetchMissing(
  pages: readonly OfflinePage[],
  files: SavedFiles,
  site: SiteFiles,
  onProgress?: (share: number) => void,
): Promise<void> {
  const there = new Set(await files.addresses());
  const missing = new Map<string, OfflineFile>();
  for (const file of pages.flatMap(({ files }) => files)) {
    const [address] = file;
    if (!there.has(address) || !(await files.file(address))) missing.set(address, file);
  }
  const all = [...missing.values()].reduce((sum, [, bytes]) => sum + bytes, 0);
  let done = 0;
  await inParallel([...missing.values()], AT_ONCE, async (file) => {
    const [address, bytes] = file;
    await files.put(address, await site.file(file));
    done += bytes;
    onProgress?.(done / all);
  });
}
