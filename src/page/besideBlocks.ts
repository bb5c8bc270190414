/**
 * The elements of a text that are not blocks of it: the ways to the same section in
 * other languages, what the editors say before and after it, and its footnotes.
 * They stand in one element with the blocks, so that what reads a page without its
 * style sheets, such as a browser's reader view, finds the text whole.
 */
export const BESIDE_BLOCKS: readonly string[] = ["a", "section", "foot-notes"];
