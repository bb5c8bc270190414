import { type BlockIn, blocksIn } from "@/page/blocks";
import { domTree } from "@/page/domTree";
import { Class, Data } from "@/page/marks";
import { isTranslated, pageLocale } from "./pageLocale";
import { readText } from "./readText";

/** A block of the text on the page. */
export interface BlockOnPage extends BlockIn<HTMLElement> {
  /** Where it stands now: others may have put another element in its place. */
  readonly element: HTMLElement;
  /**
   * What its author wrote: white space collapsed, without footnote marks. Empty where
   * that is not known, as on a page that came translated.
   */
  readonly text: string;
  readonly isHeading: boolean;
  /** Where the element holds a single item of a list: which one, and where in the text it stands. */
  readonly part?: { readonly item: number; readonly start: number; readonly end: number };
}

/** A version that a page shows. */
export interface VersionOnPage {
  readonly slug: string;
  /** The text's language: on a page that falls back, not the page's. */
  readonly locale: string;
  readonly title: string;
  /** The path of its own page, if this is not it. */
  readonly address?: string;
  /** Where they are known: their names. */
  readonly authors?: readonly string[];
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
  const prose = document.querySelector<HTMLElement>(`.${Class.Prose}`);
  const hasWords = !isTranslated();
  const blocks = (prose ? blocksIn(prose, domTree) : []).map(({ element, ...facts }) =>
    blockOf(element, {
      ...facts,
      text: hasWords ? readText(element).trim() : "",
      isHeading: /^H[2-4]$/.test(element.tagName),
    }),
  );
  return {
    slug: dataset[Data.Slug] ?? "",
    locale: dataset[Data.Locale] ?? pageLocale(),
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

/** What the data for search engines say of an article. */
interface ArticleData {
  readonly headline?: string;
  readonly author?: readonly { readonly name: string }[];
}

/** Reads what an article's page says for search engines, which nobody translates. */
export function articleData(): ArticleData {
  const data = document.querySelector('script[type="application/ld+json"]')?.textContent;
  try {
    return JSON.parse(data ?? "");
  } catch {
    const heading = document.querySelector("h1");
    return { headline: heading ? readText(heading).trim() : document.title };
  }
}

/** Returns the author's title of the article. */
export function articleTitle(): string {
  return articleData().headline ?? "";
}

/**
 * Returns the id of a block's place: its own, else that of the nearest block before it that
 * has one.
 *
 * @returns nothing before the first
 */
export function placeIdOf(blocks: readonly BlockOnPage[], index: number): string | undefined {
  return blocks.slice(0, index + 1).findLast(({ ids }) => ids.length > 0)?.ids[0];
}
