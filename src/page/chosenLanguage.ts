/**
 * The cookie that holds the language which a reader chose by a switch. It is
 * the only one of the site; opening a page never sets it.
 */
export const CHOSEN_LANGUAGE_COOKIE = "language";
