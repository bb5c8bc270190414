import { Data } from "@/page/marks";
import { negotiate } from "@/page/negotiate";
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
      [chosenLanguage(), ...navigator.languages, this.dataset[Data.Default]],
    );
    const link = links.find(({ hreflang }) => hreflang === locale);
    if (link) location.replace(link.href);
  }
}
