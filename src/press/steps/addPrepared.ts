import path from "node:path";
import { openHashes } from "@/files/rememberedHashes";
import { PUBLISHED_FOLDERS } from "@/page/prepared";
import type { Edition } from "../edition/Edition";

/** Adds what is published as it was prepared: pictures, scripts, icons. */
export async function addPrepared({
  files,
  preparedFolder,
  caches,
}: Pick<Edition, "files" | "preparedFolder" | "caches">): Promise<void> {
  const hashes = await openHashes(caches.hashes, { areOwn: true });
  for (const [from, to] of Object.entries(PUBLISHED_FOLDERS)) {
    await files.copy(path.join(preparedFolder, from), to, hashes.hashOf);
  }
  await hashes.save();
}
