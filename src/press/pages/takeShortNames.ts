import type { Root } from "hast";
import { SKIP, visit } from "unist-util-visit";

/** What is called otherwise from now on. */
export interface ShortNames {
  /** Classes. */
  readonly classes: ReadonlyMap<string, string>;
  /** Addresses of style sheets. */
  readonly files: ReadonlyMap<string, string>;
}

/** Writes the short names into a page. */
export function takeShortNames({ tree, names }: { tree: Root; names: ShortNames }): void {
  const { classes, files } = names;
  const linked = new Set<string>();
  visit(tree, "element", ({ tagName, properties }, index, parent) => {
    const { className, href } = properties;
    if (Array.isArray(className)) {
      properties.className = className.map((name) => classes.get(String(name)) ?? name);
    }
    const sheet = tagName === "link" ? files.get(String(href)) : undefined;
    if (sheet === undefined) return;
    properties.href = sheet;
    // Several that were joined are one by now.
    if (linked.has(sheet) && parent && index !== undefined) {
      parent.children.splice(index, 1);
      return [SKIP, index];
    }
    linked.add(sheet);
    return;
  });
}
