import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { alignSequences } from "@/core/alignment/alignSequences";
import type { BeadCost, BeadType, Sequences } from "@/core/alignment/beads";
import { lengthCost } from "@/core/alignment/lengthCost";
import { logAddExp, logSumExp } from "@/core/alignment/logSumExp";

const BEAD_TYPES: readonly BeadType[] = [
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

/** The same cost for each gap. */
const each = (m: number, n: number, cost: number) => ({
  source: new Float64Array(m).fill(cost),
  target: new Float64Array(n).fill(cost),
});

type State = "start" | "match" | "deletion" | "insertion";

/** Returns all alignments of two sequences in which no deletion follows an insertion: their costs, and their beads as text. */
function everyAlignment(sequences: Sequences): { cost: number; beads: string[] }[] {
  const { lengths, beadTypes, beadCost, gapOpen, fertility, gapExtendDiscount = 0 } = sequences;
  const [m, n] = lengths;
  const from = (i: number, j: number, last: State): { cost: number; beads: string[] }[] => {
    if (i === m && j === n) return [{ cost: 0, beads: [] }];
    const steps: [number, number, number, State][] = beadTypes.map(([di, dj]) => [
      di,
      dj,
      0,
      "match",
    ]);
    if (fertility && i < m) steps.push([1, fertility.source[i] ?? 0, 0, "match"]);
    if (fertility && j < n) steps.push([fertility.target[j] ?? 0, 1, 0, "match"]);
    const off = (state: State) => (last === state ? gapExtendDiscount : 0);
    if (last !== "insertion")
      steps.push([1, 0, (gapOpen.source[i] ?? 0) - off("deletion"), "deletion"]);
    steps.push([0, 1, (gapOpen.target[j] ?? 0) - off("insertion"), "insertion"]);
    return steps
      .filter(
        ([di, dj, , state]) => (state !== "match" || di * dj > 0) && i + di <= m && j + dj <= n,
      )
      .flatMap(([di, dj, price, state]) => {
        const own = state === "match" ? beadCost(i, di, j, dj) : price;
        const sources = Array.from({ length: di }, (_, k) => i + k);
        const targets = Array.from({ length: dj }, (_, k) => j + k);
        return from(i + di, j + dj, state).map((rest) => ({
          cost: own + rest.cost,
          beads: [`${sources}-${targets}`, ...rest.beads],
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
  ])("covers %i source and %i target segments", (m, n) => {
    const { beads } = alignSequences({
      lengths: [m, n],
      beadTypes: BEAD_TYPES,
      beadCost: () => 1,
      gapOpen: each(m, n, 1),
      gapExtendDiscount: 0.5,
    });
    expect(beads.flatMap(({ original }) => original)).toEqual([...Array(m).keys()]);
    expect(beads.flatMap(({ translation }) => translation)).toEqual([...Array(n).keys()]);
    for (const { confidence } of beads) expect(confidence).toBeCloseTo(1);
  });

  test("finds the cheapest of all alignments and the posterior probability of each bead", () => {
    const sizes = fc.nat({ max: 5 });
    fc.assert(
      fc.property(
        sizes,
        sizes,
        fc.nat(),
        fc.double({ min: 0, max: 3, noNaN: true }),
        (m, n, seed, gapExtendDiscount) => {
          const cost = randomCost(seed);
          const sequences: Sequences = {
            lengths: [m, n],
            beadTypes: BEAD_TYPES,
            beadCost: cost,
            gapOpen: {
              source: Float64Array.from({ length: m }, (_, i) => 3 + cost(i, 1, 0, 0)),
              target: Float64Array.from({ length: n }, (_, j) => 3 + cost(0, 0, j, 1)),
            },
            fertility: {
              source: Int32Array.from({ length: m }, (_, i) => (i % 2 ? 4 : 0)),
              target: Int32Array.from({ length: n }, (_, j) => (j % 2 ? 0 : 3)),
            },
            gapExtendDiscount,
          };
          const found = alignSequences(sequences);
          expect(found.beads.flatMap(({ original }) => original)).toEqual([...Array(m).keys()]);
          expect(found.beads.flatMap(({ translation }) => translation)).toEqual([
            ...Array(n).keys(),
          ]);
          const every = everyAlignment(sequences);
          expect(found.cost).toBeCloseTo(Math.min(...every.map((one) => one.cost)));
          const likelihood = (some: { cost: number }[]) =>
            some.reduce((sum, one) => sum + Math.exp(-one.cost), 0);
          for (const { original, translation, confidence } of found.beads) {
            const having = every.filter(({ beads }) =>
              beads.includes(`${original}-${translation}`),
            );
            expect(confidence).toBeCloseTo(likelihood(having) / likelihood(every), 4);
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  test("finds a path far outside the first band", () => {
    // The first 150 source segments are deleted.
    const [m, n] = [300, 150];
    const cost: BeadCost = (i, di, j, dj) => (di === 1 && dj === 1 ? (i - j === 150 ? 0 : 20) : 30);
    const { beads } = alignSequences({
      lengths: [m, n],
      beadTypes: BEAD_TYPES,
      beadCost: cost,
      gapOpen: each(m, n, 1),
    });
    expect(beads[149]).toMatchObject({ original: [149], translation: [] });
    expect(beads[150]).toMatchObject({ original: [150], translation: [0] });
    expect(beads).toHaveLength(300);
  });

  test("returns a posterior near 1 for a bead without a rival, and 1/2 for one of two equals", () => {
    const one = { lengths: [1, 1], beadTypes: BEAD_TYPES } as const;
    // A match, or a deletion and an insertion.
    const equal = alignSequences({ ...one, beadCost: () => 2, gapOpen: each(1, 1, 1) });
    expect(equal.beads[0]?.confidence).toBeCloseTo(1 / 2);
    const sure = alignSequences({ ...one, beadCost: () => 0, gapOpen: each(1, 1, 20) });
    expect(sure.beads).toHaveLength(1);
    expect(sure.beads[0]?.confidence).toBeCloseTo(1);
  });

  test("prefers one long gap to several short ones", () => {
    const gapOpen = { source: Float64Array.of(3, 3, 3, 3), target: Float64Array.of(3, 3) };
    const cost: BeadCost = (_i, di, _j, dj) => (di === 1 && dj === 1 ? 1 : 30);
    const { cost: total } = alignSequences({
      lengths: [4, 2],
      beadTypes: BEAD_TYPES,
      beadCost: cost,
      gapOpen,
      gapExtendDiscount: 2,
    });
    expect(total).toBeCloseTo(1 + 1 + 3 + 1);
  });
});

describe("logAddExp and logSumExp", () => {
  const never = Number.POSITIVE_INFINITY;

  test.each([
    [[Math.log(2), Math.log(2)], 0],
    [[1, never], 1],
    [[never, 1], 1],
    [[never, never], never],
    [[0, 500], 0],
  ])("logAddExp and logSumExp agree on %j", ([a = 0, b = 0], expected) => {
    expect(logAddExp(a, b)).toBeCloseTo(expected);
    expect(logSumExp(Float64Array.of(a, b), 2)).toBeCloseTo(expected);
  });

  test("logSumExp is infinite for no costs, and adds only as many as it is told to", () => {
    expect(logSumExp(Float64Array.of(), 0)).toBe(never);
    expect(logSumExp(Float64Array.of(Math.log(3), Math.log(3), Math.log(3), 0), 3)).toBeCloseTo(0);
  });
});

describe("lengthCost", () => {
  const cost = (expected: number, actual: number, logDeviation = 0) =>
    lengthCost(expected, actual, Math.log((actual + 1) / (expected + 1)), logDeviation);

  test("lengthCost grows with the difference, and agreement says less if all lengths are alike", () => {
    const costs = [600, 700, 900, 1200, 2400].map((length) => cost(600, length));
    expect(costs).toEqual([...costs].sort((a, b) => a - b));
    expect(new Set(costs).size).toBe(5);
    expect(cost(600, 600, Math.log(0.3))).toBeGreaterThan(cost(600, 600, Math.log(0.6)));
  });

  test.each([1, 2, 3])(
    "lengthCost agrees with the normal distribution at %i standard deviations",
    (z) => {
      // For a mean of 3000 the variance is Gale & Church's plus that of a translator's freedom.
      const deviation = Math.sqrt(6.8 / 3001 + 0.13 ** 2);
      const difference = z * deviation;
      expect(lengthCost(3000, 3000, difference, 0) - lengthCost(3000, 3000, 0, 0)).toBeCloseTo(
        (z * z) / 2,
      );
    },
  );

  test("lengthCost is finite for any difference, and continuous at the end of its table", () => {
    expect(cost(0, 1_000_000)).toBeLessThan(Number.POSITIVE_INFINITY);
    expect(cost(4000, 4000)).toBeCloseTo(cost(4200, 4200), 2);
  });
});

describe("the number of beads that alignSequences tries", () => {
  /** Counts the costs that are computed if one segment in the middle is deleted. */
  function beadsTried(count: number): number {
    let asked = 0;
    const gap = count / 2;
    const { beads } = alignSequences({
      lengths: [count, count - 1],
      beadTypes: BEAD_TYPES,
      beadCost: (i, di, j, dj) => {
        asked += 1;
        const isPair = i !== gap && j === (i < gap ? i : i - 1);
        return di === 1 && dj === 1 && isPair ? 0 : 8;
      },
      gapOpen: each(count, count - 1, 4),
    });
    expect(beads.filter(({ translation }) => translation.length === 0)).toMatchObject([
      { original: [gap] },
    ]);
    return asked;
  }

  test("grows with the length of the texts, and not with its square", () => {
    expect(beadsTried(2_000) / beadsTried(200)).toBeLessThan(12);
  });
});
