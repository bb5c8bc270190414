/**
 * Where the files lie that Next makes. It stands apart from the table of addresses, which is more
 * than the early script needs.
 */
export const FRAMEWORK_FOLDER = "/_next/static/";
