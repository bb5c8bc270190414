import type { Root } from "mdast";
import type { Point, Problem } from "@/core/problems";

/** The file that a text comes from. */
export interface Source {
  /** Path inside the publication. */
  readonly file: string;
  readonly text: string;
}

/** What a step makes of a text: another tree, the one it was given untouched, and the faults it saw. */
export interface StepResult {
  readonly root: Root;
  readonly problems: readonly Problem[];
}

/** A step from Markdown's tree to what is published. */
export type Step = (root: Root, source: Source) => StepResult;

/** Returns where a node begins. */
export function startOf(node: {
  readonly position?: { readonly start: Point } | undefined;
}): Point | undefined {
  const start = node.position?.start;
  return start && { line: start.line, column: start.column };
}
