import type { Element, ElementContent } from "hast";
import { isLocale, type Locale } from "@/core/languages";
import { foreignLanguage, foreignRuns } from "@/core/text/foreignRuns";

/** Its words are those of no language. */
const CODE = new Set(["code", "pre"]);

/** What stands in a line, and may say the language of all that it holds. */
const INLINE = new Set(["em", "strong", "a", "bdi", "span"]);

/**
 * Adds `lang` to what is written in another script than the text (see {@link foreignRuns}):
 * the element that holds nothing else, `<em lang="ur">رشتہ</em>`, or a `span` around it.
 * Direction is another matter: see `isolateRuns`.
 *
 * The words stay as they are, and so does the element that it is given.
 */
export function markLanguages<Node extends ElementContent>(node: Node, locale: Locale): Node {
  if (node.type !== "element" || CODE.has(node.tagName)) return node;
  const { lang } = node.properties;
  if (typeof lang === "string" && lang !== locale) {
    // What says its language itself is right; a word of the text's in it is foreign there.
    if (!isLocale(lang)) return node;
    return { ...node, children: node.children.flatMap((child) => markChild(child, lang)) };
  }
  const only = node.children.length === 1 ? node.children[0] : undefined;
  if (only?.type === "text" && INLINE.has(node.tagName)) {
    const foreign = foreignLanguage(only.value, locale);
    if (foreign !== undefined) {
      return { ...node, properties: { ...node.properties, lang: foreign } };
    }
  }
  return { ...node, children: node.children.flatMap((child) => markChild(child, locale)) };
}

function markChild(child: ElementContent, locale: Locale): ElementContent[] {
  return child.type === "text" ? markText(child.value, locale) : [markLanguages(child, locale)];
}

function markText(text: string, locale: Locale): ElementContent[] {
  const nodes: ElementContent[] = [];
  let done = 0;
  const keepUntil = (end: number) => {
    if (end > done) nodes.push({ type: "text", value: text.slice(done, end) });
    done = end;
  };
  for (const { start, end, lang } of foreignRuns(text, locale)) {
    keepUntil(start);
    const word: Element = {
      type: "element",
      tagName: "span",
      properties: { lang },
      children: [{ type: "text", value: text.slice(start, end) }],
    };
    nodes.push(word);
    done = end;
  }
  keepUntil(text.length);
  return nodes;
}
