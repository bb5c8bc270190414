import type { Element, ElementContent, Properties } from "hast";
import type { FootnoteReference, RootContent } from "mdast";
import rehypeSanitize, { type Options as Schema } from "rehype-sanitize";
import remarkRehype from "remark-rehype";
import { unified } from "unified";
import type { Point } from "@/core/problems";

/** All that a text can hold. Whatever Markdown may come to give, nothing else passes. */
const SCHEMA: Schema = {
  tagNames: [
    ..."p h2 h3 h4 ul ol li blockquote pre code em strong a br hr sup img span".split(" "),
    ..."table thead tbody tr th td".split(" "),
  ],
  attributes: {
    "*": ["lang", "dir", "dataTypeface"],
    a: ["href", "title", "id", "dataFootnote"],
    blockquote: ["dataPull"],
    p: ["dataAttribution"],
    img: ["src", "alt", "title"],
    code: [["className", /^language-[\w+-]+$/]],
    ol: ["start"],
    th: ["align"],
    td: ["align"],
    h2: ["id"],
    h3: ["id"],
    h4: ["id"],
  },
  ancestors: Object.fromEntries(
    ["thead", "tbody", "tr", "th", "td"].map((tag) => [tag, ["table"]]),
  ),
  // Pictures are files of the publication. An empty list would allow every scheme; “none” is no scheme.
  protocols: { href: ["http", "https", "mailto"], src: ["none"] },
  strip: ["script", "style"],
  clobber: [],
  clobberPrefix: "",
};

const converter = unified()
  .use(remarkRehype, {
    handlers: {
      footnoteReference: (_state: unknown, node: FootnoteReference) => markElement(node),
    },
  })
  .use(rehypeSanitize, SCHEMA)
  .freeze();

/** An element at the top of a text, and where it begins in the file. */
export interface TopElement {
  readonly element: Element;
  readonly at: Point;
}

/**
 * Turns Markdown's nodes into sanitised elements, without positions. A picture
 * alone in its paragraph becomes a `figure`, its title the `figcaption`; its
 * `src` stays the file's name.
 *
 * Marks of footnotes are `<sup><a href="#fn-…" id="fnref-…" data-footnote="1">1</a></sup>`,
 * pull quotes `<blockquote data-pull="">`.
 */
export function toElements(children: readonly RootContent[]): TopElement[] {
  const root = converter.runSync({ type: "root", children: [...children] });
  return root.children.flatMap((node) =>
    node.type === "element"
      ? [
          {
            element: plain(node) as Element,
            at: {
              line: node.position?.start.line ?? 1,
              column: node.position?.start.column ?? 1,
            },
          },
        ]
      : [],
  );
}

function markElement(node: FootnoteReference): Element {
  const { mark } = node.data as { mark: { id: string; note: string; number: number } };
  const number = String(mark.number);
  const properties: Properties = {
    href: `#${mark.note}`,
    id: mark.id,
    dataFootnote: number,
  };
  const link: Element = {
    type: "element",
    tagName: "a",
    properties,
    children: [{ type: "text", value: number }],
  };
  return { type: "element", tagName: "sup", properties: {}, children: [link] };
}

/** An address on another host, as a browser reads it. */
const OTHER_SITE = /^[\0-\x20]*[\\/][\t\n\r]*[\\/]/;

/** A copy without positions, in which pictures that stand alone are figures. */
function plain(node: ElementContent): ElementContent {
  if (node.type === "text") return { type: "text", value: node.value };
  if (node.type !== "element") return node;
  const { tagName, properties } = node;
  const copy: Element = {
    type: "element",
    tagName,
    properties: { ...properties },
    children: node.children.map(plain),
  };
  // The sanitiser knows schemes, and takes an address without one for a file.
  if (OTHER_SITE.test(String(copy.properties.src ?? ""))) delete copy.properties.src;
  return figure(copy) ?? copy;
}

function figure(paragraph: Element): Element | undefined {
  if (paragraph.tagName !== "p") return undefined;
  const [image, ...others] = paragraph.children.filter(
    (child) =>
      child.type !== "text" ||
      /[^\s\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/.test(child.value),
  );
  if (image?.type !== "element" || image.tagName !== "img" || others.length > 0) return undefined;
  const { title, ...properties } = image.properties;
  const children: ElementContent[] = [{ ...image, properties }];
  if (typeof title === "string" && title.trim() !== "") {
    children.push({
      type: "element",
      tagName: "figcaption",
      properties: {},
      children: [{ type: "text", value: title }],
    });
  }
  return { type: "element", tagName: "figure", properties: {}, children };
}
