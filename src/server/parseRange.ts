/** The first and the last byte that are asked for, both included. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

/**
 * Reads a `Range` header (RFC 9110, 14.1.2).
 *
 * @param size of the whole, in bytes
 * @returns the range; "unsatisfiable" when it lies beyond the end; "whole" where the header asks for
 *   what a server may leave out, several ranges, or where it is malformed
 * @example parseRange("bytes=-500", 10_000) // { start: 9500, end: 9999 }
 */
export function parseRange(header: string, size: number): ByteRange | "whole" | "unsatisfiable" {
  const [, first, last] = /^bytes=\s*(\d*)-(\d*)\s*$/i.exec(header) ?? [];
  if (first === undefined || last === undefined || (first === "" && last === "")) return "whole";
  if (first === "") {
    const length = Math.min(Number(last), size);
    return length === 0 ? "unsatisfiable" : { start: size - length, end: size - 1 };
  }
  const start = Number(first);
  if (last !== "" && Number(last) < start) return "whole";
  if (start >= size) return "unsatisfiable";
  return { start, end: last === "" ? size - 1 : Math.min(Number(last), size - 1) };
}
