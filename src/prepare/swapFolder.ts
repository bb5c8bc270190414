import { existsSync } from "node:fs";
import { rename, rm } from "node:fs/promises";

/** Where a folder's replacement is made, and where it stands aside during a swap. */
export function asideOf(folder: string): { readonly made: string; readonly old: string } {
  return { made: `${folder}.waraq-new`, old: `${folder}.waraq-old` };
}

/**
 * Puts a folder made aside in a folder's place. Nobody ever sees half of either:
 * there are only two renames, and {@link recoverFolder} undoes the first should
 * the process die before the second.
 *
 * @param folder its replacement is complete at `asideOf(folder).made`
 */
export async function swapFolder(folder: string): Promise<void> {
  const { made, old } = asideOf(folder);
  await rm(old, { recursive: true, force: true });
  if (existsSync(folder)) await rename(folder, old);
  await rename(made, folder);
  await rm(old, { recursive: true, force: true });
}

/** Repairs what a process that died in the middle of a swap left, and clears it away. */
export async function recoverFolder(folder: string): Promise<void> {
  const { made, old } = asideOf(folder);
  if (existsSync(old) && !existsSync(folder)) await rename(old, folder);
  await rm(made, { recursive: true, force: true });
  await rm(old, { recursive: true, force: true });
}
