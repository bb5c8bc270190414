import type { Bead } from "@/core/alignment/beads";
import { doubtfulRuns } from "@/core/alignment/doubtfulRuns";
import type { Locale } from "@/core/languages";
import { type Problem, problem } from "@/core/problems";
import type { BlockDraft } from "@/markdown/splitBlocks";

/** What an alignment is checked for: the blocks that took part in it, in order. */
export interface AlignedTexts {
  /** The original's language. */
  readonly language: Locale;
  readonly original: readonly BlockDraft[];
  /** The translation's file. */
  readonly file: string;
  readonly translation: readonly BlockDraft[];
  readonly beads: readonly Bead[];
}

/**
 * Reports blocks whose alignment is doubtful: a reader who changes language there may land
 * beside her place. Adjacent blocks are reported together.
 */
export function checkAlignment(texts: AlignedTexts): Problem[] {
  const { language, original, file, translation, beads } = texts;
  const nearest = nearestIn(beads);
  return doubtfulRuns(beads).map((run) => {
    const theirs = linesOf(original, run.original);
    const ours = linesOf(translation, run.translation);
    const match =
      ours === undefined
        ? `No counterpart was found here for ${theirs} of the original (${language})`
        : theirs === undefined
          ? `No counterpart was found for ${ours} in the original (${language})`
          : `${capitalized(ours)} ${isOne(run.translation) ? "was" : "were"} matched to ${theirs} of the original (${language})`;
    return problem({
      file,
      at: translation[run.translation[0] ?? nearest(run.original[0])]?.at,
      rule: "doubtful-alignment",
      severity: "warning",
      cause: `${match}, with low confidence (${Math.round((1 - run.doubt) * 100)} %).`,
      remedy:
        "Check that the paragraphs follow those of the original, in the same order. Equal headings, numbers and names make matches surer.",
    });
  });
}

/** Names blocks by the lines where they begin: “the blocks in lines 12–16”. */
function linesOf(blocks: readonly BlockDraft[], indices: readonly number[]): string | undefined {
  const first = blocks[indices[0] ?? -1]?.at.line;
  const last = blocks[indices.at(-1) ?? -1]?.at.line;
  if (first === undefined || last === undefined) return undefined;
  return first === last ? `the block in line ${first}` : `the blocks in lines ${first}–${last}`;
}

function capitalized(lines: string): string {
  return `T${lines.slice(1)}`;
}

function isOne(indices: readonly number[]): boolean {
  return indices.length === 1;
}

/**
 * Finds for blocks of the original that are left out the block of the translation
 * before which each was, or else the last.
 */
function nearestIn(beads: readonly Bead[]): (leftOut: number | undefined) => number {
  const after = new Map<number, number | undefined>();
  let next: number | undefined;
  for (const { original, translation } of beads.toReversed()) {
    next = translation[0] ?? next;
    for (const index of original) after.set(index, next);
  }
  const last = beads.findLast(({ translation }) => translation.length > 0)?.translation.at(-1);
  return (leftOut) => (leftOut === undefined ? undefined : after.get(leftOut)) ?? last ?? -1;
}
