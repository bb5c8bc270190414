import type { BlockKind } from "../library";
import type { PairCost } from "./alignSequences";
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

/**
 * What each number costs that one side has and the other has not. Translators
 * carry numbers over, but write some of them in words.
 */
const LOST_NUMBER = 0.75;
const MOST_LOST_NUMBERS = 4;

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
): PairCost {
  const originalUntil = sumsUntil(original, ({ length }) => length);
  const translationUntil = sumsUntil(translation, ({ length }) => length);
  const originalNumbers = sumsUntil(original, numbersIn);
  const translationNumbers = sumsUntil(translation, numbersIn);
  const shared = sharedAnchors(original, translation);

  return (i, taken, j, given) => {
    const from = (originalUntil[i + taken] as number) - (originalUntil[i] as number);
    const to = (translationUntil[j + given] as number) - (translationUntil[j] as number);
    if (taken === 0 || given === 0) {
      const length = Math.min((from * ratio + to) / CHARACTERS_PER_LOST_NAT, MOST_LOST);
      return (taken + given) * ONE_TO_NONE + length;
    }
    let worth = 0;
    let kinds = 0;
    let lost =
      (originalNumbers[i + taken] as number) -
      (originalNumbers[i] as number) +
      (translationNumbers[j + given] as number) -
      (translationNumbers[j] as number);
    for (let a = i; a < i + taken; a++) {
      const partners = shared[a];
      for (let b = j; b < j + given; b++) {
        const common = partners?.get(b);
        if (common) {
          worth += Math.min(common.worth, MOST_WORTH);
          lost -= 2 * common.numbers;
        }
        kinds = Math.max(kinds, kindCost(original[a] as Alignable, translation[b] as Alignable));
      }
    }
    const numbers = Math.min(Math.max(lost, 0), MOST_LOST_NUMBERS) * LOST_NUMBER;
    return shapeCost(taken, given) + lengthCost(from, to, ratio) + kinds + numbers - worth;
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

function numbersIn({ anchors }: Alignable): number {
  let numbers = 0;
  for (const anchor of anchors) if (isNumber(anchor)) numbers += 1;
  return numbers;
}

function isNumber(anchor: string): boolean {
  return /^\d+$/.test(anchor);
}

/** Sums over the things before each, and over all. */
function sumsUntil(
  things: readonly Alignable[],
  value: (thing: Alignable) => number,
): Float64Array {
  const until = new Float64Array(things.length + 1);
  things.forEach((thing, index) => {
    until[index + 1] = (until[index] as number) + value(thing);
  });
  return until;
}

/** What two things have in common. */
interface Common {
  worth: number;
  numbers: number;
}

/** For each thing of the original, by index, what it has in common with things of the translation. */
function sharedAnchors(
  original: readonly Alignable[],
  translation: readonly Alignable[],
): (Map<number, Common> | undefined)[] {
  const shared: (Map<number, Common> | undefined)[] = new Array(original.length);
  const theirs = placesOf(translation);
  for (const [anchor, places] of placesOf(original)) {
    const others = theirs.get(anchor);
    // An anchor that is everywhere tells nothing, and would take a square of memory.
    if (!others || places.length * others.length > 10_000) continue;
    const most = Math.max(places.length, others.length);
    const worth = most > MOST_PLACES ? 0 : ANCHOR_WORTH / most;
    const numbers = isNumber(anchor) ? 1 : 0;
    if (worth === 0 && numbers === 0) continue;
    for (const a of places) {
      const partners = shared[a] ?? new Map<number, Common>();
      shared[a] = partners;
      for (const b of others) {
        const common = partners.get(b) ?? { worth: 0, numbers: 0 };
        partners.set(b, { worth: common.worth + worth, numbers: common.numbers + numbers });
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
