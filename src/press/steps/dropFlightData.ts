import type { Edition } from "../edition/Edition";

/**
 * Removes the second copy of each page that Next writes for its client router:
 * `index.txt` beside an `index.html`, and `__next.*.txt`.
 */
export async function dropFlightData({ files }: Pick<Edition, "files">): Promise<void> {
  const all = new Set(await files.list());
  for (const file of all) {
    const isFlightData =
      file.split("/").some((segment) => segment.startsWith("__next.")) ||
      (/(^|\/)index\.txt$/.test(file) && all.has(file.replace(/txt$/, "html")));
    if (isFlightData) await files.remove(file);
  }
}
