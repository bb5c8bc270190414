import type { Edition } from "../edition/Edition";
import type { StyleSheetUrls } from "./readStyleSheets";

interface Needs extends Pick<Edition, "files" | "faults"> {
  readonly styleSheetUrls: StyleSheetUrls;
}

/**
 * Checks that style sheets load only files of the site.
 *
 * @returns whether pictures are written into a style sheet: `hasDataPictures`
 */
export async function checkStyleSheets({
  files,
  faults,
  styleSheetUrls,
}: Needs): Promise<{ hasDataPictures: boolean }> {
  let hasDataPictures = false;
  for (const file of await files.list()) {
    for (const url of styleSheetUrls.get(file) ?? []) {
      if (/^data:image\//i.test(url)) hasDataPictures = true;
      else if (/^(?!data:font\/)(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(url)) {
        faults.push(`/${file}: loads from another site: ${url.slice(0, 80)}`);
      }
    }
  }
  return { hasDataPictures };
}
