import path from "node:path";
import { digestOf } from "@/files/contentHash";
import { isRemembered, remember, tidy } from "@/files/rememberedFiles";
import { openHashes } from "@/files/rememberedHashes";
import type { FileSource } from "@/files/writeFolder";

/** A text as it was written for rendering, wherever it lies. */
export interface StoredText {
  /** SHA-256 of the text, in hexadecimal digits. */
  readonly digest: string;
  readonly source: FileSource;
}

/** Stores texts by their digests: the texts of a large publication don't fit into the memory. */
export interface TextStore {
  /** Stores a text. */
  put(text: string): Promise<StoredText>;
  /** Returns a text that was stored; nothing if it is not there, or was damaged since. */
  find(digest: string): Promise<StoredText | undefined>;
  /** Ends the use of the store for now. */
  close(): Promise<void>;
}

/** Holds texts in the memory, for publications that no build follows. */
export function holdTexts(): TextStore {
  return {
    put: async (text) => ({ digest: digestOf(text), source: text }),
    find: async () => undefined,
    close: async () => undefined,
  };
}

/**
 * Opens a store of texts in a cache.
 *
 * @param cache the folder of the cache, which may be removed at any time
 */
export async function openTexts(cache: string): Promise<TextStore> {
  const folder = path.join(cache, "texts");
  const hashes = await openHashes(path.join(cache, "hashes", "texts"), { areOwn: true });
  const stored = (digest: string): StoredText => ({
    digest,
    source: { copyOf: path.join(folder, `${digest}.json`) },
  });
  const find = async (digest: string) => {
    const file = path.join(folder, `${digest}.json`);
    if (!(await isRemembered(file))) return undefined;
    return (await hashes.hashOf(file)) === digest ? stored(digest) : undefined;
  };
  return {
    put: async (text) => {
      const digest = digestOf(text);
      const known = await find(digest);
      if (!known) await remember(path.join(folder, `${digest}.json`), Buffer.from(text));
      return known ?? stored(digest);
    },
    find,
    close: async () => {
      await hashes.save();
      await tidy(folder);
    },
  };
}
