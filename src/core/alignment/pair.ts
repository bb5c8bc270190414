/** What of one text stands for what of another. */
export interface Pair {
  /** Indices in the original, in order; empty where the translation adds something. */
  readonly original: readonly number[];
  /** Indices in the translation, in order; empty where it leaves something out. */
  readonly translation: readonly number[];
  /**
   * From 0 to 1: the share that all alignments with this very pair have among
   * all alignments, each weighed by its probability.
   */
  readonly confidence: number;
}
