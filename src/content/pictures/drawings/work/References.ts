import { walk } from "css-tree";
import { parseValue } from "../styles/parseValue";
import type { XmlElement } from "../xmlTree";
import { TooComplex } from "./Budget";

/** The most references that may lead on from one element, or elements that may stand inside each other. */
export const MOST_DEPTH = 200;

/** The elements of a drawing by the references that name them. */
export class References {
  private readonly byId = new Map<string, XmlElement>();

  constructor(root: XmlElement) {
    this.index(root);
  }

  private index(element: XmlElement): void {
    const id = element.attributes.get("id");
    // Browsers take the first of several.
    if (id !== undefined && !this.byId.has(id)) this.byId.set(id, element);
    for (const child of element.children) if (child.type === "element") this.index(child);
  }

  /** Returns the element that the `href` of an element names. */
  referred(element: XmlElement): XmlElement | undefined {
    const reference = element.attributes.get("href");
    return reference?.startsWith("#") ? this.find(reference) : undefined;
  }

  /** Returns the elements that values of a property name, in order. */
  named(values: readonly string[] | undefined): XmlElement[] {
    return (values ?? []).flatMap((value) =>
      addressesIn(value).flatMap((address) => this.find(address) ?? []),
    );
  }

  /**
   * Returns an element and those that it takes over from, one after the other.
   *
   * @throws {TooComplex} where they take over from each other, or are too many
   */
  chain(element: XmlElement): XmlElement[] {
    const chain = new Set<XmlElement>();
    let next: XmlElement | undefined = element;
    while (next) {
      if (chain.has(next)) throw new TooComplex("a part refers to itself", next.at);
      if (chain.size > MOST_DEPTH) {
        throw new TooComplex(
          `more than ${MOST_DEPTH} parts inherit from each other in a row`,
          next.at,
        );
      }
      chain.add(next);
      next = /^(?:linearGradient|radialGradient|pattern|filter)$/.test(next.name)
        ? this.referred(next)
        : undefined;
    }
    return [...chain];
  }

  private find(reference: string): XmlElement | undefined {
    const id = reference.trim().slice(1);
    try {
      return this.byId.get(id) ?? this.byId.get(decodeURIComponent(id));
    } catch {
      return undefined;
    }
  }
}

/** Returns the parts of the same document that a value names. */
function addressesIn(value: string): string[] {
  if (!value.includes("url(")) return [];
  const addresses: string[] = [];
  const parsed = parseValue(value);
  if (!parsed) return [];
  walk(parsed, (node) => {
    if (node.type === "Url") addresses.push(node.value);
  });
  return addresses;
}
