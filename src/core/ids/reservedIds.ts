/**
 * Tells whether a heading may not have this id, because a page needs it: `top`
 * (the section before the first heading, and every browser's way up), those of
 * footnotes (`fn…`, `fnref…`), and those of the page's own parts, which all
 * begin with `site-`.
 *
 * @example isReservedId("fn-treaty") // true
 * @example isReservedId("treaty") // false
 */
export function isReservedId(id: string): boolean {
  return /^(?:top|fn|fnref|site)$|^(?:fn|fnref|site)-/.test(id);
}
