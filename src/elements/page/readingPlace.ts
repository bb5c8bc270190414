import { Selector } from "@/page/selectors";
import { blockAt, isWhereArrived, type Standing } from "./arrival";
import { READING_LINE } from "./readingLine";

/**
 * Returns the reader's place: the place that the address names, until she has moved on from
 * there, else the block on the reading line, or the row of two versions side by side. Above
 * the text, where the links to other languages are, it is the place that the address names:
 * she may have come up from there to follow one.
 *
 * @returns nothing where that is the head of the page
 */
export function readingPlace(): Standing | undefined {
  const named = document.querySelector(Selector.NamedPlace);
  if (named && isWhereArrived(named)) return standingAt(named);
  const blocks = [...document.querySelectorAll(Selector.Place)];
  const place = blocks[blockOnLine(blocks)];
  if (place) return standingAt(place);
  return named ? { id: named.id, top: innerHeight * READING_LINE } : undefined;
}

function standingAt(place: Element): Standing {
  return { id: place.id, top: (blockAt(place) ?? place).getBoundingClientRect().top };
}

/**
 * Returns the block that is on the reading line, or was the last to pass it.
 *
 * @param blocks of the text, in order
 * @returns its index; -1 above the first
 */
export function blockOnLine(blocks: readonly Element[]): number {
  const line = window.innerHeight * READING_LINE;
  // Where a block begins right on the line, to a fraction of a pixel, it is that one.
  return blocks.findLastIndex((block) => block.getBoundingClientRect().top <= line + 1);
}

/**
 * Returns what a block stands in: of two versions side by side its row, in which it may be
 * hidden, else the block itself.
 */
export function standingOf({ element }: { readonly element: Element }): Element {
  return element.closest(Selector.Row) ?? element;
}

/**
 * Returns the index of the block that the address names, as long as the reader is there,
 * else of the one on the reading line. The address may name a further id of the block.
 */
export function readingIndex(blocks: readonly Element[]): number {
  const target = document.querySelector(":target");
  const named = target ? blockAt(target) : undefined;
  const index = target && named && isWhereArrived(target) ? blocks.indexOf(named) : -1;
  return index === -1 ? blockOnLine(blocks) : index;
}
