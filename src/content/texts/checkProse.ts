import { type Locale, language } from "@/core/languages";
import { pointIn } from "@/core/pointIn";
import {
  type FaultDetails,
  type Point,
  type Problem,
  problem,
  withoutRepetition,
} from "@/core/problems";
import { type Prose, type ProseFault, proseFaults } from "@/core/text/proseFaults";
import { proseOf } from "@/markdown/proseOf";
import type { MarkdownDocument } from "@/markdown/readMarkdown";
import type { YamlDocument } from "../yaml/parseYaml";

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
 * Reports prose that readers of the language stumble over. The body is read before its
 * footnotes; an abbreviation has to be explained in what is read first. Front matter
 * explains nothing of the body, and is too short to explain what the body does.
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
  const placeOf = placesIn(source.text);
  return withoutRepetition([
    ...proseFaults(front, locale)
      .filter(({ kind }) => kind !== "unexplained-abbreviation")
      .map((fault) => describe(fault, front, source, placeOf)),
    ...proseFaults(body, locale).map((fault) => describe(fault, body, source, placeOf)),
  ]);
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

function describe(
  fault: ProseFault,
  texts: readonly Placed[],
  source: ProseSource,
  placeOf: ReturnType<typeof placesIn>,
): Problem {
  const { file, locale } = source;
  const { kind, words } = fault;
  const start = texts[fault.text]?.at ?? { line: 1, column: 1 };
  return problem({
    file,
    at: placeOf(words, start),
    severity: "warning",
    ...EXPLANATIONS[kind](fault, language(locale).prose?.longestSentence ?? 0),
  });
}

const EXPLANATIONS: Readonly<
  Record<ProseFault["kind"], (fault: ProseFault, longest: number) => FaultDetails>
> = {
  "lone-letter": ({ words }) => ({
    rule: "lone-letter",
    cause: `The letter “${words}” stands alone, so it reads as part of the next word.`,
    remedy: "Put it in quotation marks, preferably after the word for “letter”: حرف ”آ“.",
  }),
  "long-sentence": ({ words, length }, longest) => ({
    rule: "long-sentence",
    cause: `The sentence “${words.slice(0, 100)} …” has ${length} words.`,
    remedy: `Divide it: readers lose track of a sentence of more than ${longest} words.`,
  }),
  "number-with-comma": ({ words }) => ({
    rule: "number-with-comma",
    cause: `The number ${words} has commas, as in English.`,
    remedy: `Write it in words and figures, as in “96 ہزار”. In a table, leave the commas out: ${words.replace(/[,،٬]/g, "")}.`,
  }),
  "unexplained-abbreviation": ({ words }) => ({
    rule: "unexplained-abbreviation",
    cause: `“${words}” is not explained where it first appears.`,
    remedy: `Write what it stands for, with “${words}” in brackets after it: ملین ایکڑ فٹ (MAF).`,
  }),
};

/** So far from its beginning, words of a block are looked for. */
const FARTHEST = 5000;

/**
 * Makes a function that finds where words stand in a file, from a place on; it gives the
 * place itself if mark-up parts them, or if they are far from it.
 */
function placesIn(text: string): (words: string, from: Point) => Point {
  const starts = [0, ...[...text.matchAll(/\r\n|\n|\r/g)].map((end) => end.index + end[0].length)];
  return (words, from) => {
    const offset = (starts[from.line - 1] ?? 0) + from.column - 1;
    const near = text.slice(offset, offset + FARTHEST);
    let found = near.indexOf(words);
    while (found >= 0 && !isWhole(near, found, found + words.length)) {
      found = near.indexOf(words, found + 1);
    }
    return found < 0 ? from : pointIn(near, found, from);
  };
}

const LETTER = /[\p{L}\p{N}]/u;

function isWhole(text: string, start: number, end: number): boolean {
  return !LETTER.test(text.charAt(start - 1)) && !LETTER.test(text.charAt(end));
}
