import { Class } from "@/page/marks";

/** A note that is shown where its mark stands. */
interface OpenNote {
  readonly mark: HTMLAnchorElement;
  /** What was put into the text. */
  readonly shown: HTMLElement;
  /** Elements of the list whose ids the shown copy has meanwhile. */
  readonly lent: ReadonlyMap<Element, string>;
}

/**
 * The notes that are shown below the blocks where their marks stand. Each is a copy of an item
 * of the list, which lends it its ids: the page has each id once.
 */
export class OpenNotes {
  readonly #list: HTMLElement;
  readonly #prose: HTMLElement | null;
  readonly #open = new Map<string, OpenNote>();

  /**
   * @param list the element that holds the list of notes
   * @param prose the text with the marks
   */
  constructor(list: HTMLElement, prose: HTMLElement | null) {
    this.#list = list;
    this.#prose = prose;
  }

  has(id: string): boolean {
    return this.#open.has(id);
  }

  /** Returns the mark by which a note was opened. */
  markOf(id: string): HTMLAnchorElement | undefined {
    return this.#open.get(id)?.mark;
  }

  /** Returns the id and the mark of the open note that an element is in. */
  around(element: Element): { readonly id: string; readonly mark: HTMLAnchorElement } | undefined {
    const [id, open] = [...this.#open].find(([, { shown }]) => shown.contains(element)) ?? [];
    return id === undefined || !open ? undefined : { id, mark: open.mark };
  }

  /** Returns the id and the mark of the open note that an element is the mark of. */
  openedBy(
    element: Element,
  ): { readonly id: string; readonly mark: HTMLAnchorElement } | undefined {
    const [id, open] = [...this.#open].find(([, { mark }]) => mark === element) ?? [];
    return id === undefined || !open ? undefined : { id, mark: open.mark };
  }

  /** Opens the note of a mark below it, or closes it; a note that is open at another mark moves. */
  toggle(mark: HTMLAnchorElement): void {
    const id = mark.hash.slice(1);
    const earlier = this.markOf(id);
    if (earlier) this.close(id);
    if (earlier === mark) return;
    const notes = notesIn(this.#list);
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

  /** Closes a note, and the notes to it. */
  close(id: string): void {
    const open = this.#open.get(id);
    if (!open) return;
    for (const [other, { mark }] of [...this.#open]) {
      if (open.shown.contains(mark)) this.close(other);
    }
    this.#open.delete(id);
    open.shown.remove();
    for (const [part, name] of open.lent) part.id = name;
    open.mark.setAttribute("aria-expanded", "false");
    open.mark.removeAttribute("aria-controls");
  }

  closeAll(): void {
    for (const id of [...this.#open.keys()]) this.close(id);
  }

  /** Returns what puts a note where it belongs: below the note, the list item or the block with its mark. */
  #placeBelow(mark: Element): ((note: Element) => void) | undefined {
    const around = [...this.#open.values()].find(({ shown }) => shown.contains(mark))?.shown;
    if (around) return (note) => around.after(note);
    const item = mark.closest("li");
    if (item && this.#prose?.contains(item) && !this.#list.contains(item)) {
      return (note) => item.append(note);
    }
    const block = [...(this.#prose?.children ?? [])].find((child) => child.contains(mark));
    return block && ((note) => block.after(note));
  }
}

/** Returns the notes of a list. */
export function notesIn(list: HTMLElement): HTMLElement[] {
  return [...(list.querySelector("ol")?.children ?? [])] as HTMLElement[];
}
