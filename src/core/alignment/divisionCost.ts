/**
 * What it costs that a whole is divided into just these parts: −log of how
 * likely that is, any division being as likely as any other, against parts
 * that have nothing to do with each other. A fair half costs little; a
 * scrap, which is rarely cut off, costs more.
 *
 * With k lengths lᵢ of sum L the density of a uniform division is (k−1)!/L^(k−1); over
 * logarithms of the lengths, and with the whole's own taken out, (k−1)!·∏lᵢ/L^k.
 *
 * @param number how many parts: 2 or more
 * @param length of all together, in characters
 * @param logs the sum of log(1 + length) of each
 * @param spread the standard deviation of the logarithms of all lengths
 *
 * @example divisionCost(2, 600, 2 * Math.log(301), 0.6) // 1.0
 * @example divisionCost(2, 600, Math.log(31) + Math.log(571), 0.6) // 2.6
 */
export function divisionCost(number: number, length: number, logs: number, spread: number): number {
  let ways = 0;
  for (let k = 2; k < number; k++) ways += Math.log(k);
  const unrelated = (number - 1) * Math.log(spread * Math.sqrt(2 * Math.PI));
  return number * Math.log(length + number) - logs - ways - unrelated;
}
