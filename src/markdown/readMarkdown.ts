import type { Footnote } from "@/core/library";
import { pointIn } from "@/core/pointIn";
import { type Point, type Problem, problem } from "@/core/problems";
import { checkLeftovers } from "./checkLeftovers";
import { checkPullQuotes } from "./checkPullQuotes";
import { checkStructure } from "./checkStructure";
import { checkTables } from "./checkTables";
import { checkWords } from "./checkWords";
import { collectLinks, type Link, type PictureUse } from "./collectLinks";
import { linkAddresses } from "./linkAddresses";
import { markAttributions } from "./markAttributions";
import { markPullQuotes } from "./markPullQuotes";
import { readHeadingIds } from "./readHeadingIds";
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
  checkLeftovers,
  readHeadingIds,
  checkStructure,
  checkTables,
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
      "quotations or lists are nested too deep",
      pointIn(source.text, deep.index, { line: 1, column: 1 }),
    );
  }
  try {
    return read(source);
  } catch (error) {
    // The steps recur: emphasis thousands deep exhausts the stack.
    return unreadable(source, error instanceof Error ? error.message : String(error));
  }
}

/** Fifty containers or two hundred columns deep, the parser's time grows with the square of the text. */
const DEEP = /^(?:(?:[ \t]*(?:>|(?:[*+-]|\d{1,9}[.)])[ \t])){50}|[ \t]{200})/m;

function unreadable({ file }: Source, why: string, at?: Point): MarkdownDocument {
  return {
    blocks: [],
    footnotes: [],
    links: [],
    pictures: [],
    problems: [
      problem({
        file,
        at,
        rule: "unreadable-markdown",
        cause: `The text can’t be read as Markdown: ${why}.`,
        remedy: "Take quotations, lists and emphasis out that are inside of each other.",
      }),
    ],
  };
}

function read({ file, text: given }: Source): MarkdownDocument {
  const { root: parsed, text } = settleSource(given);
  const source = { file, text };
  const { root: whole, frontMatter } = separateFrontMatter(parsed);
  const written = restoreStandIns(whole, source).root;
  const problems: Problem[] = [];
  let root = written;
  for (const step of STEPS) {
    const result = step(root, source);
    problems.push(...result.problems);
    root = result.root;
  }
  const taken = takeFootnotes(root, source);
  const noted = {
    ...taken.root,
    children: [...taken.root.children, ...taken.notes.flatMap((note) => note.children)],
  };
  const collected = collectLinks(noted, source);
  const blocks = splitBlocks(toElements(taken.root.children));
  const footnotes = taken.notes.map(({ id, marks, children }) => ({
    id,
    marks,
    content: toElements(children).map(({ element }) => element),
  }));
  problems.push(...taken.problems, ...collected.problems, ...checkPullQuotes(blocks, file));
  const published = {
    elements: [
      ...blocks.map(({ element }) => element),
      ...footnotes.flatMap(({ content }) => content),
    ],
    used: blocks.flatMap(({ authoredId, isPullQuote }) => [
      ...(authoredId === undefined ? [] : [authoredId]),
      ...(isPullQuote ? ["pull"] : []),
    ]),
  };
  problems.push(...checkWords(written, published, problems, source));

  return {
    ...(frontMatter ? { frontMatter } : {}),
    blocks,
    footnotes,
    links: collected.links,
    pictures: collected.pictures,
    problems,
  };
}
