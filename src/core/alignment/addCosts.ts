/** What is so much less likely, e^−20, changes nothing that is told of a confidence. */
const NEGLIGIBLE = 20;

/**
 * The cost of either happening: −log(e^−a + e^−b).
 *
 * @example addCosts(Math.log(2), Math.log(2)) // 0: two halves are sure
 */
export function addCosts(a: number, b: number): number {
  const smaller = Math.min(a, b);
  const difference = a < b ? b - a : a - b;
  // Where both are infinite the difference is no number, and either is right.
  return difference < NEGLIGIBLE ? smaller - Math.log(1 + Math.exp(-difference)) : smaller;
}
