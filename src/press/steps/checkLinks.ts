import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Redirect } from "@/page/manifest";
import { fileOf } from "@/page/pageFile";
import { prepared } from "@/page/prepared";
import type { Edition } from "../edition/Edition";
import type { PressedPage } from "../pages/pressPage";

/** What of a page tells where its links lead, and what they may lead to on it. */
type LinkingPage = Pick<PressedPage, "address" | "links" | "ids">;

interface Needs extends Pick<Edition, "files" | "faults" | "preparedFolder"> {
  readonly pages: readonly LinkingPage[];
  readonly redirects: readonly Redirect[];
}

/** Checks that all links of the pages that stay on the site lead somewhere. */
export async function checkLinks(edition: Needs): Promise<void> {
  const { files, faults, preparedFolder, pages, redirects } = edition;
  const { siteUrl } = prepared.site.parse(
    await readFile(path.join(preparedFolder, prepared.site.path), "utf8"),
  );
  faults.push(...brokenLinks(pages, { files: new Set(await files.list()), redirects, siteUrl }));
}

/** What a link may lead to. */
export interface LinkTargets {
  /** Paths of the result's files, with forward slashes. */
  readonly files: ReadonlySet<string>;
  readonly redirects: readonly Redirect[];
  /** The public address: absolute links into the site are checked as well. */
  readonly siteUrl: string;
}

/**
 * Returns the broken links within the site.
 *
 * @returns a line for each that leads nowhere: `/en/: /en/articles/lost/ does not exist.`
 */
export function brokenLinks(pages: readonly LinkingPage[], targets: LinkTargets): string[] {
  const byAddress = new Map(pages.map((page) => [page.address, page]));
  const redirected = new Set(targets.redirects.map(({ from }) => from));
  const origin = new URL(targets.siteUrl).origin;
  return pages.flatMap(({ address, links }) =>
    [...new Set(links)].flatMap((link) => {
      if (!URL.canParse(link, origin + address))
        return [`${address}: ${link} is not a valid address.`];
      const url = new URL(link, origin + address);
      if (url.origin !== origin || redirected.has(url.pathname)) return [];
      const file = fileOf(safeDecode(url.pathname));
      if (!targets.files.has(file.slice(1))) return [`${address}: ${link} does not exist.`];
      const fragment = safeDecode(url.hash.slice(1));
      const page = byAddress.get(safeDecode(url.pathname));
      if (!fragment || !page || fragment === "top" || fragment.startsWith(":~:")) return [];
      return page.ids.has(fragment)
        ? []
        : [`${address}: ${link} names an id that the page does not have.`];
    }),
  );
}

function safeDecode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
