import { findPlace } from "@/core/places/findPlace";
import { Data } from "@/page/marks";
import type { Bookmark } from "@/reader/bookmarks/Bookmark";
import { showNotice } from "../page/notice";
import type { ReaderMessages } from "../page/readerMessages";
import { READING_LINE } from "../page/readingLine";
import type { VersionOnPage } from "../page/versionOnPage";
import { takeOpened } from "./opened";

/**
 * Scrolls to the bookmark that the address names, wherever its words are now, and tells the
 * reader if the text has changed. An address of a block that is no more, from wherever it
 * was kept, leads to its section.
 *
 * @param kept the bookmarks of the version
 */
export function goToBookmark(
  version: VersionOnPage,
  kept: readonly Bookmark[],
  t: ReaderMessages,
): void {
  const opened = takeOpened();
  const blockId = decodeFragment(location.hash);
  const bookmark =
    kept.find(({ id }) => id === opened) ?? kept.find(({ place }) => place.blockId === blockId);
  if (!bookmark && (blockId === "" || document.getElementById(blockId))) return;
  // Names of the page's own, such as footnotes', are no places.
  if (!bookmark && /^(?:site|fn|fnref)-/.test(blockId)) return;

  const { slug, locale, blocks } = version;
  const { quotation, ...placed } = bookmark?.place ?? { slug, locale, blockId };
  // ReaderMessages are looked for where they are known.
  const place = { ...placed, ...(version.hasWords && quotation && { quotation }) };
  if (place.blockId === undefined) return;
  const found = findPlace(place, blocks);
  const block = found && blocks[found.index];
  const isThere = block?.ids.includes(place.blockId) ?? false;
  if (block && !isThere) {
    const { top } = block.element.getBoundingClientRect();
    scrollBy({ top: top - innerHeight * READING_LINE, behavior: "instant" });
    block.element.dataset[Data.Opened] = "";
  }
  if (isThere && !found?.isChanged) return;
  if (!found) showNotice(t("bookmark.gone"));
  else if (found.isChanged) showNotice(t(bookmark ? "bookmark.changed" : "bookmark.section"));
  else showNotice(t("bookmark.moved"));
}

function decodeFragment(hash: string): string {
  try {
    return decodeURIComponent(hash.slice(1));
  } catch {
    return hash.slice(1);
  }
}
