import { kindNumber, PROSE } from "./kindCosts";
import { numberAt } from "./numberAt";
import type { Segment } from "./segment";
import { splitCost } from "./splitCost";

/** Tables reach this many segments from each; only fertility makes longer beads. */
const TABULATED = 3;

/** One side's features as numbers, laid out for the inner loop of `beadCost`. */
export type Features = ReturnType<typeof featuresOf>;

/**
 * Tabulates the features of one side's segments. `lengths`, `missing`, `sentences` and
 * `solid` are prefix sums, with one entry more than there are segments; `solid` counts
 * the segments that are not prose.
 *
 * @param missing the cost in nats of each segment's anchors, if they are missing
 * @param deviation the standard deviation of all log lengths
 * @param ratio the factor for lengths
 */
export function featuresOf(
  segments: readonly Segment[],
  missing: Float64Array,
  deviation: number,
  ratio: number,
) {
  const lengths = prefixSums(segments, ({ length }) => length * ratio);
  const logs = prefixSums(segments, ({ length }) => Math.log(length * ratio + 1));
  const lengthOf = (i: number, count: number) =>
    numberAt(lengths, Math.min(i + count, segments.length)) - numberAt(lengths, i);
  const computeLogLength = (i: number, count: number) => Math.log(lengthOf(i, count) + 1);
  const computeSplitCost = (i: number, count: number) =>
    i + count > segments.length
      ? 0
      : splitCost(
          count,
          lengthOf(i, count),
          numberAt(logs, i + count) - numberAt(logs, i),
          deviation,
        );
  /** Tabulates a value of the 1, 2… `TABULATED` segments from each on. */
  const tabulate = (value: (i: number, count: number) => number) =>
    Float64Array.from({ length: segments.length * TABULATED }, (_, at) =>
      value(Math.floor(at / TABULATED), (at % TABULATED) + 1),
    );
  const logLengths = tabulate(computeLogLength);
  const splitCosts = tabulate(computeSplitCost);
  return {
    lengths,
    logLengthOf: (i: number, count: number) =>
      count > TABULATED
        ? computeLogLength(i, count)
        : numberAt(logLengths, i * TABULATED + count - 1),
    splitCostOf: (i: number, count: number) =>
      count > TABULATED
        ? computeSplitCost(i, count)
        : numberAt(splitCosts, i * TABULATED + count - 1),
    missing: prefixSums(segments, (_, index) => numberAt(missing, index)),
    sentences: prefixSums(segments, ({ sentences }) => sentences),
    solid: prefixSums(segments, ({ kind }) => (PROSE.has(kind) ? 0 : 1)),
    kinds: Int32Array.from(segments, ({ kind }) => kindNumber(kind)),
    depths: Int32Array.from(segments, ({ depth = 0 }) => depth),
    items: Int32Array.from(segments, ({ items }) => items),
  };
}

function prefixSums(
  segments: readonly Segment[],
  value: (segment: Segment, index: number) => number,
): Float64Array {
  const sums = new Float64Array(segments.length + 1);
  segments.forEach((segment, index) => {
    sums[index + 1] = numberAt(sums, index) + value(segment, index);
  });
  return sums;
}
