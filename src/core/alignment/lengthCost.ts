/** Gale & Church's variance of the translation's length, per character. */
const VARIANCE_PER_CHARACTER = 6.8;

/**
 * How much a translator's freedom adds to that, as a share of the length. Gale &
 * Church measured sentences; over whole paragraphs freedom doesn't average out.
 */
const FREEDOM = 0.13;

/**
 * What it costs to hold two lengths, in characters, for those of the same text:
 * −log of the probability that chance alone parts them as much. 0 where the
 * translation is just as long as expected.
 *
 * After Gale & Church 1993, §3.2: δ = (l₂ − c·l₁) / √variance is taken as
 * normally distributed, and its cost is −log(2·(1 − Φ(|δ|))).
 *
 * @param ratio characters of the translation to one of the original: their c
 *
 * @example lengthCost(600, 600, 1) // 0
 * @example lengthCost(600, 200, 1) // about 11: hardly the same paragraph
 */
export function lengthCost(original: number, translation: number, ratio: number): number {
  const expected = original * ratio;
  const mean = (expected + translation) / 2;
  const deviation = Math.sqrt(VARIANCE_PER_CHARACTER * (mean + 1) + (FREEDOM * mean) ** 2);
  return -logErfc(Math.abs(translation - expected) / deviation / Math.SQRT2);
}

/**
 * log(erfc(x)) for x ≥ 0, to 7 digits, without the underflow of erfc itself:
 * Chebyshev fit of Numerical Recipes in C, §6.2.
 */
function logErfc(x: number): number {
  const t = 1 / (1 + 0.5 * x);
  const series =
    -1.26551223 +
    t *
      (1.00002368 +
        t *
          (0.37409196 +
            t *
              (0.09678418 +
                t *
                  (-0.18628806 +
                    t *
                      (0.27886807 +
                        t *
                          (-1.13520398 +
                            t * (1.48851587 + t * (-0.82215223 + t * 0.17087277))))))));
  return Math.min(0, Math.log(t) - x * x + series);
}
