import path from "node:path";
import type { LibraryBuilt } from "@/content/buildLibrary";
import { bundleElements } from "./bundleElements";
import type { Settings } from "./settings";
import { type FileSource, writeFolder } from "./writeFolder";

/** The address of a site that hasn't been told its own. */
export const NO_ADDRESS = "http://localhost:3000";

/**
 * Writes what the pages are drawn from, so that each page need not parse Markdown
 * anew: the library, one file for each body, and what belongs to the site as a
 * whole; and beside them what is published as it is: pictures, and the custom
 * elements' script.
 *
 * @param folder where to; it holds nothing else afterwards
 * @returns the paths in it that changed
 */
export async function prepare(
  content: LibraryBuilt,
  settings: Settings,
  folder: string,
): Promise<string[]> {
  const { library, bodies, media } = content;
  const elements = await bundleElements(settings.root);
  const files = new Map<string, FileSource>([
    ["library.json", JSON.stringify(library)],
    [
      "site.json",
      JSON.stringify({
        siteUrl: settings.siteUrl ?? library.publication.address ?? NO_ADDRESS,
        elementsAddress: `/assets/${elements.name}`,
        defaultLocale: library.publication.defaultLocale,
      }),
    ],
    [`assets/${elements.name}`, elements.code],
  ]);
  for (const kind of ["articles", "pages"] as const) {
    for (const [slug, versions] of Object.entries(bodies[kind])) {
      for (const [locale, body] of Object.entries(versions)) {
        files.set(path.posix.join("bodies", kind, slug, `${locale}.json`), JSON.stringify(body));
      }
    }
  }
  for (const { address, file } of media) {
    files.set(address.slice(1), { copyOf: path.join(settings.contentDir, file) });
  }
  return writeFolder(folder, files);
}
