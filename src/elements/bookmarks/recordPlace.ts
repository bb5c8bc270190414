import { readingIndex } from "../page/readingPlace";
import { placeIdOf, type VersionOnPage } from "../page/versionOnPage";
import { queuePlace, remembersPlaces } from "../storage/placeQueue";

/** For how long a reader has to rest somewhere before that is where she is, in milliseconds. */
const REST = 1_500;

/** How much of a block it takes to find it again when the text has changed, in characters. */
const QUOTED = 100;

/**
 * Records the reader's place in an article, so that she can continue from there. Nothing is
 * recorded for a page that she only opened. Not to be begun before the page is seen.
 *
 * @param signal ends it
 */
export function recordPlace(
  { slug, locale, title, blocks }: VersionOnPage,
  signal: AbortSignal,
): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let hasMoved = false;
  const record = () => {
    clearTimeout(timer);
    if (!hasMoved || !remembersPlaces()) return;
    const index = readingIndex(blocks.map(({ element }) => element));
    const blockId = placeIdOf(blocks, index);
    const last = blocks.at(-1)?.element.getBoundingClientRect();
    if (!blockId || !last) return;
    const exact = cut(blocks[index]?.text ?? "");
    const isFinished = last.bottom <= innerHeight;
    const goesOn = !isFinished || document.querySelector("main a[rel=next]") !== null;
    const place = { slug, locale, blockId, ...(exact && { quotation: { exact } }) };
    const progress = isFinished ? 1 : (index + 1) / blocks.length;
    queuePlace({ place, title, progress, isFinished }, goesOn);
  };
  addEventListener(
    "scroll",
    () => {
      hasMoved = true;
      clearTimeout(timer);
      timer = setTimeout(record, REST);
    },
    { passive: true, signal },
  );
  addEventListener("pagehide", record, { signal });
  document.addEventListener(
    "visibilitychange",
    () => {
      if (document.visibilityState === "hidden") record();
    },
    { signal },
  );
  signal.addEventListener("abort", () => clearTimeout(timer));
}

/** The first words of a text. */
function cut(text: string): string {
  return text.length <= QUOTED ? text : text.slice(0, text.lastIndexOf(" ", QUOTED));
}
