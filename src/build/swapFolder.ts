import { existsSync } from "node:fs";
import { chmod, readdir, rename, rm } from "node:fs/promises";
import path from "node:path";

/** What lies beside a folder while it is replaced. */
interface Aside {
  /** Where the replacement is made. */
  readonly made: string;
  /** Where the folder stands aside during a swap. */
  readonly old: string;
  /** Says who is replacing it. */
  readonly lock: string;
}

/** Names what lies beside a folder while it is replaced. */
export function asideOf(folder: string): Aside {
  return {
    made: `${folder}.waraq-new`,
    old: `${folder}.waraq-old`,
    lock: `${folder}.waraq-lock`,
  };
}

/**
 * Replaces a folder by one that was made beside it. Nobody ever sees half of either: there
 * are only two renames, and {@link recoverFolder} undoes the first should the process die
 * before the second, and this function itself should that fail.
 *
 * @param folder its replacement is complete at `asideOf(folder).made`; no symbolic link
 * @returns where the old folder still lies, if it could not be removed
 */
export async function swapFolder(folder: string): Promise<string | undefined> {
  const { made, old } = asideOf(folder);
  await removeFolder(old);
  const isThere = existsSync(folder);
  if (isThere) await rename(folder, old);
  try {
    await rename(made, folder);
  } catch (error) {
    if (isThere) await rename(old, folder);
    throw error;
  }
  // The new one is in its place: whatever is wrong with the old one is not a failure.
  return removeFolder(old).then(
    () => undefined,
    () => old,
  );
}

/** Repairs and removes what a process left that died during a swap. */
export async function recoverFolder(folder: string): Promise<void> {
  const { made, old } = asideOf(folder);
  if (existsSync(old) && !existsSync(folder)) await rename(old, folder);
  await removeFolder(made);
  await removeFolder(old);
}

/** Removes a folder with all that is in it, also where someone made it read-only. */
async function removeFolder(folder: string): Promise<void> {
  try {
    await rm(folder, { recursive: true, force: true });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== "EACCES" && code !== "EPERM") throw error;
    await makeWritable(folder);
    await rm(folder, { recursive: true, force: true });
  }
}

/** Lets the owner change folders: files are removed from a folder, and need no permission. */
async function makeWritable(folder: string): Promise<void> {
  await chmod(folder, 0o700);
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (entry.isDirectory()) await makeWritable(path.join(folder, entry.name));
  }
}
