import { chosenLanguage } from "./chosenLanguage";

/**
 * `<language-negotiation data-default="en">` holds a link to the front page in
 * each language, and takes the reader to hers: the one that she chose, else
 * the browser's first that there is, else the default. It does on a host of
 * plain files what Waraq's server does at `/`.
 */
export class LanguageNegotiation extends HTMLElement {
  connectedCallback(): void {
    const wanted = [
      chosenLanguage(),
      ...navigator.languages.map((tag) => tag.toLowerCase().split("-")[0]),
      this.dataset.default,
    ];
    const links = [...this.querySelectorAll<HTMLAnchorElement>("a[hreflang]")];
    for (const locale of wanted) {
      const link = links.find(({ hreflang }) => hreflang === locale);
      if (link) {
        location.replace(link.href);
        return;
      }
    }
  }
}
