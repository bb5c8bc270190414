import type { Root } from "hast";
import { visitParents } from "unist-util-visit-parents";

/**
 * Takes `type="button"` off the buttons that belong to no form: it keeps a button
 * from sending one.
 *
 * @param page a whole document; it is changed
 */
export function dropButtonTypes(page: Root): void {
  visitParents(page, "element", ({ tagName, properties }, ancestors) => {
    if (tagName !== "button" || properties.type !== "button" || properties.form) return;
    const isInForm = ancestors.some((node) => node.type === "element" && node.tagName === "form");
    if (!isInForm) delete properties.type;
  });
}
