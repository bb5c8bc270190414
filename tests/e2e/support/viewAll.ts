import { sharedBrowser } from "./browser";
import { type FirstView, type FirstViewOptions, openFirstReader } from "./firstView";

/**
 * Views pages with several readers at once.
 *
 * @returns in the order of the paths
 */
export async function viewAll(
  site: string,
  paths: readonly string[],
  options: FirstViewOptions,
  readers = 4,
): Promise<readonly FirstView[]> {
  const browser = await sharedBrowser();
  const views: FirstView[] = [];
  const waiting = [...paths.entries()];
  const readOn = async () => {
    const reader = await openFirstReader(browser, site, options);
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [index, path] = next;
      views[index] = await reader.view(path);
    }
    await reader.close();
  };
  await Promise.all(Array.from({ length: Math.min(readers, paths.length) }, readOn));
  return views;
}
