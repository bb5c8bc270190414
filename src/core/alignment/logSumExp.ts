import { numberAt } from "./numberAt";

/**
 * Log-add-exp and log-sum-exp over costs, which are negative log-likelihoods in
 * nats: the sum ⊕ of the log semiring (Mohri 2002, “Semiring Frameworks and
 * Algorithms for Shortest-Distance Problems”).
 */

/** A term that is e^−20 times as likely as the largest changes no confidence that is shown. */
const NEGLIGIBLE = 20;

/**
 * Returns the cost of the union of two events: −log(e^−a + e^−b).
 *
 * @example logAddExp(Math.log(2), Math.log(2)) // 0: one half and one half are 1
 */
export function logAddExp(a: number, b: number): number {
  const smaller = Math.min(a, b);
  const difference = a < b ? b - a : a - b;
  // If both are infinite, the difference is NaN and either of them is right.
  return difference < NEGLIGIBLE ? smaller - Math.log(1 + Math.exp(-difference)) : smaller;
}

/**
 * Returns the cost of the union of several events: −log Σ e^−cost. It is infinite
 * if there are none, or if all of them are impossible.
 *
 * @param count the number of costs to add, from the first on
 *
 * @example logSumExp(Float64Array.of(Math.log(4), Math.log(4), Math.log(2)), 3) // 0
 */
export function logSumExp(costs: Float64Array, count: number): number {
  let least = Number.POSITIVE_INFINITY;
  for (let index = 0; index < count; index++) {
    const cost = numberAt(costs, index);
    if (cost < least) least = cost;
  }
  let sum = 0;
  for (let index = 0; index < count; index++) {
    const difference = numberAt(costs, index) - least;
    // The difference is NaN, and so fails both comparisons, if all are infinite.
    if (difference === 0) sum += 1;
    else if (difference < NEGLIGIBLE) sum += Math.exp(-difference);
  }
  return sum > 1 ? least - Math.log(sum) : least;
}
