import type { Bitext, Link } from "./bitext";

/** The true links of a text, divided into sure and possible ones as in Och & Ney 2003, §6.1. */
export interface Gold {
  /** What an alignment has to find. */
  readonly sure: readonly Link[];
  /** What it may find: true, too, but no alignment in order can have it beside all sure ones. */
  readonly possible: readonly Link[];
}

/** More characters than a text has: all of it weighs less than one block. */
const MUCH_TEXT = 1e9;

/**
 * Divides the true links of a text into sure and possible ones.
 *
 * Where a block was moved, links cross, and an alignment in order, as Waraq's
 * is, can have only those of one side. Those are sure that leave the most blocks
 * in their place, and of equally many the most text: the longest chain without a
 * crossing. So where a heading and a paragraph changed places the paragraph
 * counts, and where a paragraph jumped over several blocks, they do. The links
 * left are possible: finding one is no fault, missing it neither.
 */
export function withoutCrossings({ original, translation, links }: Bitext): Gold {
  const inOrder = [...links].sort(([a, b], [c, d]) => a - c || b - d);
  const weightOf = ([a, b]: Link) =>
    1 + Math.min(original[a]?.text.length ?? 0, translation[b]?.text.length ?? 0) / MUCH_TEXT;
  // The heaviest chain that ends with each link, and the link before it there.
  const weights: number[] = [];
  const before: number[] = [];
  inOrder.forEach((link, index) => {
    let best = 0;
    let from = -1;
    for (let earlier = 0; earlier < index; earlier++) {
      const weight = weights[earlier] ?? 0;
      if ((inOrder[earlier]?.[1] ?? 0) <= link[1] && weight > best) {
        best = weight;
        from = earlier;
      }
    }
    weights.push(best + weightOf(link));
    before.push(from);
  });
  const kept = new Set<number>();
  for (let at = weights.indexOf(Math.max(...weights)); at >= 0; at = before[at] ?? -1) kept.add(at);
  return {
    sure: inOrder.filter((_, index) => kept.has(index)),
    possible: inOrder.filter((_, index) => !kept.has(index)),
  };
}
