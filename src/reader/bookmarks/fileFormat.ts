/** The version of the file that is written; see docs/bookmarks-format.md. */
export const FORMAT_VERSION = 2;

/** The most characters of a file. Thousands of bookmarks take a tenth. */
export const LARGEST_FILE = 10_000_000;

/** The most bookmarks of a file: a shelf of as many still opens at once. */
export const MOST_BOOKMARKS = 20_000;
