import { readdir, rm } from "node:fs/promises";
import path from "node:path";

/**
 * Removes what stands under a segment `_`: an export refuses a route without a
 * single page, so a route with nothing to show gives this one.
 */
export async function dropPlaceholders(folder: string): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const target = path.join(folder, entry.name);
    if (entry.name === "_") await rm(target, { recursive: true });
    else if (entry.isDirectory()) await dropPlaceholders(target);
  }
}
