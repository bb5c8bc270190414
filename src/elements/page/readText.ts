import { Selector } from "@/page/selectors";

/** What stands in lines or cells of its own, and so apart from what comes after. */
const APART = "p, li, th, td, tr, figcaption, small, br, pre";

/**
 * Reads what a part of the text says: white space collapsed, without footnote marks.
 * Nothing is copied for it: a copy of a picture is fetched at once, however far down it is.
 */
export function readText(part: Node): string {
  return [...piecesOf(part)]
    .map(({ words }) => words)
    .join("")
    .replaceAll(/\s+/g, " ");
}

/**
 * Finds a part of what an element says on the page.
 *
 * @param words where they stand in what {@link readText} reads off it, spaces at its
 *   ends apart, in UTF-16 units; they begin and end with letters
 */
export function rangeOf(
  element: Element,
  { start, end }: { readonly start: number; readonly end: number },
): Range {
  const range = document.createRange();
  let at = 0;
  let isSpaced = true;
  for (const { words, node } of piecesOf(element)) {
    for (let index = 0; index < words.length; index += 1) {
      const isSpace = /\s/.test(words.charAt(index));
      if (isSpace && isSpaced) continue;
      if (node && at === start) range.setStart(node, index);
      if (node && at === end - 1) range.setEnd(node, index + 1);
      isSpaced = isSpace;
      at += 1;
    }
  }
  return range;
}

/** A piece of text, and the node that holds it; none holds the space after a line or cell. */
interface Piece {
  readonly words: string;
  readonly node?: Text;
}

function* piecesOf(part: Node): Generator<Piece> {
  if (part instanceof Text) yield { words: part.data, node: part };
  if (part instanceof Element && part.matches(Selector.FootnoteMark)) return;
  for (const child of part.childNodes) yield* piecesOf(child);
  if (part instanceof Element && part.matches(APART)) yield { words: " " };
}
