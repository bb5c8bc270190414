import type { Edition } from "../edition/Edition";
import { readStyleSheet } from "../styles/readStyleSheet";

/** What each style sheet loads, by its path in the result: addresses as written. */
export type StyleSheetUrls = ReadonlyMap<string, readonly string[]>;

/** Reads what the style sheets of the result load. */
export async function readStyleSheets({
  files,
}: Pick<Edition, "files">): Promise<{ styleSheetUrls: StyleSheetUrls }> {
  const styleSheetUrls = new Map<string, readonly string[]>();
  for (const file of await files.list()) {
    if (!file.endsWith(".css")) continue;
    styleSheetUrls.set(file, readStyleSheet(await files.readText(file)).urls);
  }
  return { styleSheetUrls };
}
