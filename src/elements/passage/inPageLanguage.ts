import { Data } from "@/page/marks";
import { pageLocale } from "../page/pageLocale";

/**
 * Says of what a script puts into a text that it is in the page’s language: the text may be in
 * another.
 */
export function inPageLanguage<E extends HTMLElement>(element: E): E {
  const { typeface } = document.documentElement.dataset;
  const dir = getComputedStyle(document.body).direction;
  Object.assign(element, { lang: pageLocale(), dir });
  if (typeface) element.dataset[Data.Typeface] = typeface;
  return element;
}
