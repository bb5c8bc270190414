import { PAPER, SHAPED_WORDS, type WordInk } from "@/core/text/shapedWords";
import { Data } from "@/page/marks";

/** At which size words are measured, in pixels. */
const SIZE = 100;

/** Measures words as the browser sets them. */
type Pen = Pick<CanvasRenderingContext2D, "font" | "measureText">;

/**
 * Opens the lines of what script has drawn in Nastaliq, as the press opens those of
 * pages: a block with a word that towers over what may hang above it gets the line
 * height that it needs. No text is taken apart, so that it can be drawn anew.
 *
 * @param pen where the browser has none, nothing is done
 */
export function openRendered(
  host: Element,
  pen: Pen | null = document.createElement("canvas").getContext("2d"),
): void {
  if (!pen) return;
  for (const [block, words] of blocksIn(host)) {
    block.style.removeProperty("line-height");
    const { fontFamily, fontSize, lineHeight } = getComputedStyle(block);
    pen.font = `${SIZE}px ${fontFamily}`;
    const inks = words.map((word) => inkOf(pen, word));
    const highest = Math.max(...inks.map(({ ascent }) => ascent));
    const deepest = Math.max(...inks.map(({ depth }) => depth));
    const needed = highest + deepest + PAPER;
    const line = Number.parseFloat(lineHeight) / Number.parseFloat(fontSize);
    if (needed > line) block.style.lineHeight = needed.toFixed(2);
  }
}

/** The blocks that are set in Nastaliq, each with its words. */
function blocksIn(host: Element): Map<HTMLElement, string[]> {
  const blocks = new Map<HTMLElement, string[]>();
  const walker = document.createTreeWalker(host, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    const typeface = parent?.closest<HTMLElement>(`[data-${Data.Typeface}]`)?.dataset[
      Data.Typeface
    ];
    const words = node.nodeValue?.match(SHAPED_WORDS);
    if (!parent || typeface !== "nastaliq" || !words) continue;
    const block = blockOf(parent);
    blocks.set(block, [...(blocks.get(block) ?? []), ...words]);
  }
  return blocks;
}

/** What lays out the lines that an element stands in. */
function blockOf(element: HTMLElement): HTMLElement {
  const isInline = getComputedStyle(element).display === "inline";
  return isInline && element.parentElement ? blockOf(element.parentElement) : element;
}

function inkOf(pen: Pen, word: string): Pick<WordInk, "ascent" | "depth"> {
  const { actualBoundingBoxAscent, actualBoundingBoxDescent } = pen.measureText(word);
  return { ascent: actualBoundingBoxAscent / SIZE, depth: actualBoundingBoxDescent / SIZE };
}
