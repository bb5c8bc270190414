import type { Bookmark } from "./Bookmark";

/**
 * Returns the id of a bookmark. It follows from the place, so that no place is bookmarked
 * twice, in whatever tab or browser: a version as a whole is `locale/slug`; a block has its
 * id behind a `#`; and a selection a hash of its words and of those before them, since the
 * words alone, as long as they may be, would not tell one "and" from another.
 *
 * @example bookmarkId("block", { slug: "rivers", locale: "ur", blockId: "east.2" })
 * // "ur/rivers#east.2"
 */
export function bookmarkId(kind: Bookmark["kind"], place: Bookmark["place"]): string {
  const version = `${place.locale}/${place.slug}`;
  if (kind === "version") return version;
  const block = `${version}#${place.blockId ?? ""}`;
  if (kind === "block") return block;
  // The line break can stand in neither, their white space being collapsed.
  return `${block}~${hash(`${place.quotation?.prefix ?? ""}\n${place.quotation?.exact ?? ""}`)}`;
}

/**
 * 53 bits of a text, in base 36: among the selections of one block no two will ever
 * meet. It never changes, since ids that are kept depend on it.
 *
 * Source: cyrb53 by bryc, public domain
 * (github.com/bryc/code, jshash/experimental/cyrb53.js), with the seed 0.
 */
function hash(text: string): string {
  let low = 0xdeadbeef;
  let high = 0x41c6ce57;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    low = Math.imul(low ^ unit, 2654435761);
    high = Math.imul(high ^ unit, 1597334677);
  }
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  return (4294967296 * (2097151 & high) + (low >>> 0)).toString(36);
}
