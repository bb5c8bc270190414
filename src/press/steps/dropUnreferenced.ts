import { frameworkAddressesIn, isFrameworkFile } from "@/page/frameworkFiles";
import type { Edition } from "../edition/Edition";
import type { PageRecord } from "../edition/LastResult";
import type { PressedPage } from "../pages/pressPage";
import type { StyleSheetUrls } from "./readStyleSheets";

/**
 * Files besides pages and style sheets that may name others. Of Next's scripts none does: sealed
 * pages load none. What lies beside a page names nothing that the page doesn't.
 */
const NAMING = /\.(?:xml|webmanifest|json|txt)$/;

interface Needs extends Pick<Edition, "files"> {
  readonly pages: readonly Pick<PressedPage, "nextFiles">[];
  readonly records: ReadonlyMap<string, Pick<PageRecord, "files">>;
  readonly styleSheetUrls: StyleSheetUrls;
}

/**
 * Removes Next's build artefacts that nothing in the result names any more: the
 * client runtime, above all.
 *
 * @returns the paths removed: `dropped`
 */
export async function dropUnreferenced({
  files,
  pages,
  records,
  styleSheetUrls,
}: Needs): Promise<{ dropped: readonly string[] }> {
  const all = await files.list();
  const existing = new Set(all);
  const ofPages = new Set([...records.values()].flatMap((page) => page.files));
  const named = new Set(
    pages.flatMap(({ nextFiles }) => nextFiles.flatMap(filesFrom("index.html"))),
  );
  const reachable = [...all.filter((file) => !isFrameworkFile(file)), ...named];
  for (let file = reachable.pop(); file !== undefined; file = reachable.pop()) {
    if (!existing.has(file)) continue;
    const isText = NAMING.test(file) && !ofPages.has(file);
    const addresses = isText
      ? frameworkAddressesIn(await files.readText(file))
      : styleSheetUrls.get(file);
    for (const target of (addresses ?? []).flatMap(filesFrom(file))) {
      if (named.has(target)) continue;
      named.add(target);
      reachable.push(target);
    }
  }
  const dropped = all.filter((file) => isFrameworkFile(file) && !named.has(file));
  for (const file of dropped) await files.remove(file);
  return { dropped };
}

/** The path of the file at an address that another file names; none for data. */
function filesFrom(from: string): (address: string) => string[] {
  const base = `http://site.invalid/${from}`;
  return (address) => {
    if (address.startsWith("data:") || !URL.canParse(address, base)) return [];
    return [decodeURI(new URL(address, base).pathname.slice(1))];
  };
}
