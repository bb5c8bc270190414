import { Data } from "@/page/marks";

/**
 * Returns the language in which the page was made, by an attribute of the site's own. It
 * does not read `lang`, which browsers change when they translate a page.
 *
 * @returns nothing on pages that are in all languages at once
 */
export function pageLocale(): string {
  return document.documentElement.dataset[Data.Locale] ?? "";
}

/**
 * Tells whether the page's words are a translation that a browser or a server in between
 * has made.
 */
export function isTranslated(): boolean {
  const { lang } = document.documentElement;
  // No text of the site has the element; Chrome and its kin wrap each translated run in it.
  return lang !== pageLocale() || document.querySelector("main font") !== null;
}
