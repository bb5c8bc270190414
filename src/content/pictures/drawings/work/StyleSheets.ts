import { type CssNode, generate, parse, walk } from "css-tree";
import type { XmlElement } from "../xmlTree";

/** Every value that a property of an element may have, whichever rule wins. */
export type Style = Map<string, string[]>;

/** The properties that decide how much work an element is. */
export const RELEVANT =
  /^(?:fill|stroke|filter|mask|clip-path|marker|marker-start|marker-mid|marker-end|stroke-dasharray|stroke-width|opacity|mix-blend-mode|isolation|transform|transform-origin|transform-box|translate|rotate|scale|font|font-size|letter-spacing|word-spacing|writing-mode|x|y|cx|cy|r|rx|ry|width|height)$/;

/** Attributes of shapes that are properties of CSS as well. */
const GEOMETRY = /^(?:x|y|cx|cy|r|rx|ry|width|height)$/;

/** All rules together whose selectors require the same of an element. */
interface Rule {
  readonly style: Map<string, Set<string>>;
  parts: number;
}

/** The style sheets of a drawing, by what their selectors require of an element. */
export class StyleSheets {
  private readonly byKey = new Map<string, Rule>();

  /** Adds the rules of a style sheet. */
  add(css: string): void {
    if (css === "") return;
    const sheet = parse(css, { parseValue: false });
    walk(sheet, {
      visit: "Rule",
      enter: (rule) => {
        if (rule.prelude.type !== "SelectorList") return;
        const declarations = [...declarationsIn(rule.block)];
        rule.prelude.children.forEach((selector) => {
          const { key, parts } = keyOf(selector);
          const entry: Rule = this.byKey.get(key) ?? { style: new Map(), parts: 0 };
          entry.parts += parts;
          for (const [name, value] of declarations) {
            entry.style.set(name, (entry.style.get(name) ?? new Set()).add(value));
          }
          this.byKey.set(key, entry);
        });
      },
    });
  }

  /** Returns every value that style sheets may give an element, and perhaps more. */
  styleOf(element: XmlElement): Style {
    const style: Style = new Map();
    for (const entry of this.entries(element)) {
      for (const [name, values] of entry.style) {
        style.set(name, [...(style.get(name) ?? []), ...values]);
      }
    }
    return style;
  }

  /** Returns how many parts of selectors a browser matches against an element. */
  parts(element: XmlElement): number {
    return this.byKey.size === 0
      ? 0
      : this.entries(element).reduce((sum, { parts }) => sum + parts, 0);
  }

  private entries({ name, attributes }: XmlElement) {
    const classes = (attributes.get("class") ?? "").split(/\s+/);
    const keys = ["*", name, `#${attributes.get("id")}`, ...classes.map((one) => `.${one}`)];
    return [...new Set(keys)].flatMap((key) => this.byKey.get(key) ?? []);
  }
}

/** Reads the relevant declarations of a `style` attribute. */
export function declarationsOf(css: string): Iterable<readonly [string, string]> {
  return declarationsIn(parse(css, { context: "declarationList", parseValue: false }));
}

function* declarationsIn(block: CssNode): Generator<readonly [string, string]> {
  if (block.type !== "DeclarationList" && block.type !== "Block") return;
  for (const node of block.children.toArray()) {
    if (node.type !== "Declaration" || !RELEVANT.test(node.property)) continue;
    yield [node.property, generate(node.value)];
    // A shape that CSS places can’t be located: it counts as transformed in an unknown way.
    if (GEOMETRY.test(node.property)) yield ["transform-box", ""];
  }
}

/** Returns the least that a selector requires of an element, and how many parts it has. */
function keyOf(selector: CssNode): { readonly key: string; readonly parts: number } {
  let parts = 0;
  walk(selector, () => {
    parts += 1;
  });
  let key = "*";
  if (selector.type === "Selector") {
    selector.children.forEach((part) => {
      if (part.type === "Combinator") key = "*";
      else if (part.type === "IdSelector") key = `#${part.name}`;
      else if (part.type === "ClassSelector" && !key.startsWith("#")) key = `.${part.name}`;
      else if (part.type === "TypeSelector" && key === "*") key = part.name;
    });
  }
  return { key, parts };
}
