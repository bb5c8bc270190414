import type { Root } from "mdast";
import { visit } from "unist-util-visit";
import { pointsIn } from "@/core/pointIn";
import type { Point } from "@/core/problems";

/** A match of a pattern, and where it begins in the file. */
interface Match {
  readonly match: RegExpExecArray;
  readonly at: Point;
}

/**
 * Finds a pattern in the source of what stayed plain text.
 *
 * @param text the source of the file
 * @param pattern has the flag `g`
 */
export function matchesInText(root: Root, text: string, pattern: RegExp): readonly Match[] {
  const matches: Match[] = [];
  visit(root, "text", ({ position }) => {
    const { start, end } = position ?? {};
    if (start?.offset === undefined || end?.offset === undefined) return;
    const source = text.slice(start.offset, end.offset);
    const pointAt = pointsIn(source, start);
    for (const match of source.matchAll(pattern)) {
      matches.push({ match, at: pointAt(match.index) });
    }
  });
  return matches;
}
