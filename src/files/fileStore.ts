import { readdir, rm } from "node:fs/promises";
import path from "node:path";
import { contentHash, shortHash } from "./contentHash";
import { isRemembered, remember, tidy } from "./rememberedFiles";
import { openHashes } from "./rememberedHashes";

/**
 * Files of a cache that are linked and read as they are, so that no digest can stand in them:
 * it stands in their names.
 */
export interface FileStore {
  /** Returns the path of the file with a key; nothing if there is none, or it was damaged since. */
  find(key: string): Promise<string | undefined>;
  /**
   * Stores a file.
   *
   * @returns its path
   */
  put(key: string, content: Uint8Array): Promise<string>;
  /** Ends the use of the store for now. */
  close(): Promise<void>;
}

/**
 * Opens a store of files.
 *
 * @param folder where they are; it may be removed at any time
 */
export async function openFileStore(folder: string): Promise<FileStore> {
  const hashes = await openHashes(`${folder}.hashes`, { areOwn: true });
  const names = new Map<string, string>();
  for (const name of await readdir(folder).catch(() => [])) {
    // Others were left by a process that was killed.
    const key = NAME.exec(name)?.[1];
    if (key) names.set(key, name);
  }
  return {
    find: async (key) => {
      const name = names.get(key);
      if (!name) return undefined;
      const file = path.join(folder, name);
      if (!(await isRemembered(file))) return undefined;
      const hash = await hashes.hashOf(file);
      if (name === nameOf(key, shortHash(hash))) return file;
      names.delete(key);
      await rm(file, { force: true });
      return undefined;
    },
    put: async (key, content) => {
      const name = nameOf(key, contentHash(content));
      await remember(path.join(folder, name), content);
      names.set(key, name);
      return path.join(folder, name);
    },
    close: async () => {
      await hashes.save();
      await tidy(folder);
    },
  };
}

const NAME = /^([^.]+)\.[0-9a-f]{10}\.file$/;

/** The name of a file: `<key>.<hash>.file`. Keys have no dots. */
function nameOf(key: string, hash: string): string {
  return `${key}.${hash}.file`;
}
