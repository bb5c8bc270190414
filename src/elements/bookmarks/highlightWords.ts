import { findPlace } from "@/core/places/findPlace";
import type { Bookmark } from "@/reader/bookmarks/Bookmark";
import { rangeOf, readText } from "../page/readText";
import type { BlockOnPage, VersionOnPage } from "../page/versionOnPage";

/** What style sheets know marked words by. */
const HIGHLIGHT = "bookmarked";

/** The words of each version on the page, by its language. */
const ranges = new Map<string, readonly Range[]>();

/**
 * Highlights the bookmarked words of a version, wherever they are now, and no others. The
 * text stays as it is: the browser paints them (CSS Custom Highlight API); one that can't
 * shows the block’s ribbon alone.
 */
export function highlightWords(
  { locale, blocks }: Pick<VersionOnPage, "locale" | "blocks">,
  kept: readonly Bookmark[],
): void {
  if (!globalThis.CSS?.highlights) return;
  const found = kept
    .filter(({ kind }) => kind === "selection")
    .flatMap(({ place }) => {
      const { index, words } = findPlace(place, blocks) ?? {};
      const text = blocks[index ?? -1]?.text;
      const block = words && blocks.find((one) => one.text === text && holds(one, words));
      if (!block) return [];
      const { element, part } = block;
      const start = part?.start ?? 0;
      // Under other words than the author's, as when the page is translated, none is hers.
      const isThere = readText(element).trim() === block.text.slice(start, part?.end);
      return isThere
        ? [rangeOf(element, { start: words.start - start, end: words.end - start })]
        : [];
    });
  ranges.set(locale, found);
  CSS.highlights.set(HIGHLIGHT, new Highlight(...[...ranges.values()].flat()));
}

/** Whether words stand in a block; of a list, in that item of it. */
function holds({ text, part }: BlockOnPage, words: { start: number; end: number }): boolean {
  return words.start >= (part?.start ?? 0) && words.end <= (part?.end ?? text.length);
}
