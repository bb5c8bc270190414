import type { Manifest, Redirect } from "@/page/manifest";
import type { Edition } from "../edition/Edition";
import { contentSecurityPolicy } from "../host/contentSecurityPolicy";
import { headerRules } from "../host/headerRules";
import { hostFiles } from "../host/hostFiles";
import type { PressedPage } from "../pages/pressPage";

interface Needs extends Pick<Edition, "files" | "library" | "fingerprint"> {
  readonly pages: readonly Pick<PressedPage, "scriptHashes">[];
  readonly redirects: readonly Redirect[];
  readonly hasDataPictures: boolean;
}

/**
 * Writes what hosts of plain files read of headers and redirects.
 *
 * @returns the same for Waraq's own server: `manifest`
 */
export async function writeHostFiles(edition: Needs): Promise<{ manifest: Manifest }> {
  const { files, library, fingerprint, pages, redirects, hasDataPictures } = edition;
  const scriptHashes = pages.flatMap((page) => page.scriptHashes);
  const manifest: Manifest = {
    fingerprint,
    locales: library.locales,
    defaultLocale: library.publication.defaultLocale,
    headers: headerRules(contentSecurityPolicy({ scriptHashes, hasDataPictures })),
    redirects,
  };
  for (const [name, content] of hostFiles(manifest)) await files.write(name, content);
  return { manifest };
}
