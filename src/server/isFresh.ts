/** What tells one state of a file from another. */
export interface Validators {
  readonly etag: string;
  /** Milliseconds. */
  readonly modified: number;
}

/**
 * Tells whether what a client holds is still current (RFC 9110, 13.2.2), so that
 * it need not be sent again.
 *
 * @param headers of the request, by lower-case name
 */
export function isFresh(
  headers: Readonly<Record<string, string | readonly string[] | undefined>>,
  { etag, modified }: Validators,
): boolean {
  const match = headers["if-none-match"];
  if (typeof match === "string") {
    const tags = match.split(",").map((tag) => tag.trim().replace(/^W\//, ""));
    return tags.includes("*") || tags.includes(etag);
  }
  const since = headers["if-modified-since"];
  return typeof since === "string" && isNotAfter(modified, since);
}

/**
 * Tells whether a range may be given (RFC 9110, 13.1.5): only out of the very
 * state that the client has the other parts of.
 */
export function rangeHolds(ifRange: string | undefined, { etag, modified }: Validators): boolean {
  if (ifRange === undefined) return true;
  return ifRange.trim().startsWith('"') ? ifRange.trim() === etag : isNotAfter(modified, ifRange);
}

/** Dates in headers have whole seconds. */
function isNotAfter(modified: number, date: string): boolean {
  const limit = Date.parse(date);
  return !Number.isNaN(limit) && Math.floor(modified / 1000) * 1000 <= limit;
}
