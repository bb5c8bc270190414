import { Data } from "@/page/marks";

/**
 * The language that the page is made in, by a mark of the site's own. `lang` is not
 * asked: whoever translates a page for a reader changes it.
 *
 * @returns nothing on pages that are in all languages at once
 */
export function pageLocale(): string {
  return document.documentElement.dataset[Data.Locale] ?? "";
}

/**
 * Whether someone has put other words on the page than the author's, or says so: a
 * browser that translates it, or a server in between that did.
 */
export function isTranslated(): boolean {
  const { lang } = document.documentElement;
  // No text of the site has the element; Chrome and its kin wrap each translated run in it.
  return lang !== pageLocale() || document.querySelector("main font") !== null;
}
