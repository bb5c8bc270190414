/** How many things of the original and of the translation a pair takes. */
export type Shape = readonly [original: number, translation: number];

/**
 * What a pair costs that takes some of both: the negative natural logarithm of
 * how much likelier it is than that they have nothing to do with each other.
 *
 * @param i the first of `taken` things of the original
 * @param j the first of `given` things of the translation
 */
export type PairCost = (i: number, taken: number, j: number, given: number) => number;

/** A number for each thing of either side. */
export interface PerThing {
  readonly original: ArrayLike<number>;
  readonly translation: ArrayLike<number>;
}

/** What there is to align. */
export interface Sequences {
  /** How many things the original has, and the translation. */
  readonly lengths: Shape;
  readonly cost: PairCost;
  /** The pairs to try, each with one thing at least of both. */
  readonly shapes: readonly Shape[];
  /**
   * How many of the other side each thing may stand for though no shape says so;
   * 0 for none. None where left out.
   */
  readonly manifold?: PerThing;
  /** What it costs to leave each thing of the original out, and to add each of the translation. */
  readonly alone: PerThing;
  /**
   * How much less that costs where the thing before was left out, or added, as
   * well: who leaves out one often leaves out the next. 0 where not given.
   */
  readonly runDiscount?: number;
}
