import type { Root } from "hast";
import { visit } from "unist-util-visit";
import { frameworkAddressesIn } from "@/page/frameworkFiles";

/**
 * Finds the files of Next's that a page names, wherever it does: in attributes, or in the data
 * and scripts that it holds.
 *
 * @returns `nextFiles`: addresses, each once
 */
export function findNextFiles({ tree }: { tree: Root }): { nextFiles: readonly string[] } {
  const found = new Set<string>();
  const search = (text: string) => {
    for (const address of frameworkAddressesIn(text)) found.add(address);
  };
  const searchIn = (root: Root) => {
    visit(root, (node) => {
      if (node.type === "text") search(node.value);
      if (node.type !== "element") return;
      for (const value of Object.values(node.properties)) search(String(value));
      // What is in a template is not among its children.
      if (node.content) searchIn(node.content);
    });
  };
  searchIn(tree);
  return { nextFiles: [...found] };
}
