import path from "node:path";
import { PUBLISHED_FOLDERS } from "@/page/prepared";
import type { Edition } from "../edition/Edition";

/** Adds what is published as it was prepared: pictures, scripts, icons. */
export async function addPrepared({
  files,
  preparedFolder,
}: Pick<Edition, "files" | "preparedFolder">): Promise<void> {
  for (const [from, to] of Object.entries(PUBLISHED_FOLDERS)) {
    await files.copy(path.join(preparedFolder, from), to);
  }
}
