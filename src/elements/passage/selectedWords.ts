import { readText } from "../page/readText";
import type { BlockOnPage } from "../page/versionOnPage";
import type { Passage } from "./Passage";

/**
 * Returns the words that the reader has selected. A selection over several blocks counts
 * for the part in the first: a bookmark is of one place.
 *
 * @returns nothing where nothing is selected, or nothing of the text
 */
export function selectedWords(blocks: readonly BlockOnPage[]): Passage | undefined {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  for (const [index, block] of blocks.entries()) {
    if (!range.intersectsNode(block.element)) continue;
    // It may begin behind the last letter of one block, and mean the next.
    const words = wordsIn(block, range);
    if (words) return { index, words };
  }
  return undefined;
}

function wordsIn({ element, text: whole, part }: BlockOnPage, range: Range): Passage["words"] {
  const text = whole.slice(part?.start, part?.end);
  const inBlock = range.cloneRange();
  if (!element.contains(range.startContainer)) inBlock.setStart(element, 0);
  if (!element.contains(range.endContainer)) inBlock.setEnd(element, element.childNodes.length);
  const before = document.createRange();
  before.setStart(element, 0);
  before.setEnd(inBlock.startContainer, inBlock.startOffset);
  // What a reader has selected is read as the block's text is; then it stands in it as it is.
  const exact = readText(inBlock.cloneContents()).trim();
  if (exact === "") return undefined;
  const isOther = readText(element).trim() !== text;
  // Where others have written in between, only words that stand there once are certain.
  if (isOther && text.indexOf(exact) !== text.lastIndexOf(exact)) return { text: exact };
  const start = text.indexOf(exact, isOther ? 0 : lengthBefore(before, text));
  const at = start === -1 ? text.indexOf(exact) : start;
  if (at === -1) return { text: exact };
  const from = at + (part?.start ?? 0);
  const words = wholeWords(whole, { start: from, end: from + exact.length });
  return { text: whole.slice(words.start, words.end), range: words };
}

/** What words are made of, with what joins them inside. */
const LETTER = /[\p{L}\p{M}\p{N}\u200C\u2019']/u;

/** Widens a range of a text to whole words: a finger hardly meets the edge of one. */
function wholeWords(text: string, { start, end }: { start: number; end: number }) {
  const isInside = (at: number) => LETTER.test(text.charAt(at - 1)) && LETTER.test(text.charAt(at));
  let [from, to] = [start, end];
  while (isInside(from)) from -= 1;
  while (isInside(to)) to += 1;
  return { start: from, end: to };
}

/** How much of the block's text stands before; less by a space that both ends would share. */
function lengthBefore(range: Range, text: string): number {
  const { length } = readText(range.cloneContents()).trim();
  return Math.max(0, Math.min(length, text.length) - 1);
}
