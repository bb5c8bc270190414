import { type CssNode, parse, walk } from "css-tree";

/** A class as a style sheet names it, and where its name stands in the text. */
export interface NamedClass {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** What the press knows of a style sheet. */
export interface StyleSheet {
  /** What it loads: the targets of `url(…)` and `@import "…"`, as written. */
  readonly urls: readonly string[];
  /** The classes in its selectors, in the order of the text. */
  readonly classes: readonly NamedClass[];
  /** What can’t be read as CSS, in the parser’s words. */
  readonly faults: readonly string[];
}

/** Reads a style sheet. */
export function readStyleSheet(css: string): StyleSheet {
  const faults: string[] = [];
  const tree = parse(css, {
    positions: true,
    parseCustomProperty: true,
    onParseError: ({ message, line, column }) => {
      faults.push(`${message} (line ${line}, column ${column})`);
    },
  } as Parameters<typeof parse>[1]);
  const urls: string[] = [];
  const classes: NamedClass[] = [];
  walk(tree, function (node: CssNode) {
    if (node.type === "Url") urls.push(node.value);
    const isImported = node.type === "String" && this.atrule?.name === "import" && !this.function;
    if (isImported) urls.push(node.value);
    if (node.type === "ClassSelector" && node.loc) {
      // Behind the point.
      const { start, end } = node.loc;
      classes.push({ name: node.name, start: start.offset + 1, end: end.offset });
    }
  });
  return { urls, classes, faults };
}
