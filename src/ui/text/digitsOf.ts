/**
 * Returns the numbering system for a style sheet's lists: none if it is the default, 0 to
 * 9.
 *
 * @example digitsOf(new Intl.NumberFormat("ur-PK-u-nu-arabext")) // "arabext"
 */
export function digitsOf(numbers: Intl.NumberFormat): string | undefined {
  const { numberingSystem } = numbers.resolvedOptions();
  return numberingSystem === "latn" ? undefined : numberingSystem;
}
