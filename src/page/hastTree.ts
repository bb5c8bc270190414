import type { Element } from "hast";
import type { PageTree } from "./blocks";
import { propertyOf } from "./marks";

/** A tree of HTML outside of browsers. */
export const hastTree: PageTree<Element> = {
  childrenOf: ({ children }) => children.filter((child) => child.type === "element"),
  tagOf: ({ tagName }) => tagName,
  idOf: ({ properties }) => String(properties.id ?? ""),
  isEmpty: ({ children }) => children.every(({ type }) => type === "comment"),
  hasData: ({ properties }, name) => properties[propertyOf(name)] !== undefined,
  hasClass: ({ properties: { className } }, name) =>
    Array.isArray(className) && className.includes(name),
};
