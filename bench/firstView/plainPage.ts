import { readFileSync } from "node:fs";
import path from "node:path";
import { JSDOM } from "jsdom";

const TEMPLATE = readFileSync(path.join(import.meta.dirname, "plain.html"), "utf8");

/** What a page by hand would say of its text; all other elements are left out, with their attributes. */
const KEPT = new Set(
  "p h2 h3 h4 ul ol li blockquote table thead tbody tr th td em strong a sup br hr".split(" "),
);

/**
 * Writes a page as someone would by hand: the words of a page of Waraq, one small style sheet,
 * no script, no picture.
 *
 * @param html of an article as it is published
 */
export function plainPage(html: string): string {
  const { document } = new JSDOM(html).window;
  const { lang, dir } = document.documentElement;
  const title = escaped(document.querySelector("h1")?.textContent ?? "");
  const blocks = [...document.querySelectorAll(".prose > *, .notes > ol")];
  const parts: Readonly<Record<string, string>> = {
    'lang="en" dir="ltr"': `lang="${lang}" dir="${dir}"`,
    TITLE: title,
    TEXT: blocks.map(plainly).join("\n"),
  };
  return TEMPLATE.replace(/lang="en" dir="ltr"|TITLE|TEXT/g, (part) => parts[part] ?? "");
}

function plainly(node: Node): string {
  if (node.nodeType === node.TEXT_NODE) return escaped(node.nodeValue ?? "");
  if (node.nodeType !== node.ELEMENT_NODE) return "";
  const element = node as Element;
  const name = element.localName;
  if (name === "figure" || element.hasAttribute("hreflang")) return "";
  const inside = [...element.childNodes].map(plainly).join("");
  if (!KEPT.has(name)) return inside;
  const href = name === "a" ? ` href="${escaped(element.getAttribute("href") ?? "")}"` : "";
  return `<${name}${href}>${name === "br" || name === "hr" ? "" : `${inside}</${name}>`}`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
