const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/**
 * Tells whether a string can name something, such as a heading: lower-case ASCII letters, digits, and single hyphens
 * between them. Such a name needs no escaping in addresses, selectors or file
 * names, and a dot can never come out of it (see `blockIds`).
 *
 * @example isSlug("warm-waters") // true
 * @example isSlug("گرم-پانی") // false: addresses are the same in every language
 */
export function isSlug(name: string): boolean {
  return SLUG.test(name);
}

/**
 * Most characters of a part of an address. Each becomes the name of a folder, and of files
 * with longer names that are made on the way to it; disks take 255.
 */
export const LONGEST_PART = 200;

/**
 * Tells whether a slug can be part of an address: of an article, a series, a
 * topic, a person or a page.
 */
export function isAddressPart(name: string): boolean {
  return isSlug(name) && name.length <= LONGEST_PART;
}
