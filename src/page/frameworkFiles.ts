import { prefixOf } from "./hashedFiles";

/** The folder of the result that holds what Next made, with its slash. */
const FOLDER = prefixOf("framework").slice(1).replace(/\/.*/, "/");

/**
 * Tells whether a file of the result is one of Next's.
 *
 * @param file its path in the result
 *
 * @example isFrameworkFile("_next/static/chunks/a.css") // true
 */
export function isFrameworkFile(file: string): boolean {
  return file.startsWith(FOLDER);
}

/**
 * Finds the addresses of Next's files in a text of any kind.
 *
 * @example frameworkAddressesIn('url("/_next/static/media/a.svg")') // ["/_next/static/media/a.svg"]
 */
export function frameworkAddressesIn(text: string): readonly string[] {
  return text.match(ADDRESS) ?? [];
}

const ADDRESS = new RegExp(`/${FOLDER}[^"'()\\s<>?#&\\\\]+`, "g");

/**
 * Reads the name of a face off its file, which Next calls `nastaliq.<hash>.woff2`, or the like.
 *
 * @param file its path in the result
 * @returns undefined for files that are not a face
 */
export function faceOf(file: string): string | undefined {
  return FACE.exec(file)?.[1];
}

const FACE = new RegExp(
  `^${prefixOf("framework").slice(1)}media/([a-z]+(?:-[a-z]+)*)[.-][^/]*\\.woff2$`,
);
