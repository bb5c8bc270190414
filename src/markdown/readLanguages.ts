import type { Data, Parent, Parents, PhrasingContent, RootContent, Text } from "mdast";
import { likelyScript, tagDirection } from "@/core/direction/tagDirection";
import { isLocale, language } from "@/core/languages";
import { pointIn } from "@/core/pointIn";
import { type Problem, problem } from "@/core/problems";
import { replaceNodes } from "./replaceNodes";
import { type Source, type Step, startOf } from "./step";

/** Words whose language their author gives. */
export interface LanguageSpan extends Parent {
  type: "languageSpan";
  children: PhrasingContent[];
  data: Data & { hName: "span"; hProperties: LanguageProperties };
}

/** Attributes of an element in a language of its own. */
type LanguageProperties = {
  /** A BCP 47 tag. */
  lang: string;
  dir: "ltr" | "rtl";
  /** Of whole blocks; words in a line stay in the face of the line. */
  dataTypeface?: string;
};

declare module "mdast" {
  interface PhrasingContentMap {
    languageSpan: LanguageSpan;
  }
  interface RootContentMap {
    languageSpan: LanguageSpan;
  }
}

/** The end of some words, which says their language: `]{lang=fa}`. */
export const LANGUAGE_END = /\]\{\s*lang\s*=\s*["'“”‘’]?[^\s"'“”‘’{}]*["'“”‘’]?\s*\}/g;

/** A bracket that may begin such words, one that may end some, and their end. */
const EDGES = new RegExp(`(\\[|${LANGUAGE_END.source}|\\])`);

