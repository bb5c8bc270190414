import type { Bead } from "./beads";

/**
 * The confidence below which a bead is doubtful. Below it every second bead is wrong,
 * above it few are; sound translations have none (measured by `bench/alignment.ts`,
 * “calibration”).
 */
export const DOUBTFUL_BELOW = 0.7;

/** A run may contain this many confident beads in a row: one fault causes them all. */
const CONFIDENT_BETWEEN = 2;

/** Neighbouring blocks whose alignment is doubtful. */
export interface DoubtfulRun {
  /** Indices of the original's blocks, in order; empty if the run is an insertion. */
  readonly original: readonly number[];
  /** Indices of the translation's blocks, in order; empty if the run is a deletion. */
  readonly translation: readonly number[];
  /** The probability, from 0 to 1, that the least confident bead of the run is wrong. */
  readonly doubt: number;
}

/**
 * Finds the doubtful beads of an alignment and joins neighbours to runs, so that one
 * fault in a text is reported once.
 *
 * @param beads as `alignBlocks` returns them, in order
 *
 * @example
 * doubtfulRuns([
 *   { original: [0], translation: [0], confidence: 0.99 },
 *   { original: [1, 2], translation: [1], confidence: 0.6 },
 * ]) // [{ original: [1, 2], translation: [1], doubt: 0.4 }]
 */
export function doubtfulRuns(beads: readonly Bead[]): DoubtfulRun[] {
  const runs: { first: number; last: number }[] = [];
  beads.forEach(({ confidence }, index) => {
    if (confidence >= DOUBTFUL_BELOW) return;
    const run = runs.at(-1);
    if (run && index - run.last - 1 <= CONFIDENT_BETWEEN) run.last = index;
    else runs.push({ first: index, last: index });
  });
  return runs.map(({ first, last }) => {
    const inside = beads.slice(first, last + 1);
    return {
      original: inside.flatMap(({ original }) => original),
      translation: inside.flatMap(({ translation }) => translation),
      doubt: 1 - Math.min(...inside.map(({ confidence }) => confidence)),
    };
  });
}
