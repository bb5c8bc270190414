/** The file that a folder is served as. */
const INDEX = "index.html";

/**
 * Returns the file of the result that an address is served from.
 *
 * @param address without a query
 *
 * @example fileOf("/ur/articles/rivers/") // "/ur/articles/rivers/index.html"
 * @example fileOf("/ur/404.html") // "/ur/404.html"
 */
export function fileOf(address: string): string {
  return address.endsWith("/") ? address + INDEX : address;
}

/**
 * Returns the address at which a file of the result is served.
 *
 * @param file its path from the result, beginning with a slash
 *
 * @example addressOf("/ur/articles/rivers/index.html") // "/ur/articles/rivers/"
 */
export function addressOf(file: string): string {
  return file.endsWith(`/${INDEX}`) ? file.slice(0, -INDEX.length) : file;
}

/**
 * Returns the address of the page that a path means: some hosts also accept paths without
 * the slash at the end, or with the file's name.
 *
 * @example pageAt("/ur/articles/rivers") // "/ur/articles/rivers/"
 */
export function pageAt(path: string): string {
  return addressOf(path).replace(/\/?$/, "/");
}
