import { FRAMEWORK_FOLDER } from "./frameworkFolder";

/** Where the faces lie. */
const FOLDER = `${FRAMEWORK_FOLDER}media/`;
const EXTENSION = ".woff2";

/** What is cut from Nastaliq for the few words that a page in another script has of Urdu. */
export const WORD_FACE = "nastaliq-words";

/**
 * Returns what stands for a face in a page: its name and the hash of its file.
 *
 * @example faceMark("/_next/static/media/serif.0e0d4.woff2") // "serif.0e0d4"
 */
export function faceMark(address: string): string {
  return address.slice(FOLDER.length, -EXTENSION.length);
}

/** Returns the address of a face by its mark; nothing for a name alone, as in development. */
export function faceAddress(mark: string): string | undefined {
  return mark.includes(".") ? FOLDER + mark + EXTENSION : undefined;
}

/** Returns the name of a face by its mark. */
export function faceName(mark: string): string {
  return mark.replace(/\..*/, "");
}
