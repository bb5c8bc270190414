import type { Block } from "../library";
import { type Section, sections } from "../sections";
import { alignSequences, type Shape } from "./alignSequences";
import { anchors } from "./anchors";
import type { Pair } from "./pair";
import { type Alignable, pairCost } from "./pairCost";

/** What alignment looks at in a block. */
export type AlignableBlock = Pick<Block, "kind" | "depth" | "text" | "element">;

const BLOCK_SHAPES: readonly Shape[] = [
  [1, 1],
  [1, 0],
  [0, 1],
  [2, 1],
  [1, 2],
  [2, 2],
  [3, 1],
  [1, 3],
];

/** A translation may leave out every heading but a few: so many sections can become one. */
const MOST_SECTIONS_IN_ONE = 24;

const SECTION_SHAPES: readonly Shape[] = [
  ...BLOCK_SHAPES.slice(0, 3),
  ...Array.from({ length: MOST_SECTIONS_IN_ONE - 1 }, (_, index): Shape[] => [
    [index + 2, 1],
    [1, index + 2],
  ]).flat(),
];

/**
 * Finds out which blocks of a translation stand for which blocks of its
 * original: first which sections go together, whole, where a heading may be
 * dropped, added or merged; then the blocks inside each pair of sections. Both
 * times the same programme and the same cost (see `alignSequences`, `pairCost`).
 *
 * How many characters of the translation come on one of the original is taken
 * from the median lengths of their running text: unlike whole lengths, which
 * Gale & Church divide, these hardly change where a part is left out.
 *
 * @returns pairs in order; each block of either text is in exactly one
 *
 * @example
 * // One English paragraph that the Urdu tells in two:
 * alignBlocks(english, urdu)
 * // [{ original: [0], translation: [0, 1], confidence: 0.98 }, …]
 */
export function alignBlocks(
  original: readonly AlignableBlock[],
  translation: readonly AlignableBlock[],
): Pair[] {
  const from = original.map(alignable);
  const to = translation.map(alignable);
  return alignWhole(from, to, densityRatio(from, to));
}

function alignWhole(
  original: readonly BlockToAlign[],
  translation: readonly BlockToAlign[],
  ratio: number,
): Pair[] {
  const ours = sections(original);
  const theirs = sections(translation);
  if (ours.length < 2 || theirs.length < 2) return [...alignRun(original, translation, ratio)];

  const outline = alignSequences({
    lengths: [ours.length, theirs.length],
    shapes: SECTION_SHAPES,
    cost: pairCost(
      ours.map((section) => wholeOf(original, section)),
      theirs.map((section) => wholeOf(translation, section)),
      ratio,
    ),
  });
  return outline.pairs.flatMap((pair) => {
    const from = runOf(ours, pair.original);
    const to = runOf(theirs, pair.translation);
    const inside = alignRun(
      original.slice(from.start, from.end),
      translation.slice(to.start, to.end),
      ratio,
    );
    return inside.map((blocks) => ({
      original: blocks.original.map((index) => index + from.start),
      translation: blocks.translation.map((index) => index + to.start),
      confidence: blocks.confidence * pair.confidence,
    }));
  });
}

function alignRun(
  original: readonly Alignable[],
  translation: readonly Alignable[],
  ratio: number,
): readonly Pair[] {
  return alignSequences({
    lengths: [original.length, translation.length],
    shapes: BLOCK_SHAPES,
    cost: pairCost(original, translation, ratio),
  }).pairs;
}

/** So many paragraphs weigh as much as the assumption that both languages are as dense. */
const PARAGRAPHS_OF_PRIOR = 4;

function densityRatio(original: readonly Alignable[], translation: readonly Alignable[]): number {
  const ours = proseLengths(original);
  const theirs = proseLengths(translation);
  const number = Math.min(ours.length, theirs.length);
  if (number === 0) return 1;
  const ratio = Math.log((median(theirs) + 1) / (median(ours) + 1));
  return Math.exp((ratio * number) / (number + PARAGRAPHS_OF_PRIOR));
}

function proseLengths(things: readonly Alignable[]): number[] {
  return things.filter(({ kind }) => kind === "paragraph").map(({ length }) => length);
}

function median(lengths: readonly number[]): number {
  const sorted = [...lengths].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const upper = sorted[Math.floor(middle)] ?? 0;
  return Number.isInteger(middle) ? (upper + (sorted[middle - 1] ?? 0)) / 2 : upper;
}

type BlockToAlign = Alignable & { readonly kind: Block["kind"] };

function alignable(block: AlignableBlock): BlockToAlign {
  return {
    kind: block.kind,
    depth: block.depth,
    length: block.text.length,
    anchors: anchors(block),
  };
}

/** A section as one thing to align. */
function wholeOf(blocks: readonly Alignable[], { start, end }: Section): Alignable {
  const parts = blocks.slice(start, end);
  return {
    kind: "section",
    depth: parts[0]?.kind === "heading" ? parts[0].depth : undefined,
    length: parts.reduce((total, { length }) => total + length, 0),
    anchors: new Set(parts.flatMap((part) => [...part.anchors])),
  };
}

/** The run of blocks that adjoining sections cover. */
function runOf(all: readonly Section[], indices: readonly number[]): Section {
  const first = all[indices[0] ?? -1];
  const last = all[indices.at(-1) ?? -1];
  return { start: first?.start ?? 0, end: last?.end ?? 0 };
}
