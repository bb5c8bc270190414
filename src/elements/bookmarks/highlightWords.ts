import { findPlace } from "@/core/places/findPlace";
import type { Bookmark } from "@/reader/bookmarks/Bookmark";
import { rangeOf, readText } from "../page/readText";
import type { BlockOnPage } from "../page/versionOnPage";

/** What style sheets know marked words by. */
const HIGHLIGHT = "bookmarked";

/**
 * Highlights the bookmarked words of the text, wherever they are now, and no others. The
 * text stays as it is: the browser paints them (CSS Custom Highlight API); one that can't
 * shows the block’s ribbon alone.
 */
export function highlightWords(blocks: readonly BlockOnPage[], kept: readonly Bookmark[]): void {
  if (!globalThis.CSS?.highlights) return;
  const ranges = kept
    .filter(({ kind }) => kind === "selection")
    .flatMap(({ place }) => {
      const found = findPlace(place, blocks);
      const block = found && blocks[found.index];
      // Under other words than the author's, as when the page is translated, none is hers.
      const isThere = block && readText(block.element).trim() === block.text;
      return isThere && found.words ? [rangeOf(block.element, found.words)] : [];
    });
  CSS.highlights.set(HIGHLIGHT, new Highlight(...ranges));
}
