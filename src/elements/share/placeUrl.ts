import { Selector } from "@/page/selectors";
import { placeIdOf, type VersionOnPage } from "../page/versionOnPage";

/**
 * Returns the address of a block on its version's own page, for others; where a translator serves the page
 * under its own name, the one that the site has.
 *
 * @param index of the block; -1 for the page as a whole
 */
export function placeUrl({ blocks, address }: VersionOnPage, index: number): string {
  const id = placeIdOf(blocks, index);
  const url = address === undefined ? pageUrl() : new URL(address, pageUrl()).href;
  return url + (id === undefined ? "" : `#${encodeURIComponent(id)}`);
}

/** Returns the address of the page, and of the place on it that it was opened at. */
export function openedUrl(): string {
  return pageUrl() + (document.querySelector(Selector.NamedPlace) ? location.hash : "");
}

/** Without a place on it. */
function pageUrl(): string {
  const { hostname, origin, pathname, search } = location;
  const own = document.querySelector<HTMLMetaElement>('meta[property="og:url"]')?.content;
  if (own && hostname.endsWith(".translate.goog")) return new URL(own).origin + pathname;
  return origin + pathname + search;
}
