import type { Block } from "../library";
import { type Section, sections } from "../sections";
import { alignSequences, type SequenceAlignment, type Shape } from "./alignSequences";
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
 * from the whole texts. Where much is left out that misleads, so that texts of
 * equal density are tried as well, and the likelier of the two is kept.
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
  const sum = (things: readonly Alignable[]) =>
    things.reduce((total, { length }) => total + length, 0);
  const whole = Math.min(Math.max((sum(to) + 1) / (sum(from) + 1), 0.2), 5);

  const ratios = Math.abs(whole - 1) < 0.1 ? [whole] : [whole, 1];
  const [likeliest] = ratios
    .map((ratio) => alignWhole(from, to, ratio))
    .sort((a, b) => a.cost - b.cost);
  return [...(likeliest?.pairs ?? [])];
}

function alignWhole(
  original: readonly Alignable[],
  translation: readonly Alignable[],
  ratio: number,
): SequenceAlignment {
  const ours = sections(original as readonly SectionPart[]);
  const theirs = sections(translation as readonly SectionPart[]);
  if (ours.length < 2 || theirs.length < 2) return alignRun(original, translation, ratio);

  const outline = alignSequences({
    lengths: [ours.length, theirs.length],
    shapes: SECTION_SHAPES,
    cost: pairCost(
      ours.map((section) => wholeOf(original, section)),
      theirs.map((section) => wholeOf(translation, section)),
      ratio,
    ),
  });
  let cost = outline.cost;
  const pairs = outline.pairs.flatMap((pair) => {
    const from = runOf(ours, pair.original);
    const to = runOf(theirs, pair.translation);
    const inside = alignRun(
      original.slice(from.start, from.end),
      translation.slice(to.start, to.end),
      ratio,
    );
    cost += inside.cost;
    return inside.pairs.map((blocks) => ({
      original: blocks.original.map((index) => index + from.start),
      translation: blocks.translation.map((index) => index + to.start),
      confidence: blocks.confidence * pair.confidence,
    }));
  });
  return { pairs, cost };
}

function alignRun(
  original: readonly Alignable[],
  translation: readonly Alignable[],
  ratio: number,
): SequenceAlignment {
  return alignSequences({
    lengths: [original.length, translation.length],
    shapes: BLOCK_SHAPES,
    cost: pairCost(original, translation, ratio),
  });
}

type SectionPart = Alignable & { readonly kind: Block["kind"] };

function alignable(block: AlignableBlock): SectionPart {
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
