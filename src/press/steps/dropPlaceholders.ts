import type { Edition } from "../edition/Edition";

/**
 * Removes what stands under a segment `_`: an export refuses a route without a
 * single page, so a route with nothing to show gives this one.
 */
export async function dropPlaceholders({ files }: Pick<Edition, "files">): Promise<void> {
  const placeholders = (await files.list()).flatMap(
    (file) => /^(?:.*?\/)?_(?=\/)/.exec(file)?.[0] ?? [],
  );
  for (const folder of new Set(placeholders)) await files.remove(folder);
}
