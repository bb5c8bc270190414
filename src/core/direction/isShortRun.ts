import type { Range } from "./directionalRun";

/** As many characters fit on a line of the narrowest screen in the largest size of text. */
const SHORT = 16;

/**
 * Tells whether a run should stay on one line: a range of years, a sum of money or a
 * telephone number, rather than an address or a sentence.
 *
 * @example isShortRun({ start: 4, end: 11 }) // true
 */
export function isShortRun({ start, end }: Range): boolean {
  return end - start <= SHORT;
}
