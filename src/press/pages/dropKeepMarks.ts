import { visit } from "unist-util-visit";
import type { PageTree } from "./ParsedPage";

/** Takes off inline scripts the mark `data-keep`, by which their author says that they stay. */
export function dropKeepMarks({ tree }: PageTree): void {
  visit(tree, "element", ({ properties }) => {
    delete properties.dataKeep;
  });
}
