import { Class, Data, Tag } from "@/page/marks";
import { notesIn } from "./OpenNotes";
import { stackNotes, type TakenSpace } from "./stackNotes";

/** The least distance between two notes in the margin, in pixels. */
const GAP = 12;

/**
 * Places the notes of a list in the margin, each beside its first mark.
 *
 * @param list the element that holds the list, as high as the margin
 * @param scope what grows where the notes are longer than the text
 */
export function placeInMargin(list: HTMLElement, scope: HTMLElement | null): void {
  if (scope) scope.style.minBlockSize = "";
  const { top: start, height: length } = list.getBoundingClientRect();
  const places = notesIn(list)
    .map((note) => {
      const { height } = note.getBoundingClientRect();
      return { note, wanted: middleOfMark(note) - firstLine(note) / 2 - start, height };
    })
    // Notes to notes come last in the list, and stand below the notes that have their marks.
    .sort((a, b) => a.wanted - b.wanted);
  const tops = stackNotes(places, length, GAP, wideTables(list));
  places.forEach(({ note }, index) => {
    note.style.insetBlockStart = `${tops[index]}px`;
  });
  const last = places.at(-1);
  const end = last ? (tops.at(-1) ?? 0) + last.height : 0;
  // What follows the article must not stand upon notes that outlast it.
  if (end > length && scope) scope.style.minBlockSize = `${end}px`;
  list.dataset[Data.Placed] = "";
}

/** Finds the tables that leave the measure, by where they stand beside the list. */
function wideTables(list: HTMLElement): TakenSpace[] {
  const { top, left, right } = list.getBoundingClientRect();
  const tables = list.parentElement?.parentElement?.querySelectorAll(`.${Class.Table}`) ?? [];
  return [...tables].flatMap((table) => {
    const rect = table.getBoundingClientRect();
    const isBeside = rect.right <= left || rect.left >= right;
    return isBeside ? [] : [{ start: rect.top - top, end: rect.bottom - top }];
  });
}

/** Returns the first mark of a note, as the note's way back names it. */
export function firstMarkOf(note: Element | undefined): HTMLAnchorElement | null {
  const back = note?.querySelector<HTMLAnchorElement>(`.${Class.Back}`);
  return back ? (document.getElementById(back.hash.slice(1)) as HTMLAnchorElement | null) : null;
}

/** Returns how far down the window the first mark of a note is; for a mark in a note, the mark of that. */
function middleOfMark(note: Element): number {
  const mark = firstMarkOf(note);
  const holder = mark?.closest(`${Tag.FootNotes} li`);
  if (holder) return middleOfMark(holder) + 1;
  const { top = 0, height = 0 } = mark?.getClientRects()[0] ?? {};
  return top + height / 2;
}

/** Returns the height of a note's first line, in pixels. */
function firstLine(note: Element): number {
  return Number.parseFloat(getComputedStyle(note).lineHeight) || 0;
}