const TAG = /=\s*["'“”‘’]?([^\s"'“”‘’{}]*)/;

/** What takes the language of all that is in it, so that its own marks stand on the right side. */
const CONTAINERS = new Set<string>(["blockquote", "list", "listItem"]);

/** Of these the language is the element's own where it is that of all its words. */
const LINES = new Set<string>(["paragraph", "heading", "tableCell"]);

/**
 * Reads which language words are in where they are in another than the text:
 * `[آبِ حیات]{lang=fa}`, as Pandoc writes it. Brackets around a whole paragraph,
 * heading, cell, list item or quotation give it that language as a block.
 * A tag that is not well-formed is reported, and its words are left as they are.
 *
 * @example readLanguages(parseMarkdown("She said [merci]{lang=fr}."), source)
 */
export const readLanguages: Step = (root, source) => {
  const problems: Problem[] = [];
  const read = replaceNodes(root, (node) => {
    if (!("children" in node)) return undefined;
    const spanned = withSpans(node as Parents, source, problems);
    const lang = languageOfAll(spanned);
    if (lang === undefined) return spanned === node ? undefined : [spanned as RootContent];
    return [asBlock(spanned, lang) as RootContent];
  });
  return { root: read, problems };
};

/** Gathers the children between brackets; brackets inside of brackets are their own. */
function withSpans(node: Parents, source: Source, problems: Problem[]): Parents {
  const hasEdge = node.children.some(
    (child) => child.type === "text" && child.value.includes("]{"),
  );
  if (!hasEdge) return node;
  const line: RootContent[] = [];
  /** Where in the line the brackets are that nothing has closed yet. */
  const open: number[] = [];
  for (const child of node.children) {
    if (child.type !== "text" || isEscaped(child, source)) {
      line.push(child);
      continue;
    }
    for (const piece of piecesOf(child)) {
      if (piece.value === "[") open.push(line.length);
      line.push(piece);
      if (!piece.value.startsWith("]")) continue;
      const start = open.pop();
      const tag = TAG.exec(piece.value)?.[1];
      if (start === undefined || tag === undefined) continue;
      const lang = canonicalTag(tag);
      if (lang === undefined) {
        problems.push(badTag(tag, piece, source));
        // Without a place, no later step reports it again.
        line.splice(-1, 1, { type: "text", value: "]" });
      } else line.push(spanOf(line.splice(start).slice(1, -1), lang));
    }
  }
  return { ...node, children: joined(line) } as Parents;
}

/** Cuts a text at its edges; each piece knows where it stands in the file. */
function piecesOf(node: Text): Text[] {
  const { position } = node;
  const pieces: Text[] = [];
  let start = { line: 1, column: 1, offset: 0, ...position?.start };
  for (const value of node.value.split(EDGES)) {
    if (value === "") continue;
    const end = {
      ...pointIn(value, value.length, start),
      offset: (start.offset ?? 0) + value.length,
    };
    pieces.push({ type: "text", value, ...(position && { position: { start, end } }) });
    start = end;
  }
  return pieces;
}

function spanOf(children: readonly RootContent[], lang: string): LanguageSpan {
  const hProperties = { lang, dir: tagDirection(lang) };
  return {
    type: "languageSpan",
    children: joined(children) as PhrasingContent[],
    data: { hName: "span", hProperties },
  };
}

/** Makes one text again of pieces that no language parts: later steps look for words in it. */
function joined(children: readonly RootContent[]): RootContent[] {
  const whole: RootContent[] = [];
  let run: Text[] = [];
  const end = () => {
    const [first] = run;
    const [start, last] = [first?.position?.start, run.at(-1)?.position?.end];
    const value = run.map((piece) => piece.value).join("");
    if (first) {
      whole.push({ ...first, value, ...(start && last && { position: { start, end: last } }) });
    }
    run = [];
  };
  for (const child of children) {
    if (child.type === "text" && child.position) run.push(child);
    else {
      end();
      whole.push(child);
    }
  }
  end();
  return whole;
}

/** A backslash makes plain text of a bracket; the tree no longer shows it. */
function isEscaped({ position }: RootContent, { text }: Source): boolean {
  const [start, end] = [position?.start.offset, position?.end.offset];
  if (start === undefined || end === undefined) return false;
  return /\\[[\]]/.test(text.slice(start, end));
}

/** The tag as BCP 47 writes it; a language's code has two or three letters. */
function canonicalTag(tag: string): string | undefined {
  if (!/^[a-z]{2,3}(?:-|$)/i.test(tag)) return undefined;
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
}

function badTag(tag: string, end: Text, { file }: Source): Problem {
  return problem({
    file,
    at: startOf(end),
    rule: "bad-language",
    cause: `“${tag}” is not a language tag.`,
    remedy: "Write the language’s code of two or three letters, such as {lang=fa} for Persian.",
  });
}

/** The language of everything in a node, if that is one. */
function languageOfAll(node: Parents): string | undefined {
  if (!LINES.has(node.type) && !CONTAINERS.has(node.type)) return undefined;
  const children = (node.children as readonly RootContent[]).filter(
    (child) => child.type !== "text" || child.value.trim() !== "",
  );
  const langs = new Set(children.map(languageOf));
  const [lang] = langs;
  const isOne = langs.size === 1 && (CONTAINERS.has(node.type) || children.length === 1);
  return isOne ? lang : undefined;
}

function languageOf(node: RootContent): string | undefined {
  const lang = node.data?.hProperties?.lang;
  return typeof lang === "string" ? lang : undefined;
}

/** Gives a block the language of all that is in it, which is taken off that. */
function asBlock(node: Parents, lang: string): Parents {
  const children = (node.children as readonly RootContent[]).flatMap((child) =>
    child.type === "languageSpan" ? child.children : [withoutLanguage(child)],
  );
  const typeface = typefaceOf(lang);
  const hProperties = {
    ...node.data?.hProperties,
    lang,
    dir: tagDirection(lang),
    ...(typeface && { dataTypeface: typeface }),
  };
  return { ...node, children, data: { ...node.data, hProperties } } as Parents;
}

function withoutLanguage(node: RootContent): RootContent {
  if (languageOf(node) === undefined) return node;
  const { lang, dir, dataTypeface, ...hProperties } =
    node.data?.hProperties ?? ({} as LanguageProperties);
  return { ...node, data: { ...node.data, hProperties } } as RootContent;
}

/** The style of letters of a language; of one that the site doesn't have, by its script. */
function typefaceOf(lang: string): string | undefined {
  if (isLocale(lang)) return language(lang).typeface;
  return { Latn: "serif", Arab: "naskh" }[likelyScript(lang) ?? ""];
}
