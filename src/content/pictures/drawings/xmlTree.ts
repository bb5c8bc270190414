import { SaxesParser, type SaxesTagNS } from "saxes";
import type { Point } from "@/core/problems";

/** An element of a document of XML; its attributes are by qualified name. */
export interface XmlElement {
  readonly type: "element";
  /** Without its prefix. */
  readonly name: string;
  /** The namespace that it is in; empty where it is in none. */
  readonly namespace: string;
  attributes: Map<string, string>;
  children: (XmlElement | XmlText)[];
  /** Where its tag begins, give or take a line break inside the tag's name. */
  readonly at: Point;
}

export interface XmlText {
  readonly type: "text";
  readonly value: string;
}

/** A fault that ends the parsing of a document. */
export class XmlFault extends Error {
  constructor(
    readonly kind: "malformed" | "forbidden" | "too-large",
    message: string,
    readonly at?: Point,
  ) {
    super(message);
  }
}

/** What a document may be made of at most. */
export interface XmlLimits {
  readonly depth: number;
  readonly elements: number;
}

/** What drawing programs name in an internal subset: their own namespaces. */
const NAMESPACE_ENTITY =
  /<!ENTITY\s+([A-Za-z_][\w.-]{0,40})\s+(?:"([^"<&%]{0,200})"|'([^'<&%]{0,200})')\s*>/g;
const NAMESPACE = /^https?:\/\/[\w./#-]*$/;

/**
 * Reads a document of XML (1.0, fifth edition, with namespaces) into a tree of its
 * elements and texts. Comments, processing instructions and the names of editors'
 * namespaces in the DOCTYPE, as Illustrator declares them, are left out.
 *
 * @throws {XmlFault} where it is not well-formed; where declarations or a style sheet from
 * elsewhere could make another document of it; where it is larger than the limits
 *
 * @example
 * readXml('<svg xmlns="http://www.w3.org/2000/svg"><g/></svg>', { depth: 9, elements: 9 }).name
 * // "svg"
 */
export function readXml(xml: string, limits: XmlLimits): XmlElement {
  const parser = new SaxesParser({ xmlns: true, position: true });
  const tree = new Tree(limits);
  const point = (): Point => ({ line: parser.line, column: parser.columnIndex + 1 });
  let started = point();
  const forbid = (what: string) => {
    throw new XmlFault("forbidden", what, point());
  };

  parser.on("error", ({ message }) => {
    throw new XmlFault("malformed", message.replace(/^\d+:\d+: /, "").replace(/\.$/, ""), point());
  });
  parser.on("processinginstruction", ({ target }) => {
    if (/^xml-stylesheet$/i.test(target)) forbid("an external style sheet");
  });
  parser.on("doctype", (doctype) => {
    for (const [name, value] of declaredNamespaces(doctype, forbid)) parser.ENTITIES[name] = value;
  });
  parser.on("opentagstart", ({ name }) => {
    const { line, column } = point();
    started = { line, column: Math.max(1, column - name.length - 2) };
  });
  parser.on("opentag", (tag: SaxesTagNS) => tree.open(tag, started));
  parser.on("closetag", () => tree.close());
  parser.on("text", (value) => tree.addText(value));
  parser.on("cdata", (value) => tree.addText(value));

  parser.write(xml).close();
  if (!tree.root) throw new XmlFault("malformed", "there is no element");
  return tree.root;
}

/** The tree of a document while it is being read. */
class Tree {
  root: XmlElement | undefined;
  private readonly opened: XmlElement[] = [];
  private elements = 0;

  constructor(private readonly limits: XmlLimits) {}

  /** Adds an element, in which all that follows stands until it is closed. */
  open(tag: SaxesTagNS, at: Point): void {
    this.elements += 1;
    if (this.elements > this.limits.elements) {
      const most = this.limits.elements.toLocaleString("en");
      throw new XmlFault("too-large", `more than ${most} elements`, at);
    }
    if (this.opened.length >= this.limits.depth) {
      const depth = this.limits.depth.toLocaleString("en");
      throw new XmlFault("too-large", `elements are nested more than ${depth} levels deep`, at);
    }
    const element: XmlElement = {
      type: "element",
      name: tag.local,
      namespace: tag.uri,
      attributes: attributesOf(tag),
      children: [],
      at,
    };
    this.opened.at(-1)?.children.push(element);
    this.root ??= element;
    this.opened.push(element);
  }

  close(): void {
    this.opened.pop();
  }

  addText(value: string): void {
    this.opened.at(-1)?.children.push({ type: "text", value });
  }
}

/** Returns the attributes of a tag, without the declarations of namespaces. */
function attributesOf({ attributes }: SaxesTagNS): Map<string, string> {
  return new Map(
    Object.values(attributes).flatMap(({ name, value, prefix, uri, local }) =>
      // A prefix is only a name for its namespace; what is rendered doesn’t depend on it.
      prefix === "xmlns" || name === "xmlns"
        ? []
        : [[uri === XLINK ? `xlink:${local}` : name, value] as const],
    ),
  );
}

const XLINK = "http://www.w3.org/1999/xlink";

/** The names of namespaces that a DOCTYPE declares; anything else that it declares is forbidden. */
function declaredNamespaces(
  doctype: string,
  forbid: (what: string) => void,
): readonly (readonly [string, string])[] {
  const start = doctype.indexOf("[");
  if (start === -1) return [];
  const subset = doctype.slice(start + 1, doctype.lastIndexOf("]"));
  const declared = [...subset.matchAll(NAMESPACE_ENTITY)].map(
    ([, name = "", double, single]) => [name, double ?? single ?? ""] as const,
  );
  const others = subset.replace(NAMESPACE_ENTITY, "");
  if (declared.some(([, value]) => !NAMESPACE.test(value)) || /<!ENTITY/i.test(others)) {
    forbid("an entity declaration");
  }
  // Declarations can add attributes, handlers among them, to any element.
  if (others.trim() !== "") forbid("declarations in its DOCTYPE");
  return declared;
}

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\t": "&#9;",
  "\n": "&#10;",
  "\r": "&#13;",
};

/**
 * Writes an element as XML. Names are written as they are; whoever made the tree
 * vouches for them.
 */
export function writeXml({ name, attributes, children }: XmlElement): string {
  const tag = [
    name,
    ...[...attributes].map(([key, value]) => `${key}="${withEscapes(value, /[&<>"\t\n\r]/g)}"`),
  ].join(" ");
  if (children.length === 0) return `<${tag}/>`;
  const content = children.map((child) =>
    child.type === "text" ? withEscapes(child.value, /[&<\r]|(?<=\]\])>/g) : writeXml(child),
  );
  return `<${tag}>${content.join("")}</${name}>`;
}

function withEscapes(text: string, characters: RegExp): string {
  return text.replace(characters, (character) => ESCAPES[character] ?? character);
}
