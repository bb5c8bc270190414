import { isLocale, type Locale } from "@/core/languages";
import type { Footnote } from "@/core/library";
import { typeset } from "@/core/text/typeset";

type ElementContent = Footnote["content"][number];
type Element = Extract<ElementContent, { type: "element" }>;

/** Stands for code, whose characters mean themselves. */
const OBJECT = "\uFFFC";
/** Elements that hold lines of text; a pair of quotation marks never reaches from one to another. */
const BLOCKS = new Set(
  "p h2 h3 h4 ul ol li blockquote footer figure figcaption table thead tbody tr th td".split(" "),
);

/**
 * Typesets the texts of an element by the rules of their language (see `typeset`),
 * including alternative texts and titles. Code is left unchanged; elements with a language
 * of their own are typeset in that language.
 *
 * The element that it is given stays as it is.
 */
export function typesetTree<Node extends ElementContent>(node: Node, locale: Locale): Node {
  if (node.type !== "element") return node;
  if (node.tagName === "pre" || node.tagName === "code") return node;
  const element: Element = node;
  const { lang } = element.properties;
  const own = typeof lang === "string" && isLocale(lang) ? lang : locale;
  if (!element.children.some((child) => child.type === "element" && BLOCKS.has(child.tagName))) {
    return setLine(node, own);
  }
  return { ...node, children: element.children.map((child) => typesetTree(child, own)) };
}

/** Sets a line: its text whole, and then its parts each from their place in it. */
function setLine<Node extends ElementContent>(line: Node, locale: Locale): Node {
  if (line.type !== "element") return line;
  const whole = typeset(line.children.map(textOf).join(""), locale);
  let offset = 0;
  const set = (node: ElementContent): ElementContent => {
    if (node.type === "text") {
      const value = whole.slice(offset, offset + node.value.length);
      offset += node.value.length;
      return { ...node, value };
    }
    if (node.type !== "element") return node;
    if (isObject(node)) {
      offset += OBJECT.length;
      return typesetTree(withAttributes(node, locale), locale);
    }
    return withAttributes({ ...node, children: node.children.map(set) }, locale);
  };
  return withAttributes({ ...line, children: line.children.map(set) }, locale);
}

function textOf(node: ElementContent): string {
  if (node.type === "text") return node.value;
  if (node.type !== "element") return "";
  return isObject(node) ? OBJECT : node.children.map(textOf).join("");
}

/** Whether an element stands outside of the line's language: code, and what says its own. */
function isObject({ tagName, properties }: Element): boolean {
  return tagName === "code" || properties.lang !== undefined;
}

function withAttributes<Node extends ElementContent>(node: Node, locale: Locale): Node {
  if (node.type !== "element") return node;
  const properties: Element["properties"] = { ...node.properties };
  for (const name of ["alt", "title"]) {
    const text = properties[name];
    if (typeof text === "string") properties[name] = typeset(text, locale);
  }
  return { ...node, properties };
}
