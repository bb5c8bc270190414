import type { Block } from "../library";

/** A block of a row: whole, or one item of a list whose items stand in rows of their own. */
export interface RowBlock extends Block {
  /** Of an item: which one of its list it is, from 0. */
  readonly item?: number;
}

/** What stands in a row on either side. */
interface Sides {
  readonly one: readonly RowBlock[];
  readonly other: readonly RowBlock[];
}

/**
 * Parts a row that is a list on both sides into one row for each item, if both lists have as
 * many. Each item is a list of its own, which goes on counting; what is nested in an item
 * stays in it. The first has the ids of the list.
 */
export function itemRows(row: Sides): readonly Sides[] {
  const [ones, others] = [itemsOf(row.one), itemsOf(row.other)];
  if (ones.length < 2 || ones.length !== others.length) return [row];
  return ones.map((one, index) => ({ one: [one], other: others.slice(index, index + 1) }));
}

/** The items of a list, if it is alone; nothing else has any. */
function itemsOf(blocks: readonly Block[]): RowBlock[] {
  const [list, ...others] = blocks;
  if (list?.kind !== "list" || others.length > 0) return [];
  const { tagName, properties, children } = list.element;
  const items = children.filter((child) => child.type === "element" && child.tagName === "li");
  const first = Number(properties.start ?? 1);
  return items.map((child, item) => {
    const element = {
      ...list.element,
      properties: {
        ...properties,
        ...(tagName === "ol" && first + item !== 1 && { start: first + item }),
      },
      children: [child],
    };
    if (item === 0) return { ...list, element, item };
    const { landings, ...further } = list;
    return { ...further, ids: [], element, item };
  });
}
