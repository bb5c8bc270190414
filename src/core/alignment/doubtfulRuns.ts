import type { Pair } from "./pair";

/**
 * Below this every second pair turns out wrong, above it few do; sound
 * translations have none (measured by `bench/alignment.ts`, “calibration”).
 */
export const DOUBTFUL_BELOW = 0.7;

/** So few sure pairs between doubtful ones belong to their run: one fault makes them. */
const SURE_BETWEEN = 2;

/** Neighbouring blocks about which alignment isn't sure. */
export interface DoubtfulRun {
  /** Indices of the original's blocks, in order; empty where something seems to be added. */
  readonly original: readonly number[];
  /** Indices of the translation's blocks, in order; empty where something seems to be left out. */
  readonly translation: readonly number[];
  /** How likely it is, from 0 to 1, that the least sure pair among them is wrong. */
  readonly doubt: number;
}

/**
 * Finds where an alignment can't be relied on: its doubtful pairs, neighbours
 * taken together, so that one fault in a text is told once.
 *
 * @param pairs as `alignBlocks` gives them, in order
 *
 * @example
 * doubtfulRuns([
 *   { original: [0], translation: [0], confidence: 0.99 },
 *   { original: [1, 2], translation: [1], confidence: 0.6 },
 * ]) // [{ original: [1, 2], translation: [1], doubt: 0.4 }]
 */
export function doubtfulRuns(pairs: readonly Pair[]): DoubtfulRun[] {
  const runs: { first: number; last: number }[] = [];
  pairs.forEach(({ confidence }, index) => {
    if (confidence >= DOUBTFUL_BELOW) return;
    const run = runs.at(-1);
    if (run && index - run.last - 1 <= SURE_BETWEEN) run.last = index;
    else runs.push({ first: index, last: index });
  });
  return runs.map(({ first, last }) => {
    const inside = pairs.slice(first, last + 1);
    return {
      original: inside.flatMap(({ original }) => original),
      translation: inside.flatMap(({ translation }) => translation),
      doubt: 1 - Math.min(...inside.map(({ confidence }) => confidence)),
    };
  });
}
