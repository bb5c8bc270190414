import path from "node:path";
import { digestOf } from "@/files/contentHash";
import { openFileStore } from "@/files/fileStore";
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
  const store = await openFileStore(path.join(cache, "texts"));
  const stored = (digest: string, file: string): StoredText => ({
    digest,
    source: { copyOf: file },
  });
  const find = async (digest: string) => {
    const file = await store.find(digest);
    return file === undefined ? undefined : stored(digest, file);
  };
  return {
    put: async (text) => {
      const digest = digestOf(text);
      return (await find(digest)) ?? stored(digest, await store.put(digest, Buffer.from(text)));
    },
    find,
    close: store.close,
  };
}
