import { readFile } from "node:fs/promises";
import path from "node:path";
import { fromHtml } from "hast-util-from-html";
import { visit } from "unist-util-visit";
import type { Redirect } from "@/page/manifest";
import { fileOf } from "@/page/pageFile";
import { prepared } from "@/page/prepared";
import type { Edition } from "../edition/Edition";
import { fragmentOf, missingId, safeDecode } from "../pages/inspectPage";
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
  const read = (file: string) => files.readText(file);
  const { siteUrl } = prepared.site.parse(
    await readFile(path.join(preparedFolder, prepared.site.path), "utf8"),
  );
  const targets = { files: new Set(await files.list()), redirects, siteUrl, read };
  faults.push(...(await brokenLinks(pages, targets)));
}

/** What a link may lead to. */
export interface LinkTargets {
  /** Paths of the result's files, with forward slashes. */
  readonly files: ReadonlySet<string>;
  readonly redirects: readonly Redirect[];
  /** The public address: absolute links into the site are checked as well. */
  readonly siteUrl: string;
  /** Reads a file of the result. */
  readonly read: (file: string) => Promise<string>;
}

/** Where a link leads. */
type Target =
  | "elsewhere"
  | "invalid"
  | "missing"
  | { readonly address: string; readonly fragment: string | undefined };

/**
 * Returns the broken links within the site. Nearly all pages have the same links, so that each
 * link is looked at once. Ids are looked for where the page that links or the one that it leads
 * to was changed.
 *
 * @returns a line for each that leads nowhere: `/en/: /en/articles/lost/ does not exist.`
 */
export async function brokenLinks(
  pages: readonly LinkingPage[],
  targets: LinkTargets,
): Promise<string[]> {
  const byAddress = new Map(pages.map((page) => [page.address, page]));
  const targetOf = targetsOf(targets);
  const read = new Map<string, Promise<string>>();
  const idsAt = (address: string) => {
    const ids =
      byAddress.get(address)?.ids ??
      read.get(address) ??
      targets.read(fileOf(address).slice(1)).then(idsIn);
    if (typeof ids !== "string") read.set(address, ids);
    return ids;
  };
  const faults: string[] = [];
  for (const { address, links, ids } of pages) {
    for (const link of links) {
      const target = targetOf(link, address);
      if (target === "elsewhere") continue;
      if (target === "invalid") faults.push(`${address}: ${link} is not a valid address.`);
      else if (target === "missing") faults.push(`${address}: ${link} does not exist.`);
      else if (target.fragment) {
        const page = byAddress.get(target.address);
        if (!page || (ids === undefined && page.ids === undefined)) continue;
        const there = await idsAt(target.address);
        if (!there.includes(`\n${target.fragment}\n`)) {
          faults.push(`${address}: ${missingId(link)}`);
        }
      }
    }
  }
  return faults;
}

/** Returns a function that tells where a link of a page leads; it remembers what it found out. */
function targetsOf({ files, redirects, siteUrl }: LinkTargets) {
  const redirected = new Set(redirects.map(({ from }) => from));
  const { origin } = new URL(siteUrl);
  const find = (link: string, address: string): Target => {
    if (!URL.canParse(link, origin + address)) return "invalid";
    const url = new URL(link, origin + address);
    if (url.origin !== origin || redirected.has(url.pathname)) return "elsewhere";
    const path = safeDecode(url.pathname);
    if (!files.has(fileOf(path).slice(1))) return "missing";
    return { address: path, fragment: fragmentOf(url.hash) };
  };
  const known = new Map<string, Target>();
  return (link: string, address: string): Target => {
    // Only these lead to the same place from everywhere.
    if (!/^\/(?!\/)/.test(link)) return find(link, address);
    const target = known.get(link) ?? find(link, address);
    known.set(link, target);
    return target;
  };
}

/** The ids of a page that was written before, between line breaks. */
function idsIn(html: string): string {
  const ids: string[] = [];
  visit(fromHtml(html), "element", ({ properties }) => {
    if (typeof properties.id === "string") ids.push(properties.id);
  });
  return `\n${ids.join("\n")}\n`;
}
