import { visit } from "unist-util-visit";
import type { PageTree } from "./ParsedPage";

/**
 * Removes the attribute `data-keep` from inline scripts, by which their author says that
 * they stay.
 */
export function dropKeepMarks({ tree }: PageTree): void {
  visit(tree, "element", ({ properties }) => {
    delete properties.dataKeep;
  });
}
