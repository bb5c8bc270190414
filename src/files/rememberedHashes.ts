import { type BigIntStats, statSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { deserialize, serialize } from "node:v8";
import { digestOf } from "./contentHash";
import { recallChecked, rememberChecked, stateOf } from "./rememberedFiles";

/** Hashes of files, remembered as long as these stay what they are. */
export interface RememberedHashes {
  /** Returns the SHA-256 of a file in hexadecimal digits; an empty text for what can't be read. */
  hashOf(file: string): Promise<string>;
  /** Stores the hashes, of files that are still there. */
  save(): Promise<void>;
}

/** What changes when a file does, and the hash that it had then. */
type Entry = readonly [state: string, hash: string];

/** In nanoseconds. */
const TOO_NEW = 2_000_000_000n;

/**
 * Tells whether a file was changed so short a time ago that it can be changed again without
 * another date.
 *
 * @param now the time, in milliseconds since 1970
 */
export function isTooNew({ ctimeNs }: BigIntStats, now = Date.now()): boolean {
  return BigInt(now) * 1_000_000n - ctimeNs <= TOO_NEW;
}

/** Names the size of a file, its dates and its place on the disk: what changes when it does. */
export function stateText({ dev, ino, size, mtimeNs, ctimeNs }: BigIntStats): string {
  return [dev, ino, size, mtimeNs, ctimeNs].join(" ");
}

/** Returns the {@link stateText} of a file, or of what a link leads to; nothing where there is none. */
export function stateAt(file: string): string | undefined {
  const found = bigStateOf(file);
  return found && stateText(found);
}

interface HashesOptions {
  /**
   * Whether the files are written by this program alone, each once and whole. Then the date of
   * its last change of state doesn't count, which a new hard link renews.
   */
  readonly areOwn?: boolean;
  /** The time, in milliseconds since 1970. */
  readonly now?: () => number;
}

/**
 * Opens remembered hashes of files. A file is read again unless it has the same size, dates
 * and place on the disk as when it was hashed. A clone or a copy has others.
 *
 * @param store where they are stored; it may be removed at any time
 */
export async function openHashes(
  store: string,
  { areOwn = false, now = Date.now }: HashesOptions = {},
): Promise<RememberedHashes> {
  const known = await recall(store);
  const asked = new Map<string, Entry>();
  let isNew = false;
  return {
    hashOf: async (file) => {
      const found = bigStateOf(file);
      // A pipe would be waited for without end.
      if (!found?.isFile()) return "";
      const { dev, ino, size, mtimeNs } = found;
      const state = areOwn ? [dev, ino, size, mtimeNs].join(" ") : stateText(found);
      const before = known.get(file);
      if (before?.[0] === state) {
        asked.set(file, before);
        return before[1];
      }
      const content = await readFile(file).catch(() => undefined);
      if (!content) return "";
      const hash = digestOf(content);
      if (areOwn || !isTooNew(found, now())) {
        asked.set(file, [state, hash]);
        isNew = true;
      }
      return hash;
    },
    save: async () => {
      if (!isNew) return;
      const others = [...known].filter(([file]) => !asked.has(file) && stateOf(file));
      await rememberChecked(store, serialize(new Map([...others, ...asked])));
    },
  };
}

/** As `stateOf` returns it, with dates in nanoseconds. */
function bigStateOf(file: string): BigIntStats | undefined {
  try {
    return statSync(file, { bigint: true, throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

async function recall(store: string): Promise<ReadonlyMap<string, Entry>> {
  const stored = await recallChecked(store);
  try {
    return stored ? deserialize(stored) : new Map();
  } catch {
    // Another version of Node may have another form.
    return new Map();
  }
}
