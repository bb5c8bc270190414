import type { Edition } from "../edition/Edition";

/** Makes the result of Next's export, which is gone afterwards. */
export async function takeExport({
  files,
  exportFolder,
}: Pick<Edition, "files" | "exportFolder">): Promise<void> {
  await files.take(exportFolder);
}
