import { alignBlocks } from "@/core/alignment/alignBlocks";
import { type TransferredIds, transferIds } from "@/core/alignment/transferIds";
import { blockIds } from "@/core/ids/blockIds";
import type { Locale } from "@/core/languages";
import type { Block } from "@/core/library";
import { type Problem, problem, withoutRepetition } from "@/core/problems";
import type { BlockDraft } from "@/markdown/splitBlocks";
import { checkAlignment } from "./checkAlignment";

/** One language's text of an article or a page. */
export interface TextDraft {
  readonly locale: Locale;
  readonly file: string;
  readonly blocks: readonly BlockDraft[];
}

/**
 * Gives the blocks of all versions their ids: the original's by their place
 * (see `blockIds`), the translations' by alignment. Reports headings that need
 * an id, ids in translations, outlines that differ, and where alignment is in doubt.
 *
 * Pull quotes take no part in it: they only repeat what the text says, and may
 * stand elsewhere in each language.
 *
 * @param original the language whose version the others translate
 * @returns nothing where that version is missing: then no block can be named
 */
export function identifyTexts(
  texts: readonly TextDraft[],
  original: Locale | undefined,
): { blocks: ReadonlyMap<Locale, readonly Block[]>; problems: Problem[] } {
  const problems: Problem[] = [];
  const blocks = new Map<Locale, readonly Block[]>();
  const source = texts.find(({ locale }) => locale === original);
  if (!source) return { blocks, problems };

  const own = withoutPullQuotes(source.blocks);
  const { ids, counted } = blockIds(own);
  const withoutId: Problem[] = [];
  for (const index of counted) {
    const heading = own[index];
    // What is wrong with it is reported already.
    if (!heading || heading.text === "" || heading.hasBadId) continue;
    withoutId.push(
      problem({
        file: source.file,
        at: heading.at,
        rule: "heading-without-id",
        severity: "warning",
        cause: `No id can be made from the heading “${heading.text.slice(0, 100)}”. For now it is “#${ids[index]}”, which changes when a heading is added before it.`,
        remedy: "Write an id after the heading, in letters a–z: {#eastern-rivers}.",
      }),
    );
  }
  problems.push(...withoutRepetition(withoutId));
  const names = ids.map((id) => ({ ids: [id] }));
  blocks.set(source.locale, named(source.blocks, names));

  for (const text of texts) {
    if (text === source) continue;
    problems.push(...checkTranslation(source, text));
    const translated = withoutPullQuotes(text.blocks);
    const beads = alignBlocks(own, translated);
    problems.push(
      ...checkAlignment({
        language: source.locale,
        original: own,
        file: text.file,
        translation: translated,
        beads,
      }),
    );
    const carried = transferIds(
      names.map((name) => name.ids),
      translated.length,
      beads,
    );
    blocks.set(text.locale, named(text.blocks, carried));
  }
  return { blocks, problems };
}

function withoutPullQuotes(blocks: readonly BlockDraft[]): readonly BlockDraft[] {
  return blocks.filter(({ isPullQuote }) => !isPullQuote);
}

/** @param names of the blocks that are no pull quotes, in order */
function named(
  blocks: readonly BlockDraft[],
  names: readonly (Pick<Block, "ids"> & Partial<TransferredIds>)[],
): Block[] {
  const remaining = names.values();
  return blocks.map((block) =>
    identified(block, (block.isPullQuote ? undefined : remaining.next().value) ?? { ids: [] }),
  );
}

function identified(draft: BlockDraft, names: Pick<Block, "ids"> & Partial<TransferredIds>): Block {
  const { at, authoredId: _id, hasBadId: _bad, ...block } = draft;
  const { ids, landings = [], continues } = names;
  return {
    ids,
    ...(landings.length > 0 && { landings }),
    ...(continues && { continues }),
    ...block,
    line: at.line,
  };
}

function checkTranslation(original: TextDraft, translation: TextDraft): Problem[] {
  const { file } = translation;
  const problems = translation.blocks.flatMap(({ authoredId, at }) =>
    authoredId === undefined
      ? []
      : [
          problem({
            file,
            at,
            rule: "id-in-translation",
            cause: `The heading has the id “${authoredId}”, but this is a translation.`,
            remedy: "Remove it: translations get the original’s ids automatically.",
          }),
        ],
  );
  const headings = ({ blocks }: TextDraft) =>
    blocks.filter(({ kind }) => kind === "heading").length;
  const [ours, theirs] = [headings(translation), headings(original)];
  if (ours !== theirs && translation.blocks.length > 0 && original.blocks.length > 0) {
    problems.push(
      problem({
        file,
        rule: "heading-count",
        severity: "warning",
        cause: `The translation has ${counted(ours)}, but its original (${original.locale}) has ${theirs === 0 ? "none" : theirs}.`,
        remedy: "Check whether a heading was left out, added or merged.",
      }),
    );
  }
  return problems;
}

function counted(headings: number): string {
  if (headings === 0) return "no heading";
  return headings === 1 ? "1 heading" : `${headings} headings`;
}
