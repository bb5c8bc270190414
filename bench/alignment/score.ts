import type { Bead } from "@/core/alignment/beads";
import type { Bitext } from "./bitext";
import { linksOf } from "./linksOf";
import { withoutCrossings } from "./withoutCrossings";

/** How well an alignment agrees with the gold; scores of several texts are summed up before any share is taken. */
export interface Score {
  /** Links found; of them those that are true, sure or possible; and sure ones. */
  readonly found: number;
  readonly foundTrue: number;
  readonly foundSure: number;
  readonly sure: number;
  /** Beads found, those of the gold, and those that are exactly the same. */
  readonly beads: number;
  readonly goldBeads: number;
  readonly sameBeads: number;
  /** Whether each bead found is exactly right; nothing where the gold doesn't say. */
  readonly verdicts: readonly (boolean | undefined)[];
}

/**
 * Scores an alignment against the gold of a text.
 *
 * By links, as is usual in the field (Véronis & Langlais 2000, “Evaluation of
 * parallel text alignment systems: the ARCADE project”), with sure and possible
 * ones (see `withoutCrossings`): precision is the share of found links that are
 * true, recall the share of sure links that were found. And by whole beads: one
 * is right where it has all sure links of its blocks and none that isn't true, so
 * that deletions and insertions count as well. Blocks with nothing but possible
 * links are not judged there.
 */
export function score(bitext: Bitext, beads: readonly Bead[]): Score {
  const { sure, possible } = withoutCrossings(bitext);
  const sureKeys = new Set(sure.map(String));
  const trueKeys = new Set([...sure, ...possible].map(String));
  const found = linksOf(beads).map(String);

  const ours = countBy(sure.map(([a]) => a));
  const theirs = countBy(sure.map(([, b]) => b));
  const isOpen = {
    original: onlyIn(
      possible.map(([a]) => a),
      ours,
    ),
    translation: onlyIn(
      possible.map(([, b]) => b),
      theirs,
    ),
  };
  const verdicts = beads.map((bead) => {
    const judged =
      bead.original.some((index) => !isOpen.original.has(index)) ||
      bead.translation.some((index) => !isOpen.translation.has(index));
    if (!judged) return undefined;
    const links = linksOf([bead]).map(String);
    const surely = links.filter((link) => sureKeys.has(link)).length;
    return (
      links.every((link) => trueKeys.has(link)) &&
      sum(bead.original.map((index) => ours.get(index) ?? 0)) === surely &&
      sum(bead.translation.map((index) => theirs.get(index) ?? 0)) === surely
    );
  });
  const lone =
    bitext.original.length -
    ours.size -
    isOpen.original.size +
    (bitext.translation.length - theirs.size - isOpen.translation.size);
  return {
    found: found.length,
    foundTrue: found.filter((link) => trueKeys.has(link)).length,
    foundSure: found.filter((link) => sureKeys.has(link)).length,
    sure: sure.length,
    beads: verdicts.filter((verdict) => verdict !== undefined).length,
    goldBeads: groups(sure) + lone,
    sameBeads: verdicts.filter(Boolean).length,
    verdicts,
  };
}

/** Counts the beads that sure links make; blocks that share a link are in one bead. */
function groups(links: readonly (readonly [number, number])[]): number {
  let number = 0;
  let last: readonly [number, number] | undefined;
  // Links in order that don't cross: those of one bead follow each other.
  for (const link of links) {
    if (!last || (link[0] !== last[0] && link[1] !== last[1])) number += 1;
    last = link;
  }
  return number;
}

function countBy(indices: readonly number[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const index of indices) counts.set(index, (counts.get(index) ?? 0) + 1);
  return counts;
}

function onlyIn(indices: readonly number[], others: ReadonlyMap<number, number>): Set<number> {
  return new Set(indices.filter((index) => !others.has(index)));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
