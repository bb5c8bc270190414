/**
 * A group of blocks of the original and the group of the translation that says the
 * same: Brown et al. 1991's word (“Aligning Sentences in Parallel Corpora”). The
 * original is the source of an alignment, the translation its target.
 */
export interface Bead {
  /** Indices in the original, in order; empty for an insertion. */
  readonly original: readonly number[];
  /** Indices in the translation, in order; empty for a deletion. */
  readonly translation: readonly number[];
  /** The posterior probability of this bead, from 0 to 1, given both texts. */
  readonly confidence: number;
}

/** The m and n of an m:n bead: how many source and target segments it has. */
export type BeadType = readonly [source: number, target: number];

/**
 * Returns the cost of a bead with segments of both sides, in nats: −log of the
 * likelihood ratio between “they say the same” and “they are unrelated”.
 *
 * @param i the first of `sourceCount` source segments
 * @param j the first of `targetCount` target segments
 */
export type BeadCost = (i: number, sourceCount: number, j: number, targetCount: number) => number;

/** One number for each segment of both sides. */
export interface PerSegment<Numbers> {
  readonly source: Numbers;
  readonly target: Numbers;
}

/** A bead on a path through the table: its first segments and how many it has. */
export type Step = readonly [i: number, sourceCount: number, j: number, targetCount: number];

/** Two sequences of segments to align, and the model that scores their beads. */
export interface Sequences {
  /** The numbers of source and target segments. */
  readonly lengths: readonly [source: number, target: number];
  readonly beadCost: BeadCost;
  /** The bead types to try. Each has at least one segment of either side. */
  readonly beadTypes: readonly BeadType[];
  /**
   * The number of segments on the other side that a segment may also match, beside
   * `beadTypes`, as in Brown et al. 1993; 0 for none. None if left out.
   */
  readonly fertility?: PerSegment<Int32Array>;
  /** The cost in nats of a gap that begins with each segment: a deletion in the source, an insertion in the target. */
  readonly gapOpen: PerSegment<Float64Array>;
  /**
   * The difference in nats between opening a gap and extending it, as with affine
   * gaps (Gotoh 1982): gap extend = gap open − this. 0 if left out.
   */
  readonly gapExtendDiscount?: number;
}

/**
 * The part of the dynamic-programming table that is filled (Sakoe & Chiba 1978).
 * Row `i` stands for a prefix of `i` source segments and has `width` columns from
 * `firsts[i]` on; column `j` stands for a prefix of `j` target segments. Cells are
 * numbered row by row: `i * width + j - firsts[i]`.
 */
export interface Band {
  readonly rows: number;
  readonly width: number;
  readonly firsts: Int32Array;
}

/**
 * Returns the band around the table's diagonal, `half` columns to either side of it
 * if the table is that wide.
 *
 * @param m the number of source segments
 * @param n the number of target segments
 *
 * @example bandAround(2, 100, 10) // { rows: 3, width: 21, firsts: [0, 40, 80] }
 */
export function bandAround(m: number, n: number, half: number): Band {
  const width = Math.min(2 * half + 1, n + 1);
  const firsts = Int32Array.from({ length: m + 1 }, (_, i) =>
    m === 0 ? 0 : Math.max(0, Math.min(Math.round((i * n) / m) - half, n + 1 - width)),
  );
  return { rows: m + 1, width, firsts };
}
