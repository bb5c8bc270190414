import { Class, Data, Tag } from "@/page/marks";
import { Selector } from "@/page/selectors";
import { FACES_SETTLED } from "../fonts/facesSettled";
import { stackNotes } from "./stackNotes";

/** The least distance between two notes in the margin, in pixels. */
const GAP = 12;

/** A note that is shown where its mark stands. */
interface OpenNote {
  readonly mark: HTMLAnchorElement;
  /** What was put into the text. */
  readonly shown: HTMLElement;
  /** Elements of the list whose ids the shown copy has meanwhile. */
  readonly lent: ReadonlyMap<Element, string>;
}

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
  #open = new Map<string, OpenNote>();

  connectedCallback(): void {
    this.#prose = this.closest<HTMLElement>(`.${Class.Prose}`);
    this.#scope = this.#prose?.parentElement ?? null;
    if (!this.#scope || !this.#prose) return;
    this.#scope.addEventListener("click", this.#follow);
    this.#scope.addEventListener("keydown", this.#closeByKey);
    window.addEventListener("hashchange", this.#showNamed);
    // Other faces have other lines, though the text may take the same room.
    window.addEventListener(FACES_SETTLED, this.#arrange);
    // Fires at once for the first arrangement, and whenever text or notes take other room.
    this.#observer = new ResizeObserver(this.#arrange);
    this.#observer.observe(this.#prose);
    for (const note of this.#notes()) this.#observer.observe(note);
    this.#arrange();
    this.#showNamed();
    // Until everything is there, lines still find their place.
    if (document.readyState !== "complete") {
      window.addEventListener("load", this.#showNamed, { once: true });
    }
  }

  disconnectedCallback(): void {
    for (const id of [...this.#open.keys()]) this.#close(id);
    this.#scope?.removeEventListener("click", this.#follow);
    this.#scope?.removeEventListener("keydown", this.#closeByKey);
    window.removeEventListener("hashchange", this.#showNamed);
    window.removeEventListener(FACES_SETTLED, this.#arrange);
    window.removeEventListener("load", this.#showNamed);
    this.#observer?.disconnect();
  }

  #notes(): HTMLElement[] {
    return [...(this.querySelector("ol")?.children ?? [])] as HTMLElement[];
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
    for (const id of [...this.#open.keys()]) this.#close(id);
    this.#placeInMargin();
  };

  #placeInMargin(): void {
    if (this.#scope) this.#scope.style.minBlockSize = "";
    const { top: start, height: length } = this.getBoundingClientRect();
    const places = this.#notes()
      .map((note) => {
        const { height } = note.getBoundingClientRect();
        return { note, wanted: this.#middleOfMark(note) - firstLine(note) / 2 - start, height };
      })
      // Notes to notes come last in the list, and stand below the notes that have their marks.
      .sort((a, b) => a.wanted - b.wanted);
    const tops = stackNotes(places, length, GAP);
    places.forEach(({ note }, index) => {
      note.style.insetBlockStart = `${tops[index]}px`;
    });
    const last = places.at(-1);
    const end = last ? (tops.at(-1) ?? 0) + last.height : 0;
    // What follows the article must not stand upon notes that outlast it.
    if (end > length && this.#scope) this.#scope.style.minBlockSize = `${end}px`;
    this.dataset[Data.Placed] = "";
  }

  /** How far down the window the first mark of a note is; for a mark in a note, the mark of that. */
  #middleOfMark(note: Element): number {
    const mark = markOf(note);
    const holder = mark?.closest(`${Tag.FootNotes} li`);
    if (holder) return this.#middleOfMark(holder) + 1;
    const { top = 0, height = 0 } = mark?.getClientRects()[0] ?? {};
    return top + height / 2;
  }

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
      this.#toggle(link);
    } else {
      const [id, open] = this.#openAround(link) ?? [];
      if (id === undefined || !open) return;
      // Another mark of the same note is gone to as any place is.
      if (link.hash === `#${open.mark.id}`) event.preventDefault();
      this.#close(id);
      open.mark.focus();
    }
  };

  #closeByKey = (event: KeyboardEvent): void => {
    if (event.key !== "Escape" || event.defaultPrevented) return;
    const target = event.target as Element;
    const found =
      [...this.#open].find(([, { mark }]) => mark === target) ?? this.#openAround(target);
    if (!found) return;
    event.preventDefault();
    this.#close(found[0]);
    found[1].mark.focus();
  };

  /** Shows the note that the address names, and brings it into the window. */
  #showNamed = (): void => {
    const id = location.hash.slice(1);
    const note = this.#notes().find((other) => other.id === id);
    const mark = this.#open.get(id)?.mark ?? markOf(note);
    if (!mark) return;
    const isInMargin = this.#isInMargin();
    if (!isInMargin && !this.#open.has(id)) this.#toggle(mark);
    const place = isInMargin && note ? note : mark;
    if (!isWhollyInWindow(place)) place.scrollIntoView({ block: "center" });
  };

  #toggle(mark: HTMLAnchorElement): void {
    const id = mark.hash.slice(1);
    const earlier = this.#open.get(id);
    if (earlier) this.#close(id);
    if (earlier?.mark === mark) return;
    const notes = this.#notes();
    const index = notes.findIndex((note) => note.id === id);
    const note = notes[index];
    const insert = note && this.#placeBelow(mark);
    if (!note || !insert) return;

    const list = document.createElement("ol");
    list.start = index + 1;
    list.append(note.cloneNode(true));
    const shown = document.createElement("div");
    shown.className = Class.Note;
    shown.setAttribute("role", "note");
    shown.setAttribute("aria-labelledby", `${mark.getAttribute("aria-describedby")} ${mark.id}`);
    shown.append(list);
    const lent = new Map([note, ...note.querySelectorAll("[id]")].map((part) => [part, part.id]));
    for (const part of lent.keys()) part.removeAttribute("id");
    insert(shown);
    this.#open.set(id, { mark, shown, lent });
    mark.setAttribute("aria-expanded", "true");
    mark.setAttribute("aria-controls", id);
  }

  #close(id: string): void {
    const open = this.#open.get(id);
    if (!open) return;
    // Notes to this one go with it.
    for (const [other, { mark }] of [...this.#open]) {
      if (open.shown.contains(mark)) this.#close(other);
    }
    this.#open.delete(id);
    open.shown.remove();
    for (const [part, name] of open.lent) part.id = name;
    open.mark.setAttribute("aria-expanded", "false");
    open.mark.removeAttribute("aria-controls");
  }

  #openAround(element: Element): [string, OpenNote] | undefined {
    return [...this.#open].find(([, { shown }]) => shown.contains(element));
  }

  /** Where a mark's note belongs: below the note, the list item or the block that the mark is in. */
  #placeBelow(mark: Element): ((note: Element) => void) | undefined {
    const around = this.#openAround(mark)?.[1].shown;
    if (around) return (note) => around.after(note);
    const item = mark.closest("li");
    if (item && this.#prose?.contains(item) && !this.contains(item)) {
      return (note) => item.append(note);
    }
    const block = [...(this.#prose?.children ?? [])].find((child) => child.contains(mark));
    return block && ((note) => block.after(note));
  }
}

/** The first mark of a note, as its way back names it. */
function markOf(note: Element | undefined): HTMLAnchorElement | null {
  const back = note?.querySelector<HTMLAnchorElement>(`.${Class.Back}`);
  return back ? (document.getElementById(back.hash.slice(1)) as HTMLAnchorElement | null) : null;
}

/** The height of a note's first line, in pixels. */
function firstLine(note: Element): number {
  return Number.parseFloat(getComputedStyle(note).lineHeight) || 0;
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
