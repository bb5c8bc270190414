import { Selector } from "@/page/selectors";
import type { Bookmarking } from "../bookmarks/openBookmarking";
import type { BlockOnPage, VersionOnPage } from "../page/versionOnPage";

/** What of a text its tools are for: a block, or words in it that the reader has selected. */
export interface Passage {
  /** Of the block, among those of the version. */
  readonly index: number;
  readonly words?: PassageWords;
}

interface PassageWords {
  readonly text: string;
  /**
   * Where in the block’s text, in UTF-16 units. Absent where the words are not known to be
   * their author’s, as on a page that is translated.
   */
  readonly range?: { readonly start: number; readonly end: number };
}

/** What the tools of a text need of the page. */
export interface PassageHost {
  readonly version: VersionOnPage;
  /** Bookmarks, once they are read; nothing before. */
  readonly known: () => Bookmarking | undefined;
  /** Fetches what it takes to bookmark. */
  readonly bookmarking: () => Promise<Bookmarking>;
  /** Of two versions side by side: which one has a block, and where among its own. */
  readonly versionAt?: (index: number) => { readonly host: PassageHost; readonly index: number };
}

/** How much of a block its tools are described by, in words. */
const DESCRIBED_BY = 6;

/** Returns the first words of a text, by which the tools of passages are told apart. */
export function beginningOf({ text }: Pick<BlockOnPage, "text">): string {
  const words = text.split(" ");
  return words.slice(0, DESCRIBED_BY).join(" ") + (words.length > DESCRIBED_BY ? "…" : "");
}

/** Returns what is opened below a block, in order. */
export function openedBelow(block: Element): Element[] {
  const opened: Element[] = [];
  let next = block.nextElementSibling;
  while (next?.matches(Selector.Opened)) {
    opened.push(next);
    next = next.nextElementSibling;
  }
  return opened;
}

/** Whether a block only repeats what the text says elsewhere, and so has no counterpart of its own. */
export function isPullQuote({ element }: BlockOnPage): boolean {
  return element.matches("[role=doc-pullquote]");
}
