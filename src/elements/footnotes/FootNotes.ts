import { Class } from "@/page/marks";
import { Selector } from "@/page/selectors";
import { FACES_SETTLED } from "../fonts/pageFaces";
import { notesIn, OpenNotes } from "./OpenNotes";
import { firstMarkOf, placeInMargin } from "./placeInMargin";

/**
 * `<foot-notes>` holds the list of an article's footnotes, and shows each where
 * it is needed. Where the style sheet takes the list out of the flow
 * (`position: absolute`), the notes stand in the margin beside their marks.
 * Elsewhere a mark opens its note right below the block where it stands, and
 * closes it again; the page has each id once all the while.
 *
 * The list itself stays as it is: that is what is printed.
 */
export class FootNotes extends HTMLElement {
  #scope: HTMLElement | null = null;
  #prose: HTMLElement | null = null;
  #observer: ResizeObserver | undefined;
  #open = new OpenNotes(this, null);

  connectedCallback(): void {
    this.#prose = this.closest<HTMLElement>(`.${Class.Prose}`);
    this.#scope = this.#prose?.parentElement ?? null;
    this.#open = new OpenNotes(this, this.#prose);
    if (!this.#scope || !this.#prose) return;
    this.#scope.addEventListener("click", this.#follow);
    this.#scope.addEventListener("keydown", this.#closeByKey);
    window.addEventListener("hashchange", this.#showNamed);
    // Other faces have other lines, though the text may take the same room.
    window.addEventListener(FACES_SETTLED, this.#arrange);
    // Fires at once for the first arrangement, and whenever text or notes take other room.
    this.#observer = new ResizeObserver(this.#arrange);
    this.#observer.observe(this.#prose);
    for (const note of notesIn(this)) this.#observer.observe(note);
    this.#arrange();
    this.#showNamed();
    // Until everything is there, lines still find their place.
    if (document.readyState !== "complete") {
      window.addEventListener("load", this.#showNamed, { once: true });
    }
  }

  disconnectedCallback(): void {
    this.#open.closeAll();
    this.#scope?.removeEventListener("click", this.#follow);
    this.#scope?.removeEventListener("keydown", this.#closeByKey);
    window.removeEventListener("hashchange", this.#showNamed);
    window.removeEventListener(FACES_SETTLED, this.#arrange);
    window.removeEventListener("load", this.#showNamed);
    this.#observer?.disconnect();
  }

  #isInMargin(): boolean {
    return getComputedStyle(this).position === "absolute";
  }

  #arrange = (): void => {
    const isInMargin = this.#isInMargin();
    for (const mark of this.#scope?.querySelectorAll(Selector.FootnoteMark) ?? []) {
      if (isInMargin) mark.removeAttribute("aria-expanded");
      else if (!mark.hasAttribute("aria-expanded")) mark.setAttribute("aria-expanded", "false");
    }
    if (!isInMargin) return;
    this.#open.closeAll();
    placeInMargin(this, this.#scope);
  };

  #follow = (event: MouseEvent): void => {
    if (event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const link = (event.target as Element).closest<HTMLAnchorElement>(
      `${Selector.FootnoteMark}, .${Class.Back}`,
    );
    if (!link || event.defaultPrevented) return;
    if (this.#isInMargin()) {
      const target = document.getElementById(link.hash.slice(1));
      if (!target || !isWhollyInWindow(target)) return;
      event.preventDefault();
      nameWithoutScrolling(link.hash);
    } else if (link.matches(Selector.FootnoteMark)) {
      event.preventDefault();
      this.#open.toggle(link);
    } else {
      const open = this.#open.around(link);
      if (!open) return;
      // Another mark of the same note is gone to as any place is.
      if (link.hash === `#${open.mark.id}`) event.preventDefault();
      this.#open.close(open.id);
      open.mark.focus();
    }
  };

  #closeByKey = (event: KeyboardEvent): void => {
    if (event.key !== "Escape" || event.defaultPrevented) return;
    const target = event.target as Element;
    const open = this.#open.openedBy(target) ?? this.#open.around(target);
    if (!open) return;
    event.preventDefault();
    this.#open.close(open.id);
    open.mark.focus();
  };

  /** Shows the note that the address names, and brings it into the window. */
  #showNamed = (): void => {
    const id = location.hash.slice(1);
    const note = notesIn(this).find((other) => other.id === id);
    const mark = this.#open.markOf(id) ?? firstMarkOf(note);
    if (!mark) return;
    const isInMargin = this.#isInMargin();
    if (!isInMargin && !this.#open.has(id)) this.#open.toggle(mark);
    const place = isInMargin && note ? note : mark;
    if (!isWhollyInWindow(place)) place.scrollIntoView({ block: "center" });
  };
}

function isWhollyInWindow(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return top >= 0 && bottom <= window.innerHeight;
}

/** Makes a place the target of the address, and leaves the window where it is. */
function nameWithoutScrolling(hash: string): void {
  const { scrollX, scrollY } = window;
  location.hash = hash;
  window.scrollTo(scrollX, scrollY);
}
