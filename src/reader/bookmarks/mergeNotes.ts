/**
 * Makes one note of two: the longer where it holds the other, else both, with a blank
 * line between.
 */
export function mergeNotes(kept: string, given: string): string {
  if (kept.includes(given)) return kept;
  if (given.includes(kept)) return given;
  return `${kept}\n\n${given}`;
}
