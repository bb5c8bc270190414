import type { Root } from "mdast";

/** The YAML between the `---` lines at a file's head. */
export interface FrontMatter {
  readonly text: string;
  /** The line of the file on which the YAML begins, from 1. */
  readonly line: number;
}

/**
 * Separates the front matter from the text. The text keeps its positions in the file.
 *
 * @example separateFrontMatter(parseMarkdown("---\ntitle: گرم پانی\n---\n")).frontMatter
 * // { text: "title: گرم پانی", line: 2 }
 */
export function separateFrontMatter(root: Root): { root: Root; frontMatter?: FrontMatter } {
  const [first, ...rest] = root.children;
  if (first?.type !== "yaml") return { root };
  return {
    root: { ...root, children: rest },
    frontMatter: { text: first.value, line: (first.position?.start.line ?? 1) + 1 },
  };
}
