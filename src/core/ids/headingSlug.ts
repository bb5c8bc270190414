/**
 * Makes a slug of a heading, where its letters allow one. Accents are dropped
 * and apostrophes closed up; whatever else is no letter or digit parts words.
 *
 * Gives nothing where a letter or digit is left that is not ASCII: a slug made
 * of only half of a heading would say something else, and letters of one
 * language make no address for all of them.
 *
 * @example headingSlug("The café’s two doors") // "the-cafes-two-doors"
 * @example headingSlug("دو دروازے") // undefined
 */
export function headingSlug(text: string): string | undefined {
  const plain = text.normalize("NFKD").replace(/\p{M}/gu, "").replace(/['’ʼ]/g, "").toLowerCase();
  if (/[^\P{L}a-z]|[^\P{N}0-9]/u.test(plain)) return undefined;
  const slug = plain.replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "");
  return slug === "" ? undefined : slug;
}
