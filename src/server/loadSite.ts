import { readFileSync, type Stats, statSync } from "node:fs";
import path from "node:path";
import { MANIFEST_FILE, type Manifest } from "@/page/manifest";

/** What the manifest of a result says. */
export interface LoadedSite {
  readonly manifest: Manifest;
  /** Old addresses, with and without the slash at their end, and the new ones. */
  readonly redirects: ReadonlyMap<string, string>;
  /** Changes when another manifest takes this one's place. */
  readonly edition: string;
}

/**
 * Loads the manifest of a result.
 *
 * @throws if there is none, it can't be read, or it isn't one that a build wrote
 */
export function loadSite(folder: string): LoadedSite {
  const edition = editionOf(folder);
  const manifest: Manifest = JSON.parse(readFileSync(path.join(folder, MANIFEST_FILE), "utf8"));
  const { locales, defaultLocale, headers } = manifest;
  if (!Array.isArray(locales) || !Array.isArray(headers) || !locales.includes(defaultLocale)) {
    throw new Error(`${path.join(folder, MANIFEST_FILE)} is incomplete. Build the site again.`);
  }
  const redirects = new Map(
    manifest.redirects.flatMap(({ from, to }) => [
      [from, to],
      [from.replace(/\/$/, ""), to],
    ]),
  );
  return { manifest, redirects, edition };
}

/**
 * Returns the state of the manifest in a folder. It is cheap enough to be called with every
 * request.
 *
 * @throws if there is none
 */
export function editionOf(folder: string): string {
  return stateOf(statSync(path.join(folder, MANIFEST_FILE)));
}

/**
 * Returns the state of a file: it changes when the file is replaced, and when its content
 * changes.
 */
export function stateOf({ dev, ino, size, mtimeMs, ctimeMs }: Stats): string {
  return [dev, ino, size, mtimeMs, ctimeMs].join(" ");
}

/**
 * Returns the state of an open file's content: it does not change when the file is moved or
 * removed.
 */
export function contentStateOf({ size, mtimeMs }: Stats): string {
  return [size, mtimeMs].join(" ");
}
