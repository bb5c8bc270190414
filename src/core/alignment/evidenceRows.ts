import type { AnchorEvidence } from "./anchorEvidence";
import { integerAt, numberAt } from "./numberAt";

/** The number of rows that are laid out at a time: a power of two above the longest bead but for lists. */
const ROWS = 4;

/**
 * Lays sparse evidence out as dense rows, a few at a time, so that the inner loop of
 * `beadCost` finds it by adding two numbers.
 *
 * @param width the number of target segments
 * @returns `load`, which lays out the row of a source segment and returns where it begins
 */
export function evidenceRows(
  { rowStarts, columns, logRatios, found }: AnchorEvidence,
  width: number,
) {
  const loaded = new Int32Array(ROWS).fill(-1);
  const denseLogRatios = new Float64Array(ROWS * width);
  const denseFound = new Float64Array(ROWS * width);
  const load = (i: number) => {
    const slot = i & (ROWS - 1);
    const start = slot * width;
    const old = integerAt(loaded, slot);
    return old === i ? start : replace(slot, start, old, i);
  };
  const replace = (slot: number, start: number, old: number, i: number) => {
    if (old >= 0) {
      for (let at = integerAt(rowStarts, old); at < integerAt(rowStarts, old + 1); at++) {
        denseLogRatios[start + integerAt(columns, at)] = 0;
        denseFound[start + integerAt(columns, at)] = 0;
      }
    }
    for (let at = integerAt(rowStarts, i); at < integerAt(rowStarts, i + 1); at++) {
      denseLogRatios[start + integerAt(columns, at)] = numberAt(logRatios, at);
      denseFound[start + integerAt(columns, at)] = numberAt(found, at);
    }
    loaded[slot] = i;
    return start;
  };
  return { load, logRatios: denseLogRatios, found: denseFound };
}
