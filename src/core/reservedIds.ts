/** Ids that pages use for their own parts, beside those that begin with `site-`. */
const RESERVED = new Set([
  "top",
  "fn",
  "fnref",
  "main",
  "contents",
  "footnotes",
  "corrections",
  "search",
  "settings",
]);

/**
 * Tells whether a heading may not have this id, because a page needs it: `top`
 * (the section before the first heading, and every browser's way up), those of
 * footnotes (`fn-…`, `fnref-…`), and those of the page's own parts (`site-…`
 * and a few more).
 *
 * @example isReservedId("fn-treaty") // true
 * @example isReservedId("treaty") // false
 */
export function isReservedId(id: string): boolean {
  return RESERVED.has(id) || /^(?:fn|fnref|site)-/.test(id);
}
