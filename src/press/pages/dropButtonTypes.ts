import { visitParents } from "unist-util-visit-parents";
import type { PageTree } from "./ParsedPage";

/** Removes `type="button"` from buttons outside forms, where it has no effect. */
export function dropButtonTypes({ tree }: PageTree): void {
  visitParents(tree, "element", ({ tagName, properties }, ancestors) => {
    if (tagName !== "button" || properties.type !== "button" || properties.form) return;
    const isInForm = ancestors.some((node) => node.type === "element" && node.tagName === "form");
    if (!isInForm) delete properties.type;
  });
}
