import { visitParents } from "unist-util-visit-parents";
import type { PageTree } from "./ParsedPage";

/**
 * Takes `type="button"` off the buttons that belong to no form: it keeps a button
 * from sending one.
 */
export function dropButtonTypes({ tree }: PageTree): void {
  visitParents(tree, "element", ({ tagName, properties }, ancestors) => {
    if (tagName !== "button" || properties.type !== "button" || properties.form) return;
    const isInForm = ancestors.some((node) => node.type === "element" && node.tagName === "form");
    if (!isInForm) delete properties.type;
  });
}
