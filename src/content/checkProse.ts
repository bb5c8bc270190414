import { type Locale, language } from "@/core/languages";
import { pointIn } from "@/core/pointIn";
import { type Point, type Problem, problem } from "@/core/problems";
import { type Prose, type ProseFault, proseFaults } from "@/core/text/proseFaults";
import { proseOf } from "@/markdown/proseOf";
import type { MarkdownDocument } from "@/markdown/readMarkdown";
import type { YamlDocument } from "./parseYaml";

/** A file whose language is looked at. */
interface ProseSource {
  readonly file: string;
  /** The whole file. */
  readonly text: string;
  readonly locale: Locale;
  readonly yaml: YamlDocument;
  /** The front matter’s fields that are right. */
  readonly fields: FrontMatterTexts;
  readonly document: Pick<MarkdownDocument, "blocks" | "footnotes" | "footnotePoints">;
}

/** What readers read of the front matter. */
export interface FrontMatterTexts {
  readonly summary?: string | undefined;
  readonly pictures?:
    | Readonly<Record<string, { alt?: string | undefined; caption?: string | undefined }>>
    | undefined;
  readonly editorsNote?: string | undefined;
  readonly corrections?: readonly { readonly text: string }[] | undefined;
}

/** A text, and where in the file it begins. */
interface Placed extends Prose {
  readonly at: Point;
}

/**
 * Warns an editor of what readers of the language stumble over. The body is
 * read before its footnotes; an abbreviation has to be explained in what is read
 * first. Front matter explains nothing of the body, and is too short to explain
 * what the body does.
 */
export function checkProse(source: ProseSource): Problem[] {
  const { document, locale } = source;
  if (!language(locale).prose) return [];
  const body = [
    ...document.blocks
      .filter(({ isPullQuote }) => !isPullQuote)
      .flatMap(({ element, at }) => proseOf(element).map((prose) => ({ ...prose, at }))),
    ...document.footnotes.flatMap(({ content }, index) => {
      const at = document.footnotePoints[index] ?? { line: 1, column: 1 };
      return content.flatMap(proseOf).map((prose) => ({ ...prose, at }));
    }),
  ];
  const front = frontMatter(source);
  return [
    ...proseFaults(front, locale)
      .filter(({ kind }) => kind !== "unexplained-abbreviation")
      .map((fault) => describe(fault, front, source)),
    ...proseFaults(body, locale).map((fault) => describe(fault, body, source)),
  ];
}

function frontMatter({ fields, yaml }: ProseSource): Placed[] {
  const texts: Placed[] = [];
  const add = (path: readonly (string | number)[], text: string | undefined) => {
    if (text !== undefined) texts.push({ text, at: yaml.pointOf(path) });
  };
  add(["summary"], fields.summary);
  for (const [name, { alt, caption }] of Object.entries(fields.pictures ?? {})) {
    add(["pictures", name, "alt"], alt);
    add(["pictures", name, "caption"], caption);
  }
  // Where its links lead is not read.
  add(["editorsNote"], fields.editorsNote?.replace(/\]\([^)]*\)/g, "]"));
  (fields.corrections ?? []).forEach(({ text }, index) => {
    add(["corrections", index, "text"], text);
  });
  return texts;
}

function describe(fault: ProseFault, texts: readonly Placed[], source: ProseSource): Problem {
  const { file, locale } = source;
  const { kind, words } = fault;
  const start = texts[fault.text]?.at ?? { line: 1, column: 1 };
  return problem({
    file,
    at: placeOf(words, start, source.text),
    severity: "warning",
    ...EXPLANATIONS[kind](fault, language(locale).prose?.longestSentence ?? 0),
  });
}

const EXPLANATIONS: Readonly<
  Record<
    ProseFault["kind"],
    (fault: ProseFault, longest: number) => { rule: string; cause: string; remedy: string }
  >
> = {
  "lone-letter": ({ words }) => ({
    rule: "lone-letter",
    cause: `The letter “${words}” stands alone, and is read as part of the next word.`,
    remedy: "Put it in quotation marks, best after the word for “letter”: حرف ”آ“.",
  }),
  "long-sentence": ({ words, length }, longest) => ({
    rule: "long-sentence",
    cause: `The sentence “${words} …” has ${length} words.`,
    remedy: `Make two of it: readers lose a sentence of more than ${longest} words.`,
  }),
  "number-with-comma": ({ words }) => ({
    rule: "number-with-comma",
    cause: `The number ${words} has commas, as English writes it.`,
    remedy: `Write it in words and figures, as in “96 ہزار”, or without commas in a table: ${words.replaceAll(",", "")}.`,
  }),
  "unexplained-abbreviation": ({ words }) => ({
    rule: "unexplained-abbreviation",
    cause: `“${words}” is not explained where it is first read.`,
    remedy: `Write what it stands for, and “${words}” in brackets after it: ملین ایکڑ فٹ (MAF).`,
  }),
};

/** Where words stand in a file, looked for from a place on; the place itself if markup parts them. */
function placeOf(words: string, from: Point, text: string): Point {
  const lines = text.split(/(?<=\r\n|\n|\r(?!\n))/);
  const offset = lines.slice(0, from.line - 1).join("").length + from.column - 1;
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${escapeRegExp(words)}(?![\\p{L}\\p{N}])`, "u");
  const found = text.slice(offset).search(pattern);
  return found < 0 ? from : pointIn(text, offset + found, { line: 1, column: 1 });
}

function escapeRegExp(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
}
