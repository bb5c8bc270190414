import type { Alignable } from "./alignable";
import type { PerThing } from "./sequences";

/** What anchors say about which things go together. */
export interface AnchorEvidence {
  /** What it costs each thing that its counterpart would have none of its anchors. */
  readonly missing: PerThing;
  /** The couples that share some, ordered by the original's; those of thing `a` from `starts[a]` to `starts[a + 1]`. */
  readonly starts: Int32Array;
  /** Of each couple: the translation's thing. */
  readonly partners: Int32Array;
  /** How much likelier it is that they are counterparts: a logarithm. */
  readonly worths: Float64Array;
  /** How much of `missing`, of both together, isn't missing. */
  readonly found: Float64Array;
}

/** However many anchors two things share, they may do so by a quotation or a table. */
const MOST_WORTH = 6;

/** Even of numbers, which translators keep, some are written in words or left out. */
const MOST_CARRIED = 0.8;

/** In more couples than these an anchor tells nothing, and would take a square of time. */
const MOST_COUPLES = 400;

/** Numbers, names and targets of links are carried over more or less often. */
type Sort = "number" | "name" | "target";

/**
 * Weighs anchors: one that counterparts share is worth the logarithm of how much
 * likelier it is there than anywhere, so that one in few places says much and one
 * in all of them nothing; and one that only one of them has speaks against them, as
 * far as such are carried over at all.
 *
 * How often they are is taken from the texts, for each sort and side: of an
 * English text's names in Latin letters few are in the Urdu; of the Urdu's, all
 * are in the English.
 *
 * @example
 * const { starts, partners } = anchorEvidence(english, urdu);
 * partners.slice(starts[4], starts[5]) // [4, 9]: Urdu blocks that share an anchor with English block 4
 */
export function anchorEvidence(
  original: readonly Alignable[],
  translation: readonly Alignable[],
): AnchorEvidence {
  const ours = setsOf(original);
  const theirs = setsOf(translation);
  const shared = sharedPlaces(ours, theirs);
  const isShared = (anchor: string) => shared.has(anchor);
  const carried = { ours: carriedShares(ours, isShared), theirs: carriedShares(theirs, isShared) };
  const cost = { ours: costsOfMissing(carried.ours), theirs: costsOfMissing(carried.theirs) };
  const things = Math.max(original.length, translation.length);

  const couples: Map<number, Couple>[] = [];
  let number = 0;
  for (const [anchor, [places, others]] of shared) {
    if (places.length * others.length > MOST_COUPLES) continue;
    const sort = sortOf(anchor);
    const most = Math.max(places.length, others.length);
    const share = Math.max(carried.ours[sort], carried.theirs[sort]);
    const worth = Math.max(0, Math.log((share * (things + 1)) / (most + 1)));
    const found = cost.ours[sort] + cost.theirs[sort];
    for (const a of places) {
      const row = couples[a] ?? new Map<number, Couple>();
      couples[a] = row;
      for (const b of others) {
        const couple = row.get(b);
        if (couple) {
          couple.worth += worth;
          couple.found += found;
        } else {
          row.set(b, { worth, found });
          number += 1;
        }
      }
    }
  }

  const starts = new Int32Array(original.length + 1);
  const partners = new Int32Array(number);
  const worths = new Float64Array(number);
  const allFound = new Float64Array(number);
  let at = 0;
  for (let a = 0; a < original.length; a++) {
    starts[a] = at;
    for (const [b, { worth, found }] of couples[a] ?? []) {
      partners[at] = b;
      worths[at] = Math.min(worth, MOST_WORTH);
      allFound[at] = found;
      at += 1;
    }
  }
  starts[original.length] = at;
  return {
    missing: {
      original: missingOf(ours, cost.ours),
      translation: missingOf(theirs, cost.theirs),
    },
    starts,
    partners,
    worths,
    found: allFound,
  };
}

interface Couple {
  worth: number;
  found: number;
}

type BySort = Record<Sort, number>;

/**
 * What is assumed before anything is counted: four in five numbers and targets are
 * carried over, and half of the names, as if so few had been seen.
 */
const CARRIED: BySort = { number: 4, name: 1, target: 4 };
const SEEN: BySort = { number: 5, name: 2, target: 5 };

/** The share of anchors that are in the other text as well. */
function carriedShares(sets: Anchors, isShared: (anchor: string) => boolean): BySort {
  const both = { ...CARRIED };
  const all = { ...SEEN };
  for (const set of sets) {
    for (const anchor of set) {
      const sort = sortOf(anchor);
      all[sort] += 1;
      if (isShared(anchor)) both[sort] += 1;
    }
  }
  const share = (sort: Sort) => Math.min(both[sort] / all[sort], MOST_CARRIED);
  return { number: share("number"), name: share("name"), target: share("target") };
}

function costsOfMissing(carried: BySort): BySort {
  const cost = (sort: Sort) => -Math.log(1 - carried[sort]);
  return { number: cost("number"), name: cost("name"), target: cost("target") };
}

function missingOf(sets: Anchors, costs: BySort): Float64Array {
  return Float64Array.from(sets, (set) => {
    let missing = 0;
    for (const anchor of set) missing += costs[sortOf(anchor)];
    return missing;
  });
}

function sortOf(anchor: string): Sort {
  const first = anchor.charCodeAt(0);
  if (first >= 0x30 && first <= 0x39) return "number";
  const isLetter = first >= 0x61 && first <= 0x7a;
  return isLetter && !/[^a-z]/.test(anchor) ? "name" : "target";
}

/** Of anchors that are in both texts: in which things of either, in order. */
function sharedPlaces(ours: Anchors, theirs: Anchors): Map<string, [number[], number[]]> {
  const inTheirs = new Map<string, number[]>();
  theirs.forEach((set, index) => {
    for (const anchor of set) {
      const places = inTheirs.get(anchor);
      if (places) places.push(index);
      else inTheirs.set(anchor, [index]);
    }
  });
  const shared = new Map<string, [number[], number[]]>();
  ours.forEach((set, index) => {
    for (const anchor of set) {
      const others = inTheirs.get(anchor);
      if (!others) continue;
      const places = shared.get(anchor);
      if (places) places[0].push(index);
      else shared.set(anchor, [[index], others]);
    }
  });
  return shared;
}

type Anchors = readonly (readonly string[])[];

function setsOf(things: readonly Alignable[]): Anchors {
  return things.map(({ anchors }) => anchors);
}
