import type { Edition } from "../Edition";

/** Makes the result of Next's export, which is gone afterwards. */
export async function takeExport({
  files,
  exportFolder,
}: Pick<Edition, "files" | "exportFolder">): Promise<void> {
  await files.take(exportFolder);
}
