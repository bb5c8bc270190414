import { Data } from "@/page/marks";
import { Selector } from "@/page/selectors";
import { READING_LINE } from "./readingLine";

/** Where a reader is on a page: a block, and where its upper edge stands. */
export interface Standing {
  /** An id that the block answers to. */
  readonly id: string;
  /** From the window’s upper edge, in pixels; below 0 where the block begins above it. */
  readonly top: number;
}

/** A reader on her way to another page. */
interface Departure extends Standing {
  /** Path of the page that she is to arrive at. */
  readonly to: string;
}

/** Under which name the tab keeps her departure until she has arrived. */
const DEPARTURE = "waraq-departure";

/** How far a block may have moved up or down and the reader still be where she arrived, in pixels. */
const STILL_THERE = { up: 24, down: 48 };

/**
 * Stores the place of a reader who leaves by a link: for the next page, which puts the
 * block of that id at the same height, and for this page, in case she comes back.
 *
 * @param to path of that page
 */
export function storeDeparture(to: string, standing: Standing): void {
  history.replaceState({ ...history.state, standing }, "");
  try {
    sessionStorage.setItem(DEPARTURE, JSON.stringify({ ...standing, to }));
  } catch {
    // Where the reader forbids it the page still opens at the block.
  }
}

/**
 * Takes the stored place where the reader is to arrive on this page: her place on the page
 * before, or on this one when she left it. A stored place is used once.
 *
 * Has to run before the first paint: the browser then goes to the block by itself,
 * with as much room above it (`--arrival`) as there was. The page’s root keeps what
 * was taken, for all of the site’s scripts.
 */
export function takeArrival(): void {
  const { documentElement: html } = document;
  const departure = takeDeparture();
  const standing = takeStanding();
  if (isReturn()) {
    if (standing) {
      keep(standing);
      // The browser would put the page where it was scrolled, though a line above may have gone.
      history.scrollRestoration = "manual";
      addEventListener("pagehide", () => {
        history.scrollRestoration = "auto";
      });
    }
    return;
  }
  if (departure?.to !== location.pathname || `#${departure.id}` !== location.hash) return;
  keep(departure);
  html.dataset[Data.Arrived] = "";
  html.style.setProperty("--arrival", `${departure.top}px`);
}

/**
 * Goes to where the reader is to be, once the text is set: until then it stood in
 * other faces, with other lines, and nobody has read, and so moved, anything yet. The
 * block that she switched to is put where its counterpart stood, as far as the line on
 * which she reads still meets it, and has the focus, for those who listen.
 */
export function goToPlace(): void {
  const { placeId, placeTop, arrived } = document.documentElement.dataset;
  const line = innerHeight * READING_LINE;
  if (placeId === undefined) {
    const named = document.querySelector(":target");
    const block = blockAt(named);
    // Whoever comes back, or loads a page anew, is put where she was by the browser.
    if (!block || isReturn()) return;
    if (block === named) named.scrollIntoView();
    // An empty anchor stands above the room before its block.
    else scrollBy({ top: block.getBoundingClientRect().top - line, behavior: "instant" });
    return;
  }
  const block = blockAt(document.getElementById(placeId));
  if (!block) return;
  const { top, height } = block.getBoundingClientRect();
  const end = Math.floor(line - height);
  scrollBy({ top: top - Math.max(Number(placeTop), end), behavior: "instant" });
  if (arrived === undefined) return;
  // What scrolls by keyboard stays within its reach.
  if (block.tabIndex < 0) block.tabIndex = -1;
  block.focus({ preventScroll: true });
}

/**
 * Returns the block that an element is or stands for: an empty anchor is a further id of
 * the block after it.
 */
export function blockAt(element: Element | null): HTMLElement | undefined {
  let block = element;
  while (block?.matches(Selector.Anchor)) block = block.nextElementSibling;
  return (block as HTMLElement | null) ?? undefined;
}

/** Tells whether the reader is still at the block that the address names. */
export function isWhereArrived(named: Element): boolean {
  const { documentElement: html } = document;
  const { top } = (blockAt(named) ?? named).getBoundingClientRect();
  const wanted = Number(html.dataset.placeTop ?? innerHeight * READING_LINE);
  const moved = top - wanted;
  if (-STILL_THERE.up <= moved && moved <= STILL_THERE.down) return true;
  // What stands near the end can’t be brought up to there.
  const isAtEnd = scrollY + STILL_THERE.down >= html.scrollHeight - html.clientHeight;
  return isAtEnd && top > wanted && top < innerHeight;
}

function keep({ id, top }: Standing): void {
  Object.assign(document.documentElement.dataset, { placeId: id, placeTop: String(top) });
}

/** Whether the page was opened before, and is come back to or loaded anew. */
export function isReturn(): boolean {
  const [navigation] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
  return navigation?.type === "back_forward" || navigation?.type === "reload";
}

/** Returns the place that the page stored for the reader's return, once. */
export function takeStanding(): Standing | undefined {
  const { standing, ...state } = (history.state ?? {}) as { standing?: Standing };
  if (standing) history.replaceState(state, "");
  return standing;
}

function takeDeparture(): Departure | undefined {
  try {
    const kept = sessionStorage.getItem(DEPARTURE);
    if (kept === null) return undefined;
    sessionStorage.removeItem(DEPARTURE);
    return JSON.parse(kept);
  } catch {
    return undefined;
  }
}
