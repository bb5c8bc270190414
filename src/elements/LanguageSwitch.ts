import { rememberChosenLanguage } from "./chosenLanguage";
import { readingPlace } from "./readingPlace";

/**
 * `<language-switch>` holds links to the same page in other languages. When
 * one is followed, it leads to the block where the reader is, and remembers
 * the choice.
 */
export class LanguageSwitch extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener("click", this.#choose);
    // Opening in a new tab by the middle button is a choice as well.
    this.addEventListener("auxclick", this.#choose);
  }

  disconnectedCallback(): void {
    this.removeEventListener("click", this.#choose);
    this.removeEventListener("auxclick", this.#choose);
  }

  #choose = (event: MouseEvent): void => {
    if (event.type === "auxclick" && event.button !== 1) return;
    const link = (event.target as Element).closest<HTMLAnchorElement>("a[hreflang]");
    if (!link) return;
    link.hash = readingPlace();
    rememberChosenLanguage(link.hreflang);
  };
}
