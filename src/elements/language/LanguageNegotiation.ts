import { chosenLanguage } from "./chosenLanguage";

/**
 * `<language-negotiation data-default="en">` holds a link to the front page in
 * each language, and takes the reader to hers. It does on a host of plain
 * files what Waraq's server does at `/`.
 */
export class LanguageNegotiation extends HTMLElement {
  connectedCallback(): void {
    const links = [...this.querySelectorAll<HTMLAnchorElement>("a[hreflang]")];
    const locale = negotiate(
      links.map(({ hreflang }) => hreflang),
      [chosenLanguage(), ...navigator.languages, this.dataset.default],
    );
    const link = links.find(({ hreflang }) => hreflang === locale);
    if (link) location.replace(link.href);
  }
}

/**
 * Finds the first wanted language that is offered; a country is no matter.
 *
 * @example negotiate(["en", "ur"], [undefined, "ps-AF", "ur-PK", "en"]) // "ur"
 */
export function negotiate(
  offered: readonly string[],
  wanted: readonly (string | undefined)[],
): string | undefined {
  return wanted
    .map((tag) => tag?.toLowerCase().split("-")[0])
    .find((locale) => locale !== undefined && offered.includes(locale));
}
