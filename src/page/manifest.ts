import type { Locale } from "@/core/languages";

/** Name of the file in the result that holds the {@link Manifest}; it is never served. */
export const MANIFEST_FILE = "waraq.json";

/** What lies at the top of a result for hosts of plain files, and for the server itself: readers get none of it. */
export const NOT_SERVED: readonly string[] = [MANIFEST_FILE, "_headers", "_redirects"];

/** What a server has to know of a result beyond its files. */
export interface Manifest {
  /** Names the state of everything that the result was made from. */
  readonly fingerprint: string;
  readonly locales: readonly Locale[];
  readonly defaultLocale: Locale;
  readonly headers: readonly HeaderRule[];
  readonly redirects: readonly Redirect[];
  /** What lies at the top of the result: all that the next build may replace. Absent from older ones. */
  readonly entries?: readonly string[];
}

/** Headers for the addresses that a pattern matches. */
export interface HeaderRule {
  /** A path in which `*` stands for anything, slashes included. */
  readonly pattern: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** An address given up, and the one that took its place for good. */
export interface Redirect {
  readonly from: string;
  readonly to: string;
}

/**
 * Collects the headers of an address. Of two rules that set the same header, the
 * later one holds.
 *
 * @example
 * headersFor([{ pattern: "/media/*", headers: { "Cache-Control": "no-cache" } }], "/media/a.svg")
 * // { "Cache-Control": "no-cache" }
 */
export function headersFor(
  rules: readonly HeaderRule[],
  path: string,
): Readonly<Record<string, string>> {
  return Object.assign(
    {},
    ...rules.filter(({ pattern }) => matches(pattern, path)).map(({ headers }) => headers),
  );
}

function matches(pattern: string, path: string): boolean {
  const parts = pattern.split("*").map((part) => part.replace(/[.+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`^${parts.join(".*")}$`, "s").test(path);
}
