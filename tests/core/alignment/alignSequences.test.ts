import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addAllCosts } from "@/core/alignment/addAllCosts";
import { addCosts } from "@/core/alignment/addCosts";
import { alignSequences } from "@/core/alignment/alignSequences";
import { lengthCost } from "@/core/alignment/lengthCost";
import type { PairCost, Sequences, Shape } from "@/core/alignment/sequences";

const SHAPES: readonly Shape[] = [
  [1, 1],
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

/** The same cost for whatever is left out or added. */
const each = (m: number, n: number, cost: number) => ({
  original: Array<number>(m).fill(cost),
  translation: Array<number>(n).fill(cost),
});

type Step = "start" | "matched" | "left" | "added";

/** All alignments of two sequences, what is added never before what is left out: their costs, and their pairs as text. */
function everyAlignment(sequences: Sequences): { cost: number; pairs: string[] }[] {
  const { lengths, shapes, cost, alone, manifold, runDiscount = 0 } = sequences;
  const [m, n] = lengths;
  const from = (i: number, j: number, last: Step): { cost: number; pairs: string[] }[] => {
    if (i === m && j === n) return [{ cost: 0, pairs: [] }];
    const steps: [number, number, number, Step][] = shapes.map(([di, dj]) => [
      di,
      dj,
      0,
      "matched",
    ]);
    if (manifold && i < m) steps.push([1, manifold.original[i] ?? 0, 0, "matched"]);
    if (manifold && j < n) steps.push([manifold.translation[j] ?? 0, 1, 0, "matched"]);
    const off = (step: Step) => (last === step ? runDiscount : 0);
    if (last !== "added") steps.push([1, 0, (alone.original[i] ?? 0) - off("left"), "left"]);
    steps.push([0, 1, (alone.translation[j] ?? 0) - off("added"), "added"]);
    return steps
      .filter(
        ([di, dj, , step]) => (step !== "matched" || di * dj > 0) && i + di <= m && j + dj <= n,
      )
      .flatMap(([di, dj, price, step]) => {
        const own = step === "matched" ? cost(i, di, j, dj) : price;
        const taken = Array.from({ length: di }, (_, k) => i + k);
        const given = Array.from({ length: dj }, (_, k) => j + k);
        return from(i + di, j + dj, step).map((rest) => ({
          cost: own + rest.cost,
          pairs: [`${taken}-${given}`, ...rest.pairs],
        }));
      });
  };
  return from(0, 0, "start");
}

describe("alignSequences", () => {
  test.each([
    [0, 0],
    [0, 3],
    [3, 0],
    [0, 100],
    [100, 0],
  ])("of %i and %i things", (m, n) => {
    const { pairs } = alignSequences({
      lengths: [m, n],
      shapes: SHAPES,
      cost: () => 1,
      alone: each(m, n, 1),
      runDiscount: 0.5,
    });
    expect(pairs.flatMap(({ original }) => original)).toEqual([...Array(m).keys()]);
    expect(pairs.flatMap(({ translation }) => translation)).toEqual([...Array(n).keys()]);
    for (const { confidence } of pairs) expect(confidence).toBeCloseTo(1);
  });

  test("is the cheapest there is, and as sure of each pair as all alignments together are", () => {
    const sizes = fc.nat({ max: 5 });
    fc.assert(
      fc.property(
        sizes,
        sizes,
        fc.nat(),
        fc.double({ min: 0, max: 3, noNaN: true }),
        (m, n, seed, runDiscount) => {
          const cost = randomCost(seed);
          const sequences: Sequences = {
            lengths: [m, n],
            shapes: SHAPES,
            cost,
            alone: {
              original: Array.from({ length: m }, (_, i) => 3 + cost(i, 1, 0, 0)),
              translation: Array.from({ length: n }, (_, j) => 3 + cost(0, 0, j, 1)),
            },
            manifold: {
              original: Array.from({ length: m }, (_, i) => (i % 2 ? 4 : 0)),
              translation: Array.from({ length: n }, (_, j) => (j % 2 ? 0 : 3)),
            },
            runDiscount,
          };
          const found = alignSequences(sequences);
          expect(found.pairs.flatMap(({ original }) => original)).toEqual([...Array(m).keys()]);
          expect(found.pairs.flatMap(({ translation }) => translation)).toEqual([
            ...Array(n).keys(),
          ]);
          const every = everyAlignment(sequences);
          expect(found.cost).toBeCloseTo(Math.min(...every.map((one) => one.cost)));
          const likelihood = (some: { cost: number }[]) =>
            some.reduce((sum, one) => sum + Math.exp(-one.cost), 0);
          for (const { original, translation, confidence } of found.pairs) {
            const having = every.filter(({ pairs }) =>
              pairs.includes(`${original}-${translation}`),
            );
            expect(confidence).toBeCloseTo(likelihood(having) / likelihood(every), 4);
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  test("finds a path that leaves the first band far behind", () => {
    // The first 150 things of the original were left out.
    const [m, n] = [300, 150];
    const cost: PairCost = (i, di, j, dj) => (di === 1 && dj === 1 ? (i - j === 150 ? 0 : 20) : 30);
    const { pairs } = alignSequences({
      lengths: [m, n],
      shapes: SHAPES,
      cost,
      alone: each(m, n, 1),
    });
    expect(pairs[149]).toMatchObject({ original: [149], translation: [] });
    expect(pairs[150]).toMatchObject({ original: [150], translation: [0] });
    expect(pairs).toHaveLength(300);
  });

  test("is sure of what has no rival, and unsure between equals", () => {
    const one = { lengths: [1, 1], shapes: SHAPES } as const;
    // One with one, or one left out and one added.
    const equal = alignSequences({ ...one, cost: () => 2, alone: each(1, 1, 1) });
    expect(equal.pairs[0]?.confidence).toBeCloseTo(1 / 2);
    const sure = alignSequences({ ...one, cost: () => 0, alone: each(1, 1, 20) });
    expect(sure.pairs).toHaveLength(1);
    expect(sure.pairs[0]?.confidence).toBeCloseTo(1);
  });

  test("leaves out neighbours rather than things apart", () => {
    const alone = { original: [3, 3, 3, 3], translation: [3, 3] };
    const cost: PairCost = (_i, di, _j, dj) => (di === 1 && dj === 1 ? 1 : 30);
    const { cost: total } = alignSequences({
      lengths: [4, 2],
      shapes: SHAPES,
      cost,
      alone,
      runDiscount: 2,
    });
    expect(total).toBeCloseTo(1 + 1 + 3 + 1);
  });
});

describe("addCosts and addAllCosts", () => {
  const never = Number.POSITIVE_INFINITY;

  test.each([
    [[Math.log(2), Math.log(2)], 0],
    [[1, never], 1],
    [[never, 1], 1],
    [[never, never], never],
    [[0, 500], 0],
  ])("of %j", ([a = 0, b = 0], expected) => {
    expect(addCosts(a, b)).toBeCloseTo(expected);
    expect(addAllCosts([a, b], 2)).toBeCloseTo(expected);
  });

  test("of none, and of some only", () => {
    expect(addAllCosts([], 0)).toBe(never);
    expect(addAllCosts([Math.log(3), Math.log(3), Math.log(3), 0], 3)).toBeCloseTo(0);
  });
});

describe("lengthCost", () => {
  const cost = (expected: number, given: number, logSpread = 0) =>
    lengthCost(expected, given, Math.log((given + 1) / (expected + 1)), logSpread);

  test("grows with the difference, and says less the less lengths differ anyway", () => {
    const costs = [600, 700, 900, 1200, 2400].map((length) => cost(600, length));
    expect(costs).toEqual([...costs].sort((a, b) => a - b));
    expect(new Set(costs).size).toBe(5);
    expect(cost(600, 600, Math.log(0.3))).toBeGreaterThan(cost(600, 600, Math.log(0.6)));
  });

  test.each([1, 2, 3])("agrees with the normal distribution at %i standard deviations", (z) => {
    // Far apart lengths with a mean of 3000: their variance is that of Gale & Church, and freedom.
    const deviation = Math.sqrt(6.8 / 3001 + 0.13 ** 2);
    const difference = z * deviation;
    expect(lengthCost(3000, 3000, difference, 0) - lengthCost(3000, 3000, 0, 0)).toBeCloseTo(
      (z * z) / 2,
    );
  });

  test("is finite however far apart lengths are, and the same beyond its table as in it", () => {
    expect(cost(0, 1_000_000)).toBeLessThan(Number.POSITIVE_INFINITY);
    expect(cost(4000, 4000)).toBeCloseTo(cost(4200, 4200), 2);
  });
});

describe("The pairs that are looked at", () => {
  /** How many costs are asked for where the translation lacks one thing in the middle. */
  function pairsLookedAt(count: number): number {
    let asked = 0;
    const gap = count / 2;
    const { pairs } = alignSequences({
      lengths: [count, count - 1],
      shapes: SHAPES,
      cost: (i, di, j, dj) => {
        asked += 1;
        const isPair = i !== gap && j === (i < gap ? i : i - 1);
        return di === 1 && dj === 1 && isPair ? 0 : 8;
      },
      alone: each(count, count - 1, 4),
    });
    expect(pairs.filter(({ translation }) => translation.length === 0)).toMatchObject([
      { original: [gap] },
    ]);
    return asked;
  }

  test("grow with the length of the texts, and not with its square", () => {
    expect(pairsLookedAt(2_000) / pairsLookedAt(200)).toBeLessThan(12);
  });
});
