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
 * Tells an editor where it is doubtful which block of a translation stands for
 * which of the original: there a reader who changes language may land beside her
 * place. Neighbours are told as one.
 */
export function checkAlignment(texts: AlignedTexts): Problem[] {
  const { language, original, file, translation, beads } = texts;
  const nearest = nearestIn(beads);
  return doubtfulRuns(beads).map((run) => {
    const theirs = linesOf(original, run.original);
    const ours = linesOf(translation, run.translation);
    const held =
      ours === undefined
        ? `${theirs} of the original (${language}) ${isOne(run.original) ? "seems" : "seem"} to be left out here`
        : theirs === undefined
          ? `${ours} ${isOne(run.translation) ? "seems" : "seem"} to stand for nothing in the original (${language})`
          : `${ours} ${isOne(run.translation) ? "is" : "are"} held for ${inSentence(theirs)} of the original (${language})`;
    return problem({
      file,
      at: translation[run.translation[0] ?? nearest(run.original[0])]?.at,
      rule: "doubtful-alignment",
      severity: "warning",
      cause: `${held}, but that is ${Math.round(run.doubt * 100)} % doubtful.`,
      remedy:
        "Look whether each paragraph stands for one of the original, in the same order. The same headings, and the same numbers and names, make it surer.",
    });
  });
}

/** Where the blocks begin, as in “Lines 12–16”; nothing for none. */
function linesOf(blocks: readonly BlockDraft[], indices: readonly number[]): string | undefined {
  const first = blocks[indices[0] ?? -1]?.at.line;
  const last = blocks[indices.at(-1) ?? -1]?.at.line;
  if (first === undefined || last === undefined) return undefined;
  return first === last ? `The block in line ${first}` : `The blocks in lines ${first}–${last}`;
}

function inSentence(lines: string): string {
  return `t${lines.slice(1)}`;
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
