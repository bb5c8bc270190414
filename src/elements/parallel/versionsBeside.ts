import { addresses } from "@/page/addresses";
import { Class, Data, Id } from "@/page/marks";
import { Selector } from "@/page/selectors";
import { isTranslated, pageLocale } from "../page/pageLocale";
import { readText } from "../page/readText";
import type { BlockOnPage, VersionOnPage } from "../page/versionOnPage";

/**
 * Reads off the page which two versions it shows side by side, the one in its own language
 * first. Each has the blocks, ids and words that it has on its own page; a list whose items
 * stand in rows of their own is a block for each.
 *
 * @param host the `<bookmark-button>`, which says what article it is and what the other
 *   language is
 */
export function versionsBeside({ dataset }: HTMLElement): VersionOnPage[] {
  const slug = dataset[Data.Slug] ?? "";
  const hasWords = !isTranslated();
  const titles = [document.querySelector("h1"), document.getElementById(Id.BesideTitle)];
  return [pageLocale(), dataset[Data.Beside] ?? ""].map((locale, index) => {
    const title = titles[index];
    return {
      slug,
      locale,
      title: title ? readText(title).trim() : "",
      authors: JSON.parse(title?.dataset[Data.Authors] ?? "[]"),
      address: addresses.article(locale, slug),
      blocks: withWholeLists(blocksOf(String(index + 1), hasWords)),
      hasWords,
    };
  });
}

/** A block as it stands there: of a list in several rows, a single item. */
type Piece = BlockOnPage & { readonly item: number | undefined };

function blocksOf(side: string, hasWords: boolean): Piece[] {
  return [...document.querySelectorAll<HTMLElement>(Selector.Row)].flatMap((row) => {
    const anchors = [...row.querySelectorAll(`:scope > ${Selector.Anchor}`)];
    const rowIds = [row, ...anchors].flatMap(({ id }) => (id === "" ? [] : [id]));
    return elementsIn(row, side).map((element): Piece => {
      // A table stands in what it scrolls in.
      const marked = element.querySelector<HTMLElement>(":scope > table") ?? element;
      const { [Data.Ids]: named, [Data.Item]: item } = marked.dataset;
      const ids = named?.split(" ").filter(Boolean) ?? rowIds;
      return {
        element,
        ids,
        standsFor: ids,
        continues: false,
        text: hasWords ? readText(element).trim() : "",
        isHeading: /^H[2-4]$/.test(element.tagName),
        item: item === undefined ? undefined : Number(item),
      };
    });
  });
}

/** What a version has in a row: its blocks, or what it says of a picture that both show. */
function elementsIn(row: HTMLElement, side: string): HTMLElement[] {
  const own = `[data-${Data.Side}="${side}"]`;
  const cell = row.querySelector(`:scope > .${Class.Prose}${own}`);
  if (cell) return [...cell.children] as HTMLElement[];
  const shared = row.querySelector<HTMLElement>(`:scope > .${Class.Prose}`);
  if (!shared || shared.matches(`[data-${Data.Side}]`)) return [];
  return [shared.querySelector<HTMLElement>(`figcaption > ${own}`) ?? shared];
}

/** Has each item of a list know the whole of it, by which places in it are found again. */
function withWholeLists(pieces: readonly Piece[]): BlockOnPage[] {
  return pieces.map(({ item, ...block }, index) => {
    if (item === undefined) return block;
    const first = index - item;
    const after = pieces.findIndex((piece, at) => at > index && !piece.item);
    const items = pieces.slice(first, after === -1 ? undefined : after).map(({ text }) => text);
    const start = items.slice(0, item).reduce((length, text) => length + text.length + 1, 0);
    return {
      ...block,
      ids: pieces[first]?.ids ?? [],
      standsFor: pieces[first]?.standsFor ?? [],
      text: items.join(" "),
      part: { item, start, end: start + block.text.length },
    };
  });
}
