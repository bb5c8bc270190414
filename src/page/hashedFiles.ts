import { type KindThat, kindsThat, ROUTES } from "./routes";

/** What the name of the script begins with that runs before anything of a page is shown. */
export const BEFORE_FIRST_PAINT = "before-first-paint";

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
 * Returns the site's own scripts among the files of a result.
 *
 * @param files paths relative to the result
 *
 * @example scriptsAmong(["assets/elements-0a1b2c3d4e.js", "sw.js"]) // ["assets/elements-0a1b2c3d4e.js"]
 */
export function scriptsAmong(files: readonly string[]): string[] {
  const folder = prefixOf("asset").slice(1);
  return files.filter((file) => file.startsWith(folder) && file.endsWith(".js"));
}

/**
 * Tells whether an address holds a hash of its content, so that the content at it never changes.
 *
 * @example isHashed("/assets/elements-0a1b2c3d4e.js") // true
 */
export function isHashed(address: string): boolean {
  return HASHED_PREFIXES.some((prefix) => address.startsWith(prefix));
}
