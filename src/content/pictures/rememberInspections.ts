import path from "node:path";
import { deserialize, serialize } from "node:v8";
import { digestOf } from "@/files/contentHash";
import { recallChecked, rememberChecked } from "@/files/rememberedFiles";
import type { RememberedHashes } from "@/files/rememberedHashes";
import type { Inspect } from "../files/readFiles";
import { inspectPicture, type PictureFacts } from "./inspectPicture";

interface Memory {
  /** A folder of a cache, which may be removed at any time. */
  readonly folder: string;
  /** A hash of all code that inspects pictures. */
  readonly code: string;
  /** The hashes of pictures: one that was not changed is not even read. */
  readonly hashes: RememberedHashes;
}

/** Makes an `Inspect` that remembers what it found out, by content, name and code. */
export function rememberInspections({ folder, code, hashes }: Memory): Inspect {
  const versions = [code, process.versions.node];
  return async (name, file, read) => {
    const hash = await hashes.hashOf(file);
    const parts = [...versions, path.posix.basename(name), hash];
    const entry = path.join(folder, digestOf(JSON.stringify(parts)));
    const known = await recallChecked(entry);
    if (known) return deserialize(known) as PictureFacts;
    const bytes = await read();
    const facts = await inspectPicture(name, bytes);
    // It may just have been replaced by another.
    if (digestOf(bytes) === hash) await rememberChecked(entry, serialize(facts));
    return facts;
  };
}
