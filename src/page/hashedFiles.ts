import { type KindThat, kindsThat, ROUTES } from "./routes";

/** How addresses begin that hold a hash of their content. */
export const HASHED_PREFIXES: readonly string[] = kindsThat("hashed").map(prefixOf);

/**
 * Tells how the addresses of a kind begin that holds a hash of its content.
 *
 * @example prefixOf("media") // "/media/"
 */
export function prefixOf(kind: KindThat<"hashed">): string {
  return ROUTES[kind].pattern.replace(/\{.*/, "");
}

/**
 * Tells whether an address holds a hash of its content, so that the content at it never changes.
 *
 * @example isHashed("/assets/elements-0a1b2c3d4e.js") // true
 */
export function isHashed(address: string): boolean {
  return HASHED_PREFIXES.some((prefix) => address.startsWith(prefix));
}
