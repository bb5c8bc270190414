import type { ElementContent } from "hast";
import { type Components, toJsxRuntime } from "hast-util-to-jsx-runtime";
import { Fragment } from "react";
import { jsx, jsxs } from "react/jsx-runtime";

interface TreeProps {
  readonly nodes: readonly ElementContent[];
  /** What is drawn in the place of plain elements. */
  readonly components?: Partial<Components>;
}

/** Draws a syntax tree of HTML (hast), as Markdown is made into. */
export function Tree({ nodes, components = {} }: TreeProps) {
  return toJsxRuntime(
    { type: "root", children: [...nodes] },
    // Aligned cells would get a style attribute, which the site's policy forbids.
    { Fragment, jsx, jsxs, components, passNode: true, tableCellAlignToStyle: false },
  );
}
