import { READING_LINE } from "../page/readingLine";

/** Enough room above the window for any page, in pixels. */
const ALL_ABOVE = 1_000_000;

/**
 * `<contents-list>` holds links to the headings of the page, and marks the one
 * under which the reader is with `aria-current`. Where the list scrolls inside
 * itself, that link is kept in sight.
 */
export class ContentsList extends HTMLElement {
  #observer: IntersectionObserver | undefined;
  #current: HTMLAnchorElement | undefined;

  connectedCallback(): void {
    const passed = new Set<Element>();
    const links = new Map<Element, HTMLAnchorElement>();
    for (const link of this.querySelectorAll<HTMLAnchorElement>("a[href^='#']")) {
      const heading = document.getElementById(link.hash.slice(1));
      if (heading) links.set(heading, link);
    }
    // All that is above the reading line counts as seen: a heading is reported
    // only when it crosses the line, and however far a jump takes the reader. One that a link
    // has brought there stands on the line, or less than a pixel below it.
    this.#observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          if (isIntersecting) passed.add(target);
          else passed.delete(target);
        }
        const last = [...links.keys()].filter((heading) => passed.has(heading)).at(-1);
        this.#mark(last && links.get(last));
      },
      { rootMargin: `${ALL_ABOVE}px 0px -${99.5 - READING_LINE * 100}% 0px` },
    );
    for (const heading of links.keys()) this.#observer.observe(heading);
  }

  disconnectedCallback(): void {
    this.#observer?.disconnect();
    this.#mark(undefined);
  }

  #mark(link: HTMLAnchorElement | undefined): void {
    if (link === this.#current) return;
    this.#current?.removeAttribute("aria-current");
    this.#current = link;
    if (!link) return;
    link.setAttribute("aria-current", "location");
    const list = this.firstElementChild;
    // Only the list scrolls: scrollIntoView would move the page as well.
    if (!list || list.scrollHeight <= list.clientHeight) return;
    const { top, bottom } = list.getBoundingClientRect();
    const own = link.getBoundingClientRect();
    if (own.top < top || own.bottom > bottom) {
      list.scrollTop += own.top - top - (list.clientHeight - own.height) / 2;
    }
  }
}
