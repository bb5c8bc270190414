/**
 * Finds the first wanted language that is offered; a country is no matter.
 *
 * @example negotiate(["en", "ur"], [undefined, "ps-AF", "ur-PK", "en"]) // "ur"
 */
export function negotiate(
  offered: readonly string[],
  wanted: readonly (string | undefined)[],
): string | undefined {
  return wanted
    .map((tag) => tag?.toLowerCase().split("-")[0])
    .find((locale) => locale !== undefined && offered.includes(locale));
}
