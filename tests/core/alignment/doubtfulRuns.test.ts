import { describe, expect, test } from "vitest";
import type { Bead } from "@/core/alignment/beads";
import { doubtfulRuns } from "@/core/alignment/doubtfulRuns";

/** Makes 1:1 beads with these confidences. */
const beads = (...confidences: number[]): Bead[] =>
  confidences.map((confidence, index) => ({ original: [index], translation: [index], confidence }));

describe("doubtfulRuns", () => {
  test("returns none if every bead is confident", () => {
    expect(doubtfulRuns([])).toEqual([]);
    expect(doubtfulRuns(beads(1, 0.9, 0.7))).toEqual([]);
  });

  test("joins neighbours, with their lowest confidence", () => {
    const [run, ...others] = doubtfulRuns(beads(1, 0.6, 0.4, 0.9, 0.9, 0.65, 1));
    expect(others).toEqual([]);
    expect(run).toMatchObject({ original: [1, 2, 3, 4, 5], translation: [1, 2, 3, 4, 5] });
    expect(run?.doubt).toBeCloseTo(0.6);
  });

  test("separates runs with several confident beads between them", () => {
    const runs = doubtfulRuns(beads(0.5, 1, 1, 1, 0.5));
    expect(runs.map(({ original }) => original)).toEqual([[0], [4]]);
  });

  test("reports deletions and insertions", () => {
    expect(
      doubtfulRuns([
        { original: [0, 1], translation: [], confidence: 0.5 },
        { original: [], translation: [0], confidence: 0.5 },
      ]),
    ).toEqual([{ original: [0, 1], translation: [0], doubt: 0.5 }]);
  });
});
