import { createHash } from "node:crypto";
import path from "node:path";
import { deserialize, serialize } from "node:v8";
import { remembered } from "@/files/rememberedFiles";
import { inspectPicture, type PictureFacts } from "./inspectPicture";

/**
 * Makes an `inspectPicture` that remembers what it found out, by content, name and code.
 *
 * @param folder of a cache; it may be removed at any time
 * @param code a hash of all code that inspects pictures
 */
export function rememberInspections(folder: string, code: string): typeof inspectPicture {
  const versions = JSON.stringify([code, process.versions.node]);
  return async (name, bytes) => {
    const key = createHash("sha256").update(versions).update(path.posix.basename(name));
    const entry = path.join(folder, key.update("\n").update(bytes).digest("hex"));
    const facts = await remembered(entry, async () => serialize(await inspectPicture(name, bytes)));
    return deserialize(facts) as PictureFacts;
  };
}
