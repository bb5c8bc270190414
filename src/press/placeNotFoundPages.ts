import { existsSync } from "node:fs";
import { rename, rm } from "node:fs/promises";
import path from "node:path";
import { Failure } from "@/files/Failure";

/**
 * The route of the pages that stand for addresses which hold nothing. It can't
 * be `404`: at the root, Next puts a page of its own there.
 */
const ROUTE = "missing";

/**
 * Puts the 404 pages, which are ordinary pages to Next, where hosts look for
 * them, in place of Next's own English one: `/404.html` and `/<locale>/404.html`.
 */
export async function placeNotFoundPages(
  folder: string,
  locales: readonly string[],
): Promise<void> {
  for (const own of ["_not-found", "404"]) {
    await rm(path.join(folder, own), { recursive: true, force: true });
  }
  for (const place of ["", ...locales]) {
    const page = path.join(folder, place, ROUTE, "index.html");
    if (!existsSync(page)) {
      throw new Failure(`The site has no page for /${place ? `${place}/` : ""}${ROUTE}/.`);
    }
    await rename(page, path.join(folder, place, "404.html"));
    await rm(path.join(folder, place, ROUTE), { recursive: true });
  }
}
