import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { alignSequences, type PairCost, type Shape } from "@/core/alignment/alignSequences";
import { lengthCost } from "@/core/alignment/lengthCost";

const SHAPES: readonly Shape[] = [
  [1, 1],
  [1, 0],
  [0, 1],
  [2, 1],
  [1, 2],
  [2, 2],
];

/** Costs from a table that is the same for the same arguments. */
function randomCost(seed: number) {
  return (i: number, di: number, j: number, dj: number) => {
    const x = Math.sin(seed + i * 12.9898 + j * 78.233 + di * 37.719 + dj * 4.581) * 43758.5453;
    return (x - Math.floor(x)) * 10;
  };
}

/** The cheapest alignment's cost, by trying all. */
function cheapest(m: number, n: number, cost: PairCost): number {
  const memo = new Map<string, number>();
  const from = (i: number, j: number): number => {
    if (i === m && j === n) return 0;
    const key = `${i} ${j}`;
    const known = memo.get(key);
    if (known !== undefined) return known;
    const found = Math.min(
      ...SHAPES.filter(([di, dj]) => i + di <= m && j + dj <= n).map(
        ([di, dj]) => cost(i, di, j, dj) + from(i + di, j + dj),
      ),
    );
    memo.set(key, found);
    return found;
  };
  return from(0, 0);
}

describe("alignSequences", () => {
  test.each([
    [0, 0],
    [0, 3],
    [3, 0],
    [0, 100],
    [100, 0],
  ])("of %i and %i things", (m, n) => {
    const { pairs } = alignSequences({ lengths: [m, n], shapes: SHAPES, cost: () => 1 });
    expect(pairs.flatMap(({ original }) => original)).toEqual([...Array(m).keys()]);
    expect(pairs.flatMap(({ translation }) => translation)).toEqual([...Array(n).keys()]);
    for (const { confidence } of pairs) expect(confidence).toBeCloseTo(1);
  });

  test("is monotone, covers every thing once, and is the cheapest there is", () => {
    const sizes = fc.nat({ max: 12 });
    fc.assert(
      fc.property(sizes, sizes, fc.nat(), (m, n, seed) => {
        const cost = randomCost(seed);
        const found = alignSequences({ lengths: [m, n], shapes: SHAPES, cost });
        expect(found.pairs.flatMap(({ original }) => original)).toEqual([...Array(m).keys()]);
        expect(found.pairs.flatMap(({ translation }) => translation)).toEqual([...Array(n).keys()]);
        expect(found.cost).toBeCloseTo(cheapest(m, n, cost));
        for (const { confidence } of found.pairs) {
          expect(confidence).toBeGreaterThan(0);
          expect(confidence).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  test("finds a path that leaves the first band far behind", () => {
    // The first 150 things of the original were left out.
    const [m, n] = [300, 150];
    const cost: PairCost = (i, di, j, dj) => {
      if (di === 1 && dj === 1) return i - j === 150 ? 0 : 20;
      return di + dj === 1 ? 1 : 30;
    };
    const { pairs } = alignSequences({ lengths: [m, n], shapes: SHAPES, cost });
    expect(pairs[149]).toMatchObject({ original: [149], translation: [] });
    expect(pairs[150]).toMatchObject({ original: [150], translation: [0] });
    expect(pairs).toHaveLength(300);
  });

  test("is sure of what has no rival, and unsure between equals", () => {
    const equal = alignSequences({
      lengths: [1, 1],
      shapes: SHAPES,
      // One with one, or one left out and one added, in either order.
      cost: (_i, di, _j, dj) => (di === 1 && dj === 1 ? 2 : 1),
    });
    expect(equal.pairs[0]?.confidence).toBeCloseTo(1 / 3);
    const sure = alignSequences({
      lengths: [1, 1],
      shapes: SHAPES,
      cost: (_i, di, _j, dj) => (di === 1 && dj === 1 ? 0 : 20),
    });
    expect(sure.pairs).toHaveLength(1);
    expect(sure.pairs[0]?.confidence).toBeCloseTo(1);
  });
});

describe("lengthCost", () => {
  test("is nothing for what was expected, and grows with the difference", () => {
    expect(lengthCost(600, 600, 1)).toBeCloseTo(0, 5);
    expect(lengthCost(600, 540, 0.9)).toBeCloseTo(0, 5);
    const costs = [600, 700, 900, 1200, 2400].map((length) => lengthCost(600, length, 1));
    expect(costs).toEqual([...costs].sort((a, b) => a - b));
    expect(new Set(costs).size).toBe(5);
  });

  test.each([
    // −log(2·(1 − Φ(z))) from tables of the normal distribution.
    [1, 1.1479],
    [2, 3.09],
    [3, 5.9145],
  ])("agrees with the normal distribution at %i standard deviations", (z, expected) => {
    // With a mean of `mean`, what is twice `half` apart is that many deviations apart.
    const mean = 1000;
    const deviation = Math.sqrt(6.8 * (mean + 1) + (0.13 * mean) ** 2);
    const half = (z * deviation) / 2;
    expect(lengthCost(mean - half, mean + half, 1)).toBeCloseTo(expected, 2);
  });

  test("is finite however far apart lengths are", () => {
    expect(lengthCost(0, 1_000_000, 1)).toBeLessThan(Number.POSITIVE_INFINITY);
    expect(lengthCost(0, 0, 1)).toBeCloseTo(0);
  });
});
