import type { Point } from "./problems";

/**
 * Finds the line and column of a place in a text.
 *
 * @param offset in UTF-16 units from the start of the text
 * @param start where the text itself begins in its file
 *
 * @example pointIn("پہلی\nدوسری", 5, { line: 1, column: 1 }) // { line: 2, column: 1 }
 */
export function pointIn(text: string, offset: number, start: Point): Point {
  const lines = text.slice(0, offset).split(/\r\n|\n|\r/);
  const last = lines.at(-1) ?? "";
  return lines.length === 1
    ? { line: start.line, column: start.column + last.length }
    : { line: start.line + lines.length - 1, column: last.length + 1 };
}

/**
 * Finds the lines and columns of many places in a text, one after the other: each is
 * counted on from the one before it.
 *
 * @param start where the text itself begins in its file
 * @returns a function of an offset, in UTF-16 units, that is not less than the last one
 *
 * @example
 * const pointAt = pointsIn("پہلی\nدوسری", { line: 1, column: 1 });
 * [pointAt(1), pointAt(5)] // [{ line: 1, column: 2 }, { line: 2, column: 1 }]
 */
export function pointsIn(text: string, start: Point): (offset: number) => Point {
  let done = 0;
  let point = start;
  return (offset) => {
    point = pointIn(text.slice(done, offset), offset - done, point);
    done = offset;
    return point;
  };
}
