/** What is so much less likely, e^−20, changes nothing that is told of a confidence. */
const NEGLIGIBLE = 20;

/**
 * The cost of any of several things happening: −log of the sum of their
 * likelihoods. Infinite where there is none, or none that can happen.
 *
 * @param costs only the first `number` of them count
 *
 * @example addAllCosts([Math.log(4), Math.log(4), Math.log(2)], 3) // 0
 */
export function addAllCosts(costs: ArrayLike<number>, number: number): number {
  let least = Number.POSITIVE_INFINITY;
  for (let at = 0; at < number; at++)
    if ((costs[at] as number) < least) least = costs[at] as number;
  let sum = 0;
  for (let at = 0; at < number; at++) {
    const more = (costs[at] as number) - least;
    // No number, and so not less, where all are infinite.
    if (more === 0) sum += 1;
    else if (more < NEGLIGIBLE) sum += Math.exp(-more);
  }
  return sum > 1 ? least - Math.log(sum) : least;
}
