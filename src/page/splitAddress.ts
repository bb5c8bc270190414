/** The parts of an address. */
export interface AddressParts {
  readonly path: string;
  /** Without its question mark; absent where there is none. */
  readonly query?: string;
  /** Without its number sign; absent where there is none. */
  readonly fragment?: string;
}

/**
 * Splits an address into its path, its query and its fragment, as they are written.
 *
 * @example splitAddress("/en/articles/a/?0f3c#east") // { path: "/en/articles/a/", query: "0f3c", fragment: "east" }
 */
export function splitAddress(address: string): AddressParts {
  const [, path = "", query, fragment] =
    /^([^?#]*)(?:\?([^#]*))?(?:#([\s\S]*))?$/.exec(address) ?? [];
  return {
    path,
    ...(query !== undefined && { query }),
    ...(fragment !== undefined && { fragment }),
  };
}
