import type { Footnote } from "@/core/library";
import { pointIn } from "@/core/pointIn";
import { type Point, type Problem, problem, withoutRepetition } from "@/core/problems";
import { checkComments } from "./checkComments";
import { checkLists } from "./checkLists";
import { checkPullQuotes } from "./checkPullQuotes";
import { checkSize } from "./checkSize";
import { checkStructure } from "./checkStructure";
import { checkTables } from "./checkTables";
import { checkWords } from "./checkWords";
import { collectLinks, type Link, type PictureUse } from "./collectLinks";
import { checkLeftovers } from "./leftovers/checkLeftovers";
import { linkAddresses } from "./linkAddresses";
import { markAttributions } from "./markAttributions";
import { markPullQuotes } from "./markPullQuotes";
import { readHeadingIds } from "./readHeadingIds";
import { readLanguages } from "./readLanguages";
import { readPauses } from "./readPauses";
import { refuseHtml } from "./refuseHtml";
import { removeComments } from "./removeComments";
import { resolveReferences } from "./resolveReferences";
import { restoreStandIns } from "./restoreStandIns";
import { type FrontMatter, separateFrontMatter } from "./separateFrontMatter";
import { settleSource } from "./settleSource";
import { type BlockDraft, splitBlocks } from "./splitBlocks";
import type { Source, Step } from "./step";
import { takeFootnotes } from "./takeFootnotes";
import { toElements } from "./toElements";

/** A Markdown file, read. */
export interface MarkdownDocument {
  readonly frontMatter?: FrontMatter;
  readonly blocks: readonly BlockDraft[];
  readonly footnotes: readonly Footnote[];
  /** Where the footnotes’ texts begin in the file, in their order. */
  readonly footnotePoints: readonly Point[];
  /** Links whose kind is right; where they lead is not looked at here. */
  readonly links: readonly Link[];
  readonly pictures: readonly PictureUse[];
  readonly problems: readonly Problem[];
}

/** In this order: each relies on what the ones before it took out. */
const STEPS: readonly Step[] = [
  linkAddresses,
  removeComments,
  refuseHtml,
  readPauses,
  readHeadingIds,
  readLanguages,
  checkLeftovers,
  checkStructure,
  checkTables,
  checkLists,
  resolveReferences,
  markPullQuotes,
  markAttributions,
];

/**
 * Reads a Markdown file: its front matter as it stands, its text as blocks and
 * footnotes, ready to be drawn but for ids and pictures. Never throws.
 *
 * @example
 * readMarkdown({ file: "articles/warm-waters/ur.md", text: "---\ntitle: گرم پانی\n---\n\nمتن۔\n" })
 * // { frontMatter: { text: "title: گرم پانی", line: 2 }, blocks: [{ kind: "paragraph", text: "متن۔", … }], … }
 */
export function readMarkdown(source: Source): MarkdownDocument {
  const deep = DEEP.exec(source.text);
  if (deep) {
    return unreadable(
      source,
      "quotations or lists are nested too deeply",
      pointIn(source.text, deep.index, { line: 1, column: 1 }),
    );
  }
  try {
    return read(source);
  } catch (error) {
    // The parser itself recurs.
    return unreadable(source, error instanceof Error ? error.message : String(error));
  }
}

/** Fifty containers or two hundred columns deep, the parser's time grows with the square of the text. */
const DEEP = /^(?:(?:[ \t]*(?:>|(?:[*+-]|\d{1,9}[.)])[ \t])){50}|[ \t]{200})/m;

/** What is read of a text that can't be read. */
const NOTHING = { blocks: [], footnotes: [], footnotePoints: [], links: [], pictures: [] };

function unreadable({ file }: Source, why: string, at?: Point): MarkdownDocument {
  return {
    ...NOTHING,
    problems: [
      problem({
        file,
        at,
        rule: "unreadable-markdown",
        cause: `The text can’t be read as Markdown: ${why}.`,
        remedy: "Remove some of the quotations, lists and emphasis that are nested in each other.",
      }),
    ],
  };
}

function read({ file, text: given }: Source): MarkdownDocument {
  const { root: parsed, text, comments } = settleSource(given);
  const source = { file, text };
  const { root: whole, frontMatter } = separateFrontMatter(parsed);
  const tooMuch = checkSize(whole, source);
  if (tooMuch) return { ...(frontMatter ? { frontMatter } : {}), ...NOTHING, problems: [tooMuch] };
  const written = restoreStandIns(whole, source).root;
  let problems = checkComments(given, comments, file);
  let root = written;
  for (const step of STEPS) {
    const result = step(root, source);
    problems = problems.concat(result.problems);
    root = result.root;
  }
  const taken = takeFootnotes(root, source);
  const noted = {
    ...taken.root,
    children: [...taken.root.children, ...taken.notes.flatMap((note) => note.children)],
  };
  const collected = collectLinks(noted, source);
  const blocks = splitBlocks(toElements(taken.root.children));
  const notes = taken.notes.map((note) => ({ ...note, elements: toElements(note.children) }));
  const published = {
    elements: [
      ...blocks.map(({ element }) => element),
      ...notes.flatMap(({ elements }) => elements.map(({ element }) => element)),
    ],
    used: blocks.flatMap(({ authoredId, isPullQuote }) => [
      ...(authoredId === undefined ? [] : [authoredId]),
      ...(isPullQuote ? ["pull"] : []),
    ]),
  };
  problems = problems.concat(taken.problems, collected.problems, checkPullQuotes(blocks, file));
  problems = problems.concat(checkWords(written, published, problems, source));

  return {
    ...(frontMatter ? { frontMatter } : {}),
    blocks,
    footnotes: notes.map(({ id, marks, elements }) => ({
      id,
      marks,
      content: elements.map(({ element }) => element),
    })),
    footnotePoints: notes.map(({ elements }) => elements[0]?.at ?? { line: 1, column: 1 }),
    links: collected.links,
    pictures: collected.pictures,
    problems: withoutRepetition(problems),
  };
}
