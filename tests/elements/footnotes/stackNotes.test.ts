import { describe, expect, test } from "vitest";
import { stackNotes } from "@/elements/footnotes/stackNotes";

const notes = (...pairs: [wanted: number, height: number][]) =>
  pairs.map(([wanted, height]) => ({ wanted, height }));

describe("stackNotes", () => {
  test.each([
    ["none", [], 100, []],
    ["each beside its mark", notes([10, 20], [50, 20]), 200, [10, 50]],
    ["one that touches the next", notes([10, 35], [50, 20]), 200, [10, 50]],
    ["one pushed down", notes([10, 36], [50, 20]), 200, [10, 51]],
    ["a row of pushed ones", notes([0, 30], [1, 30], [2, 30], [150, 10]), 200, [0, 35, 70, 150]],
    ["one above the beginning", notes([-8, 20], [10, 20]), 200, [0, 25]],
    ["the last pushed up from the end", notes([10, 20], [190, 40]), 200, [10, 160]],
    ["several pushed up", notes([150, 30], [190, 40]), 200, [125, 160]],
    ["no more than fit exactly", notes([0, 95], [0, 100]), 200, [0, 100]],
    ["more than fit", notes([50, 100], [60, 100], [70, 30]), 200, [0, 105, 210]],
  ])("places %s", (_what, given, length, tops) => {
    expect(stackNotes(given, length, 5)).toEqual(tops);
  });

  test.each([
    ["none beside it", notes([10, 20]), 200, [10]],
    ["one that would stand on it below it", notes([40, 20]), 200, [105]],
    ["one that would touch it below it", notes([28, 20]), 200, [105]],
    ["one pushed up from the end above it", notes([70, 20], [180, 95]), 200, [25, 105]],
    [
      "as many as there are, though too many, never on it",
      notes([0, 60], [1, 60]),
      100,
      [105, 170],
    ],
  ])("places, where a table is from 50 to 100, %s", (_what, given, length, tops) => {
    expect(stackNotes(given, length, 5, [{ start: 50, end: 100 }])).toEqual(tops);
  });
});
