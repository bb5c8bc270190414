const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/**
 * Tells whether a string can name an article, a series, a topic, a person, a
 * page or a heading: lower-case ASCII letters, digits, and single hyphens
 * between them. Such a name needs no escaping in addresses, selectors or file
 * names, and a dot can never come out of it (see `blockIds`).
 *
 * @example isSlug("warm-waters") // true
 * @example isSlug("گرم-پانی") // false: addresses are the same in every language
 */
export function isSlug(name: string): boolean {
  return SLUG.test(name);
}
