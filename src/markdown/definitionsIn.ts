import type { Definition, FootnoteDefinition, Root } from "mdast";
import { visit } from "unist-util-visit";

interface Kinds {
  readonly definition: Definition;
  readonly footnoteDefinition: FootnoteDefinition;
}

/** The definitions of a text. */
interface Definitions<T> {
  /** By identifier: of several with the same one, the first. */
  readonly first: ReadonlyMap<string, T>;
  /** Those whose identifier is taken, in order. */
  readonly duplicates: readonly { readonly node: T; readonly firstLine: number | undefined }[];
}

/** Collects the definitions of links and pictures in a text, or those of footnotes. */
export function definitionsIn<K extends keyof Kinds>(root: Root, kind: K): Definitions<Kinds[K]> {
  const first = new Map<string, Kinds[K]>();
  const duplicates: { node: Kinds[K]; firstLine: number | undefined }[] = [];
  visit(root, kind, (found) => {
    const node = found as Kinds[K];
    const earlier = first.get(node.identifier);
    if (earlier) duplicates.push({ node, firstLine: earlier.position?.start.line });
    else first.set(node.identifier, node);
  });
  return { first, duplicates };
}
