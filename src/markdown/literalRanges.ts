import type { Root } from "mdast";
import { visit } from "unist-util-visit";
import type { Range } from "@/core/direction/directionalRun";

/** Nodes whose characters mean themselves. */
const LITERAL = new Set(["code", "inlineCode", "yaml", "html"]);

/** Finds the parts of a text in which nothing is mark-up: code, HTML and front matter, in order. */
export function literalRanges(root: Root): Range[] {
  const ranges: Range[] = [];
  visit(root, ({ type, position }) => {
    const [start, end] = [position?.start.offset, position?.end.offset];
    if (LITERAL.has(type) && start !== undefined && end !== undefined) ranges.push({ start, end });
  });
  return ranges;
}

/**
 * Makes a function that tells whether an offset lies in one of the ranges. It has
 * to be asked in ascending order: so that asking costs no more than going over both.
 */
export function membership(ranges: readonly Range[]): (offset: number) => boolean {
  let next = 0;
  return (offset) => {
    while (next < ranges.length && (ranges[next]?.end ?? 0) <= offset) next += 1;
    const range = ranges[next];
    return range !== undefined && range.start <= offset;
  };
}
