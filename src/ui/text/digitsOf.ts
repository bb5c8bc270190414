/**
 * The numbering system that a style sheet has to know for its lists: none where
 * it is the usual one of style sheets, 0 to 9.
 *
 * @example digitsOf(new Intl.NumberFormat("ur-PK-u-nu-arabext")) // "arabext"
 */
export function digitsOf(numbers: Intl.NumberFormat): string | undefined {
  const { numberingSystem } = numbers.resolvedOptions();
  return numberingSystem === "latn" ? undefined : numberingSystem;
}
