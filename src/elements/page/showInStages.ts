import { Data } from "@/page/marks";
import { goToPlace, isReturn } from "./arrival";
import { painted, whenParsed } from "./parsed";

/** In so many milliseconds a stage is to be laid out and painted: longer, a reader who scrolls would feel. */
const STAGE = 40;

/** As long the rest of a page is held at most, whatever goes wrong, in milliseconds. */
const PATIENCE = 4_000;

/** So long she waits for the faces of the rest, so that its lines don't move before her eyes. */
const PATIENCE_IN_HASTE = 1_000;

/** What a reader does who may want to see more of the page soon. */
const HASTE = ["pointerdown", "touchstart", "keydown", "wheel", "scroll"];

/**
 * Has a page show its first screens alone, and the rest right after: what nobody sees yet need
 * not be laid out before the first paint. Nothing moves, since whatever follows the first
 * screens is hidden until then (`data-later`), at the end of the page as in its text.
 *
 * The rest comes some blocks at a time, or all at once as soon as the reader does anything and
 * its faces are there. Whoever comes to a place further down, or goes there, or prints, gets the
 * whole page without any wait.
 *
 * Has to run before the first paint.
 *
 * @param isDivided whether the page says where the rest begins
 * @param ready when the rest may be shown
 * @returns fulfilled when the page is whole
 */
export async function showInStages(isDivided: boolean, ready: Promise<unknown>): Promise<void> {
  const { dataset } = document.documentElement;
  if (!isDivided || isForWhole()) return;
  dataset[Data.Staged] = "";
  const showAll = () => {
    delete dataset[Data.Staged];
  };
  const goOn = () => {
    showAll();
    // The browser did not find what was not shown.
    goToPlace();
  };
  const leaving = new AbortController();
  const options = { signal: leaving.signal, capture: true, passive: true };
  const haste = new Promise((resolve) => {
    for (const wish of HASTE) addEventListener(wish, resolve, options);
  });
  let isHasty = false;
  haste.then(() => {
    isHasty = true;
  });
  addEventListener("beforeprint", showAll, options);
  addEventListener("hashchange", goOn, options);
  const clock = setTimeout(showAll, PATIENCE);
  const isStaged = () => dataset[Data.Staged] !== undefined;
  try {
    await Promise.race([ready, haste.then(() => after(PATIENCE_IN_HASTE)), after(PATIENCE)]);
    await new Promise<void>(whenParsed);
    await painted();
    let count = 1;
    for (let next = firstLater(); next && isStaged() && !isHasty; next = firstLater()) {
      moveOn(next, count);
      const begun = performance.now();
      await painted();
      // As many as the device is quick to lay out.
      count = performance.now() - begun < STAGE ? 2 * count : 1;
    }
  } finally {
    showAll();
    clearTimeout(clock);
    leaving.abort();
  }
  await painted();
}

function after(milliseconds: number): Promise<unknown> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** Whether the reader comes to a place further down, or the page is not looked at. */
function isForWhole(): boolean {
  const [navigation] = performance.getEntriesByType("navigation");
  return (
    document.hidden ||
    location.hash !== "" ||
    // Of words that an address names, browsers tell nowhere else.
    navigation?.name.includes(":~:") === true ||
    document.documentElement.dataset.placeId !== undefined ||
    isReturn()
  );
}

function firstLater(): Element | null {
  return document.body.querySelector(`[data-${Data.Later}]`);
}

/** Moves the mark of what comes later past some blocks; behind the last it is removed. */
function moveOn(from: Element, count: number): void {
  let to: Element | null = from;
  for (let passed = 0; to && passed < count; passed += 1) to = to.nextElementSibling;
  from.removeAttribute(`data-${Data.Later}`);
  to?.setAttribute(`data-${Data.Later}`, "");
}
