import type { Nodes, Parents, Root, RootContent } from "mdast";

/**
 * Rebuilds a tree from its leaves up, without changing the one it is given.
 *
 * @param replace is asked for each node but the root, its children already
 *   replaced: gives what stands in its place, or nothing to keep it. `parent`
 *   is the node's parent as it was.
 *
 * @example replaceNodes(root, (node) => (node.type === "html" ? [] : undefined))
 */
export function replaceNodes(
  root: Root,
  replace: (node: RootContent, parent: Parents) => readonly RootContent[] | undefined,
): Root {
  const rebuild = <T extends Nodes>(node: T): T => {
    if (!("children" in node)) return node;
    const parent = node as Parents;
    const children = parent.children.flatMap((child) => {
      const rebuilt = rebuild(child);
      return replace(rebuilt, parent) ?? [rebuilt];
    });
    return { ...node, children };
  };
  return rebuild(root);
}
