import { BESIDE_BLOCKS } from "@/core/besideBlocks";
import { readText } from "./readText";

/** A block of the text on the page. */
export interface BlockOnPage {
  readonly element: HTMLElement;
  /** All that it answers to; none where the original has no counterpart. */
  readonly ids: readonly string[];
  /** Those of them that it is the counterpart of, and not merely the nearest place to. */
  readonly standsFor: readonly string[];
  /** Whether it goes on with what the block before it stands for. */
  readonly continues: boolean;
  /** As it reads: white space collapsed, without footnote marks. */
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
}

/** Reads off the page which version it shows, and of what blocks. */
export function versionOnPage(slug: string): VersionOnPage {
  const prose = document.querySelector<HTMLElement>(".prose");
  const blocks: BlockOnPage[] = [];
  /** Empty anchors stand for further ids of the block after them. */
  let further: HTMLElement[] = [];
  for (const element of (prose?.children ?? []) as Iterable<HTMLElement>) {
    if (element.matches("span[id]:empty")) further.push(element);
    else if (!element.matches(NO_BLOCK)) {
      const named = element.id ? [element, ...further] : further;
      blocks.push({
        element,
        ids: named.map(({ id }) => id),
        standsFor: named.filter(({ dataset }) => dataset.landing === undefined).map(({ id }) => id),
        continues: element.dataset.continues !== undefined,
        text: textOf(element),
        isHeading: /^H[2-4]$/.test(element.tagName),
      });
      further = [];
    }
  }
  return {
    slug,
    locale: prose?.closest<HTMLElement>("[lang]")?.lang ?? "",
    title: textOf(document.querySelector("h1")),
    blocks,
  };
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

function textOf(element: Element | null): string {
  return element ? readText(element).trim() : "";
}
