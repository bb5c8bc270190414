import { Selector } from "@/page/selectors";
import { READING_LINE } from "./readingLine";
import { blockOnLine } from "./readingPlace";

/**
 * Changes the page without moving what the reader looks at: the line on which she reads, or
 * the element that she uses.
 *
 * @param change has to be done when it returns
 * @param held left out, it is the text
 */
export function anchorScroll(change: () => void, held?: Element | null): void {
  const line = held ? 0 : window.innerHeight * READING_LINE;
  const element = held ?? blockOnReadingLine();
  if (!element) {
    change();
    return;
  }
  const before = element.getBoundingClientRect();
  // In which part of the block she is: its lines break anew, but it says the same in the same order.
  const part = held ? 0 : Math.min(1, Math.max(0, (line - before.top) / before.height));
  change();
  if (!element.isConnected) return;
  const after = element.getBoundingClientRect();
  const moved = after.top + after.height * part - (before.top + before.height * part);
  window.scrollBy({ top: moved, behavior: "instant" });
}

/** None while the page is at its head. */
function blockOnReadingLine(): Element | undefined {
  if (window.scrollY === 0) return undefined;
  // Of two versions side by side the row is kept: a block of it may go.
  const rows = document.querySelectorAll(Selector.Row);
  const text = document.querySelectorAll(Selector.Standing);
  const blocks = [...(rows.length > 0 ? rows : text)];
  return blocks[blockOnLine(blocks)];
}
