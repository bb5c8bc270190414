import { describe, expect, test } from "vitest";
import { doubtfulRuns } from "@/core/alignment/doubtfulRuns";
import type { Pair } from "@/core/alignment/pair";

/** Pairs of one block each with such confidences. */
const pairs = (...confidences: number[]): Pair[] =>
  confidences.map((confidence, index) => ({ original: [index], translation: [index], confidence }));

describe("doubtfulRuns", () => {
  test("are none where alignment is sure", () => {
    expect(doubtfulRuns([])).toEqual([]);
    expect(doubtfulRuns(pairs(1, 0.9, 0.7))).toEqual([]);
  });

  test("take neighbours together, with their least confidence", () => {
    const [run, ...others] = doubtfulRuns(pairs(1, 0.6, 0.4, 0.9, 0.9, 0.65, 1));
    expect(others).toEqual([]);
    expect(run).toMatchObject({ original: [1, 2, 3, 4, 5], translation: [1, 2, 3, 4, 5] });
    expect(run?.doubt).toBeCloseTo(0.6);
  });

  test("are apart where several sure pairs are between", () => {
    const runs = doubtfulRuns(pairs(0.5, 1, 1, 1, 0.5));
    expect(runs.map(({ original }) => original)).toEqual([[0], [4]]);
  });

  test("tell what seems left out or added", () => {
    expect(
      doubtfulRuns([
        { original: [0, 1], translation: [], confidence: 0.5 },
        { original: [], translation: [0], confidence: 0.5 },
      ]),
    ).toEqual([{ original: [0, 1], translation: [0], doubt: 0.5 }]);
  });
});
