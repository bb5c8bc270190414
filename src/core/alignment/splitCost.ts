/**
 * Returns the cost in nats of the parts that a segment is split into: −log of the
 * likelihood ratio between “the parts of one whole”, all splits being equally
 * likely, and “unrelated lengths”. Equal halves cost little; a short scrap, which
 * is rarely split off, costs more.
 *
 * The density of a uniform split of length L into k parts lᵢ is (k−1)! / L^(k−1), that
 * of the flat Dirichlet distribution. Over log lengths, and without the whole's own
 * length, it is (k−1)! · ∏lᵢ / L^k.
 *
 * @param count k, the number of parts: 2 or more
 * @param length L, the length of all parts together, in characters
 * @param logs Σ log(1 + lᵢ)
 * @param deviation the standard deviation of all log lengths
 *
 * @example splitCost(2, 600, 2 * Math.log(301), 0.6) // 1.0
 * @example splitCost(2, 600, Math.log(31) + Math.log(571), 0.6) // 2.6
 */
export function splitCost(count: number, length: number, logs: number, deviation: number): number {
  let logFactorial = 0;
  for (let k = 2; k < count; k++) logFactorial += Math.log(k);
  const unrelated = (count - 1) * Math.log(deviation * Math.sqrt(2 * Math.PI));
  return count * Math.log(length + count) - logs - logFactorial - unrelated;
}
