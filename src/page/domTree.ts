import type { PageTree } from "./blocks";

/** A document in a browser. */
export const domTree: PageTree<HTMLElement> = {
  childrenOf: ({ children }) => children as Iterable<Element> as Iterable<HTMLElement>,
  tagOf: ({ localName }) => localName,
  idOf: ({ id }) => id,
  isEmpty: (element) => element.matches(":empty"),
  hasData: (element, name) => element.hasAttribute(`data-${name}`),
  hasClass: ({ classList }, name) => classList.contains(name),
};
