import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { MANIFEST_FILE, type Manifest } from "@/core/manifest";

/** A result as it is served: what there is to serve is settled when it is loaded. */
export interface LoadedSite {
  readonly manifest: Manifest;
  /** The site's files by address, `/en/index.html`. What isn't in it doesn't exist. */
  readonly files: ReadonlyMap<string, SiteFile>;
  /** Old addresses, with and without the slash at their end, and the new ones. */
  readonly redirects: ReadonlyMap<string, string>;
  /** Changes when another result takes this one's place. */
  readonly edition: string;
}

/** A file, and its compressed forms. */
export interface SiteFile {
  readonly path: string;
  readonly encodings: Readonly<Partial<Record<"br" | "gzip", string>>>;
}

/** For hosts of plain files, and for the server itself: nothing that readers ask for. */
const NOT_SERVED = new Set([`/${MANIFEST_FILE}`, "/_headers", "/_redirects", "/.nojekyll"]);

/**
 * Loads a result. Requests are answered from this list, never by joining what
 * was asked for to a folder's path; and symbolic links are no part of it. So
 * nothing outside the folder can be reached.
 *
 * @throws if there is no manifest, or it can't be read
 */
export function loadSite(folder: string): LoadedSite {
  const edition = editionOf(folder);
  const manifest: Manifest = JSON.parse(readFileSync(path.join(folder, MANIFEST_FILE), "utf8"));
  const paths = new Map<string, string>();
  collect(folder, "", paths);
  const files = new Map<string, SiteFile>();
  for (const [address, file] of paths) {
    const isForm = /\.(?:br|gz)$/.test(address) && paths.has(address.replace(/\.\w+$/, ""));
    if (isForm || NOT_SERVED.has(address)) continue;
    const [br, gzip] = [paths.get(`${address}.br`), paths.get(`${address}.gz`)];
    files.set(address, { path: file, encodings: { ...(br && { br }), ...(gzip && { gzip }) } });
  }
  const redirects = new Map(
    manifest.redirects.flatMap(({ from, to }) => [
      [from, to],
      [from.replace(/\/$/, ""), to],
    ]),
  );
  return { manifest, files, redirects, edition };
}

/**
 * Names the result that stands in a folder now; cheap enough to be asked with
 * every request.
 *
 * @throws if there is none
 */
export function editionOf(folder: string): string {
  const { ino, ctimeMs } = statSync(path.join(folder, MANIFEST_FILE));
  return `${ino} ${ctimeMs}`;
}

function collect(folder: string, address: string, paths: Map<string, string>): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const inside = path.join(folder, entry.name);
    if (entry.isDirectory()) collect(inside, `${address}/${entry.name}`, paths);
    else if (entry.isFile()) paths.set(`${address}/${entry.name}`, inside);
  }
}
