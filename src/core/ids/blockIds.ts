import type { BlockKind } from "../library";
import { claimName } from "./claimName";
import { headingSlug } from "./headingSlug";
import { isReservedId } from "./reservedIds";

/** What the id of a block depends on. */
interface Unnamed {
  readonly kind: BlockKind;
  readonly text: string;
  /** Of a heading: the id that its author gave it, already checked. */
  readonly authoredId?: string;
}

/** Ids of an original's blocks. */
export interface BlockIds {
  /** One for each block, each different. */
  readonly ids: readonly string[];
  /** Indices of headings whose id is only counted (`s1`), and moves when one is put before it. */
  readonly counted: readonly number[];
}

/**
 * Returns the ids of an original’s blocks.
 *
 * A heading's id is the one its author gave, else its slug, else `s1`, `s2`…
 * (see `headingSlug`). Any other block's is `<section>.<n>`, with `n` from 1
 * and `top` as the section before the first heading. A slug that is taken gets
 * `-2`, `-3`…, one that is reserved `s-` before it; authored ids are claimed
 * first, so that a slug above never takes one. As no slug holds a dot, ids of
 * headings and of other blocks can't meet; and an edit inside a section moves
 * no id of another.
 *
 * @example
 * blockIds([
 *   { kind: "paragraph", text: "1960 میں…" },
 *   { kind: "heading", text: "مشرقی دریا", authoredId: "eastern-rivers" },
 *   { kind: "paragraph", text: "ستلج…" },
 * ]).ids // ["top.1", "eastern-rivers", "eastern-rivers.1"]
 */
export function blockIds(blocks: readonly Unnamed[]): BlockIds {
  const used = new Set<string>();
  const authored = blocks.map((block) => {
    const id = block.kind === "heading" ? block.authoredId : undefined;
    if (id === undefined || used.has(id)) return undefined;
    used.add(id);
    return id;
  });
  const claim = claimName(used);

  const counted: number[] = [];
  let section = "top";
  let position = 0;
  const ids = blocks.map((block, index) => {
    if (block.kind !== "heading") {
      position += 1;
      return `${section}.${position}`;
    }
    position = 0;
    const slug = block.authoredId ?? headingSlug(block.text);
    if (slug === undefined) counted.push(index);
    section =
      authored[index] ??
      claim(slug === undefined ? `s${counted.length}` : isReservedId(slug) ? `s-${slug}` : slug);
    return section;
  });
  return { ids, counted };
}
