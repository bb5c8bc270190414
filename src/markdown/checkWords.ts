import type { Nodes as HtmlNode } from "hast";
import type { Nodes, Root } from "mdast";
import { type Problem, problem } from "@/core/problems";
import { LANGUAGE_END } from "./readLanguages";
import { type Source, startOf } from "./step";

const WORD = /[\p{L}\p{N}\p{M}]+/gu;

/** What is published of a text. */
interface Published {
  readonly elements: readonly HtmlNode[];
  /** Words that became something else: ids, kinds of quotations. */
  readonly used: readonly string[];
}

/**
 * Compares the words that an author wrote with those that are published, and reports
 * what is missing: whatever step lost it, nothing goes unnoticed. What another problem
 * names is not missing unnoticed, and comments are not published on purpose.
 *
 * @param written the tree before anything was taken out of it
 */
export function checkWords(
  written: Root,
  published: Published,
  known: readonly Problem[],
  { file }: Source,
): Problem[] {
  const stock = new Map<string, number>();
  const add = (text: string) => {
    for (const word of wordsOf(text)) stock.set(word, (stock.get(word) ?? 0) + 1);
  };
  for (const element of published.elements) addElement(element, add);
  published.used.forEach(add);

  const named = new Set(known.map(({ line, column }) => `${line}:${column}`));
  const problems: Problem[] = [];
  const check = (node: Nodes) => {
    const at = startOf(node);
    if (at && node.type !== "root" && named.has(`${at.line}:${at.column}`)) return;
    const lost = textsOf(node).flatMap((text) =>
      wordsOf(text).flatMap((word) => {
        const count = stock.get(word) ?? 0;
        stock.set(word, count - 1);
        return count > 0 ? [] : [word];
      }),
    );
    if (lost.length > 0) {
      problems.push(
        problem({
          file,
          at,
          rule: "lost-words",
          cause: `“${excerpt(lost.join(" "))}” would not be published: pages show no text in this position.`,
          remedy: "Move it into the text, or remove it.",
        }),
      );
    }
    if ("children" in node) for (const child of node.children) check(child);
  };
  check(written);
  return problems;
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(WORD) ?? [];
}

/** The words of a node itself, without its children's. */
function textsOf(node: Nodes): string[] {
  switch (node.type) {
    case "text":
      // What says a language becomes an attribute.
      return [node.value.replaceAll(LANGUAGE_END, "]")];
    case "inlineCode":
      return [node.value];
    case "code":
      return [node.value, node.lang ?? "", node.meta ?? ""];
    case "image":
      return [node.alt ?? "", node.title ?? ""];
    case "imageReference":
      return [node.alt ?? ""];
    case "link":
      return [node.title ?? ""];
    default:
      return [];
  }
}

function addElement(node: HtmlNode, add: (text: string) => void): void {
  if (node.type === "text") add(node.value);
  if (node.type === "element") {
    const { alt, title, className } = node.properties;
    for (const text of [alt, title]) if (typeof text === "string") add(text);
    if (Array.isArray(className)) {
      for (const name of className) add(String(name).replace(/^language-/, ""));
    }
  }
  if ("children" in node) for (const child of node.children) addElement(child, add);
}

function excerpt(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
