import type { BlockKind } from "../library";
import type { Shape } from "./alignSequences";
import { lengthCost } from "./lengthCost";

/** What is aligned: a block, or a section as a whole. */
export interface Alignable {
  readonly kind: BlockKind | "section";
  /** Of a heading, or of a section's heading. */
  readonly depth?: number | undefined;
  /** In characters. */
  readonly length: number;
  /** See `anchors`. */
  readonly anchors: ReadonlySet<string>;
}

/** −log of Gale & Church's probabilities (1993, table 5), shared out among the two of each kind. */
const ONE_TO_ONE = -Math.log(0.89);
const ONE_TO_NONE = -Math.log(0.0099 / 2);
const TWO_TO_ONE = -Math.log(0.089 / 2);
const TWO_TO_TWO = -Math.log(0.011);
/** What each further thing merged into one costs. */
const FURTHER = 1;

/** A text without a counterpart costs more the longer it is, up to a limit. */
const CHARACTERS_PER_LOST_NAT = 80;
const MOST_LOST = 6;

/** What a shared anchor is worth that stands once in each text. */
const ANCHOR_WORTH = 2.5;
const MOST_WORTH = 6;
/** An anchor that stands in more places than this tells nothing. */
const MOST_PLACES = 4;

/** Kinds of running text, which translators do turn into each other. */
const PROSE: ReadonlySet<Alignable["kind"]> = new Set(["paragraph", "list", "quotation"]);

/**
 * The cost of holding things of an original for the counterparts of things of a
 * translation: how likely pairs of that shape are, how well their lengths go
 * together, whether they are of one kind, and which anchors they share. All that
 * alignment knows of texts is here.
 *
 * @param ratio characters of the translation to one of the original
 * @returns a function for `alignSequences`
 */
export function pairCost(
  original: readonly Alignable[],
  translation: readonly Alignable[],
  ratio: number,
): (at: Shape, taken: Shape) => number {
  const originalUntil = lengthsUntil(original);
  const translationUntil = lengthsUntil(translation);
  const shared = sharedAnchors(original, translation);

  return ([i, j], [taken, given]) => {
    const from = (originalUntil[i + taken] as number) - (originalUntil[i] as number);
    const to = (translationUntil[j + given] as number) - (translationUntil[j] as number);
    if (taken === 0 || given === 0) {
      const lost = Math.min((from * ratio + to) / CHARACTERS_PER_LOST_NAT, MOST_LOST);
      return (taken + given) * ONE_TO_NONE + lost;
    }
    let worth = 0;
    let kinds = 0;
    for (let a = i; a < i + taken; a++) {
      const partners = shared[a];
      for (let b = j; b < j + given; b++) {
        worth += partners?.get(b) ?? 0;
        kinds = Math.max(kinds, kindCost(original[a] as Alignable, translation[b] as Alignable));
      }
    }
    return shapeCost(taken, given) + lengthCost(from, to, ratio) + kinds - worth;
  };
}

function shapeCost(taken: number, given: number): number {
  if (taken === 1 && given === 1) return ONE_TO_ONE;
  if (taken === 2 && given === 2) return TWO_TO_TWO;
  return TWO_TO_ONE + (Math.max(taken, given) - 2) * FURTHER;
}

function kindCost(a: Alignable, b: Alignable): number {
  if (a.kind === b.kind) return Math.min(Math.abs((a.depth ?? 0) - (b.depth ?? 0)), 1);
  if (a.kind === "heading" || b.kind === "heading") return 12;
  return PROSE.has(a.kind) && PROSE.has(b.kind) ? 2.5 : 9;
}

function lengthsUntil(things: readonly Alignable[]): Float64Array {
  const until = new Float64Array(things.length + 1);
  things.forEach(({ length }, index) => {
    until[index + 1] = (until[index] as number) + length;
  });
  return until;
}

/** For each thing of the original, what the anchors are worth that it shares with things of the translation. */
function sharedAnchors(
  original: readonly Alignable[],
  translation: readonly Alignable[],
): (Map<number, number> | undefined)[] {
  const shared: (Map<number, number> | undefined)[] = new Array(original.length);
  const theirs = placesOf(translation);
  for (const [anchor, places] of placesOf(original)) {
    const others = theirs.get(anchor);
    if (!others || places.length > MOST_PLACES || others.length > MOST_PLACES) continue;
    const worth = ANCHOR_WORTH / Math.max(places.length, others.length);
    for (const a of places) {
      const partners = shared[a] ?? new Map<number, number>();
      shared[a] = partners;
      for (const b of others) {
        partners.set(b, Math.min((partners.get(b) ?? 0) + worth, MOST_WORTH));
      }
    }
  }
  return shared;
}

function placesOf(things: readonly Alignable[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  things.forEach(({ anchors }, index) => {
    for (const anchor of anchors) {
      const known = places.get(anchor);
      if (known) known.push(index);
      else places.set(anchor, [index]);
    }
  });
  return places;
}
