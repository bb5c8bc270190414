import { Data } from "@/page/marks";
import { goToPlace, isReturn } from "./arrival";
import { painted, whenParsed } from "./parsed";

/** How many blocks are shown at a time: as many as a cheap phone lays out within a frame or two. */
const AT_A_TIME = 6;

/** As long the rest of a page is held at most, whatever goes wrong, in milliseconds. */
const PATIENCE = 4_000;

/** What a reader does who may want to see more of the page soon. */
const HASTE = ["pointerdown", "touchstart", "keydown", "wheel", "scroll"];

/**
 * Has a page show its first screens alone, and the rest right after: what nobody sees yet need
 * not be laid out before the first paint. Nothing moves, since whatever follows the first
 * screens is hidden until then (`data-later`), at the end of the page as in its text.
 *
 * The rest comes some blocks at a time, or at once as soon as the reader does anything. Whoever
 * comes to a place further down, or goes there, or prints, gets the whole page without any wait.
 *
 * Has to run before the first paint.
 *
 * @param isDivided whether the page says where the rest begins
 * @param ready when the rest may be shown
 * @returns fulfilled when the page is whole
 */
export async function showInStages(isDivided: boolean, ready: Promise<unknown>): Promise<void> {
  const { dataset } = document.documentElement;
  if (!isDivided || location.hash || dataset.placeId !== undefined || isReturn()) return;
  dataset[Data.Staged] = "";
  let isHasty = false;
  const hasten = () => {
    isHasty = true;
  };
  const showAll = () => {
    delete dataset[Data.Staged];
  };
  const goOn = () => {
    showAll();
    // The browser did not find what was not shown.
    goToPlace();
  };
  for (const wish of HASTE) addEventListener(wish, hasten, { capture: true, passive: true });
  addEventListener("beforeprint", showAll);
  addEventListener("hashchange", goOn);
  const isStaged = () => dataset[Data.Staged] !== undefined;
  await Promise.race([ready, new Promise((resolve) => setTimeout(resolve, PATIENCE))]);
  await new Promise<void>(whenParsed);
  await painted();
  let next = document.querySelector(`[data-${Data.Later}]`);
  while (next && isStaged() && !isHasty) {
    next = moveOn(next);
    await painted();
  }
  showAll();
  await painted();
  for (const wish of HASTE) removeEventListener(wish, hasten, true);
  removeEventListener("beforeprint", showAll);
  removeEventListener("hashchange", goOn);
}

/** Moves the mark of what comes later past some blocks; returns where it is, if it is anywhere. */
function moveOn(from: Element): Element | null {
  let to: Element | null = from;
  for (let count = 0; to && count < AT_A_TIME; count += 1) to = to.nextElementSibling;
  to?.setAttribute(`data-${Data.Later}`, "");
  from.removeAttribute(`data-${Data.Later}`);
  return to;
}
