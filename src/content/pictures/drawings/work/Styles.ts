import type { XmlElement } from "../xmlTree";
import { declarationsOf, RELEVANT, type Style, StyleSheets } from "./StyleSheets";

/** The styles of a drawing’s elements: attributes, `style` attributes and style sheets together. */
export class Styles {
  private readonly sheets = new StyleSheets();
  private readonly parents = new Map<XmlElement, XmlElement>();
  private readonly own = new Map<XmlElement, Style>();
  private readonly inherited = new Map<XmlElement, Style>();

  constructor(root: XmlElement) {
    this.index(root);
  }

  private index(element: XmlElement): void {
    if (element.name === "style") this.sheets.add(textOf(element));
    for (const child of element.children) {
      if (child.type !== "element") continue;
      this.parents.set(child, element);
      this.index(child);
    }
  }

  /** Returns how many parts of selectors a browser matches against an element. */
  selectorParts(element: XmlElement): number {
    return this.sheets.parts(element);
  }

  /** Returns what an element is given itself. */
  ownOf(element: XmlElement): Style {
    let style = this.own.get(element);
    if (!style) {
      style = new Map(this.sheets.styleOf(element));
      for (const [name, value] of element.attributes) {
        if (RELEVANT.test(name)) addTo(style, name, value);
      }
      const inline = element.attributes.get("style");
      for (const [name, value] of inline === undefined ? [] : declarationsOf(inline)) {
        addTo(style, name, value);
      }
      this.own.set(element, style);
    }
    return style;
  }

  /** Returns what an element inherits where it stands, wherever it is used. */
  inheritedOf(element: XmlElement): Style {
    let style = this.inherited.get(element);
    if (!style) {
      const parent = this.parents.get(element);
      style = parent ? new Map([...this.inheritedOf(parent), ...this.ownOf(parent)]) : new Map();
      this.inherited.set(element, style);
    }
    return style;
  }
}

function addTo(style: Style, name: string, value: string): void {
  const values = style.get(name);
  if (!values) style.set(name, [value]);
  else if (!values.includes(value)) style.set(name, [...values, value]);
}

function textOf({ children }: XmlElement): string {
  return children.map((child) => (child.type === "text" ? child.value : "")).join("");
}
