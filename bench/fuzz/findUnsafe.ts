import type { Element, Nodes } from "hast";
import { fromHtml } from "hast-util-from-html";
import { toHtml } from "hast-util-to-html";

/** What says in which language and direction an element is. */
const EVERYWHERE = new Set(["dir", "lang", "dataTypeface"]);

/** All elements that a text may become, and all attributes that each may have. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(
    "h2 h3 h4 ul li blockquote pre em strong br hr sup figure figcaption table thead tbody tr bdi span small"
      .split(" ")
      .map((name) => [name, []]),
  ),
  a: ["href", "title", "id", "dataFootnote"],
  p: ["dataAttribution"],
  blockquote: ["dataPull"],
  code: ["className"],
  img: ["src", "alt", "title", "width", "height"],
  ol: ["start"],
  td: ["align"],
  th: ["align"],
  small: ["lang"],
};

/**
 * Writes elements as HTML, reads that as a browser does, and tells what is in it that
 * no text may become: other elements or attributes, and addresses that run code.
 */
export function findUnsafe(elements: readonly Nodes[]): string[] {
  const html = toHtml({ type: "root", children: elements as Element[] });
  const found: string[] = [];
  const look = (node: Nodes) => {
    if (node.type === "comment" || node.type === "doctype") found.push(node.type);
    if (node.type === "element") {
      const { tagName, properties } = node;
      const allowed = ALLOWED[tagName];
      if (!allowed) found.push(`<${tagName}>`);
      for (const [name, value] of Object.entries(properties)) {
        if (!EVERYWHERE.has(name) && !allowed?.includes(name)) found.push(`<${tagName} ${name}>`);
        if (name === "href" && !isSafe(String(value))) found.push(`href=${value}`);
        if (name === "src" && !isFile(String(value))) found.push(`src=${value}`);
      }
    }
    if ("children" in node) node.children.forEach(look);
  };
  look(fromHtml(html, { fragment: true }));
  return found;
}

/** Where a browser on the site would be led. */
function isSafe(href: string): boolean {
  const base = "https://waraq.example/en/articles/a/";
  return !URL.canParse(href, base) || /^(?:https?|mailto):$/.test(new URL(href, base).protocol);
}

function isFile(src: string): boolean {
  const base = "https://waraq.example/en/articles/a/";
  return !URL.canParse(src, base) || new URL(src, base).host === "waraq.example";
}
