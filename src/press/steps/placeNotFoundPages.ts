import type { Library } from "@/core/library";
import { Failure } from "@/files/Failure";
import type { Edition } from "../edition/Edition";

/**
 * The route of the pages that stand for addresses which hold nothing. It can't
 * be `404`: at the root, Next puts a page of its own there.
 */
const ROUTE = "missing";

/**
 * Moves the 404 pages, which are ordinary pages to Next, to where hosts look for them, in
 * place of Next's own English one: `/404.html` and `/<locale>/404.html`.
 */
export async function placeNotFoundPages({
  files,
  library,
}: Pick<Edition, "files"> & { library: Pick<Library, "locales"> }): Promise<void> {
  for (const own of ["_not-found", "404"]) await files.remove(own);
  for (const place of ["", ...library.locales.map((locale) => `${locale}/`)]) {
    const page = `${place}${ROUTE}/index.html`;
    if ((await files.size(page)) === undefined) {
      throw new Failure(`The site has no page for /${place}${ROUTE}/.`);
    }
    await files.move(page, `${place}404.html`);
    await files.remove(`${place}${ROUTE}`);
  }
}
