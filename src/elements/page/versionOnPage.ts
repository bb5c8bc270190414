import { BESIDE_BLOCKS } from "@/page/besideBlocks";
import { isTranslated, pageLocale } from "./pageLocale";
import { readText } from "./readText";

/** A block of the text on the page. */
export interface BlockOnPage {
  /** Where it stands now: others may have put another element in its place. */
  readonly element: HTMLElement;
  /** All that it answers to; none where the original has no counterpart. */
  readonly ids: readonly string[];
  /** Those of them that it is the counterpart of, and not merely the nearest place to. */
  readonly standsFor: readonly string[];
  /** Whether it goes on with what the block before it stands for. */
  readonly continues: boolean;
  /**
   * What its author wrote: white space collapsed, without footnote marks. Empty where
   * that is not known, as on a page that came translated.
   */
  readonly text: string;
  readonly isHeading: boolean;
}

/** What stands between the blocks: besides what the page has there, opened notes and counterparts. */
const NO_BLOCK = `.note, .counterpart, ${BESIDE_BLOCKS}`;

/** The version that an article's page shows. */
export interface VersionOnPage {
  readonly slug: string;
  /** The text's language: on a page that falls back, not the page's. */
  readonly locale: string;
  readonly title: string;
  readonly blocks: readonly BlockOnPage[];
  /** Whether the words of the blocks are known to be the author's. */
  readonly hasWords: boolean;
}

/**
 * Reads off the page which version it shows, and of what blocks. To be called once, as
 * soon as the page is there, and kept: later the reader's browser may translate the
 * text, and what she uses beside it may put words of its own in.
 *
 * @param host the `<bookmark-button>`, which says what article it is and, on a page that
 *   falls back, in which language the text is
 */
export function versionOnPage({ dataset }: HTMLElement): VersionOnPage {
  const prose = document.querySelector<HTMLElement>(".prose");
  const hasWords = !isTranslated();
  const blocks: BlockOnPage[] = [];
  /** Empty anchors stand for further ids of the block after them. */
  let further: HTMLElement[] = [];
  for (const element of (prose?.children ?? []) as Iterable<HTMLElement>) {
    if (element.matches("span[id]:empty")) further.push(element);
    else if (!element.matches(NO_BLOCK)) {
      const named = element.id ? [element, ...further] : further;
      blocks.push(
        blockOf(element, {
          ids: named.map(({ id }) => id),
          standsFor: named
            .filter(({ dataset }) => dataset.landing === undefined)
            .map(({ id }) => id),
          continues: element.dataset.continues !== undefined,
          text: hasWords ? readText(element).trim() : "",
          isHeading: /^H[2-4]$/.test(element.tagName),
        }),
      );
      further = [];
    }
  }
  return {
    slug: dataset.slug ?? "",
    locale: dataset.locale ?? pageLocale(),
    title: articleTitle(),
    blocks,
    hasWords,
  };
}

function blockOf(first: HTMLElement, facts: Omit<BlockOnPage, "element">): BlockOnPage {
  const id = first.id;
  return {
    ...facts,
    get element() {
      if (first.isConnected || !id) return first;
      return document.getElementById(id) ?? first;
    },
  };
}

/**
 * The title that the author gave the article: what search engines are told, since
 * nobody translates that.
 */
export function articleTitle(): string {
  const data = document.querySelector('script[type="application/ld+json"]')?.textContent;
  try {
    return JSON.parse(data ?? "").headline ?? "";
  } catch {
    const heading = document.querySelector("h1");
    return heading ? readText(heading).trim() : document.title;
  }
}

/**
 * The id of the place that a block is: its own, else that of the nearest before
 * it that has one.
 *
 * @returns nothing before the first
 */
export function placeIdOf(blocks: readonly BlockOnPage[], index: number): string | undefined {
  return blocks.slice(0, index + 1).findLast(({ ids }) => ids.length > 0)?.ids[0];
}
