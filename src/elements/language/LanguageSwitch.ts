import { storeDeparture, takeStanding } from "../page/arrival";
import { onComeBack } from "../page/onComeBack";
import { readingPlace } from "../page/readingPlace";
import { rememberChosenLanguage } from "./chosenLanguage";

/**
 * `<language-switch>` holds links to the same page in other languages, and to two of
 * them side by side. When one is followed, it leads to the block where the reader is, at
 * the height at which that stands; a language so chosen is remembered.
 */
export class LanguageSwitch extends HTMLElement {
  #leaving: AbortController | undefined;

  connectedCallback(): void {
    this.addEventListener("click", this.#choose);
    // Opening in a new tab by the middle button is a choice as well.
    this.addEventListener("auxclick", this.#choose);
    this.#leaving = new AbortController();
    // Back on the page as she left it, she has her place: a later reload must not lead to that.
    onComeBack(takeStanding, this.#leaving.signal);
  }

  disconnectedCallback(): void {
    this.removeEventListener("click", this.#choose);
    this.removeEventListener("auxclick", this.#choose);
    this.#leaving?.abort();
  }

  #choose = (event: MouseEvent): void => {
    if (event.type === "auxclick" && event.button !== 1) return;
    const link = (event.target as Element).closest<HTMLAnchorElement>("a");
    if (!link) return;
    const place = readingPlace();
    link.hash = place?.id ?? "";
    // In a tab of its own nothing stands yet.
    const isHere = event.button === 0 && !(event.ctrlKey || event.metaKey || event.shiftKey);
    if (place && isHere) storeDeparture(link.pathname, place);
    if (link.hreflang) rememberChosenLanguage(link.hreflang);
  };
}
