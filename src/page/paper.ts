/**
 * The colour of the paper by day. What stands outside of style sheets has one colour for day
 * and night; a test holds it to that of `tokens.css`.
 */
export const PAPER = "#fcf8ef";
