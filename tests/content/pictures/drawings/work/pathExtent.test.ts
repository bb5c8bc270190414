import { expect, test } from "vitest";
import { pathExtent, pointsExtent } from "@/content/pictures/drawings/work/pathExtent";

const box = (x0: number, y0: number, x1: number, y1: number) => ({ x0, y0, x1, y1 });

test.each([
  ["lines, relative and absolute", "M0 0h3v4", box(0, 0, 3, 4), 2, 7],
  ["a letter that is left out is repeated", "M0 0L3 0 3 4", box(0, 0, 3, 4), 2, 7],
  ["numbers after a start are lines", "m1 1 3 4", box(1, 1, 4, 5), 1, 5],
  ["a closed triangle returns to its start", "M0 0h3v4z", box(0, 0, 3, 4), 3, 12],
  ["a curve lies within its control points", "M0 0C0 4 3 4 3 0", box(0, 0, 3, 4), 1, 11],
  [
    "a mirrored control point counts as far as the last one",
    "M0 0Q1 0 2 0T4 0",
    box(0, -1, 4, 1),
    2,
    6,
  ],
  [
    "flags of an arc may stand without spaces",
    "M0 0a1 1 0 012 0",
    box(-2, -2, 2, 2),
    1,
    2 * Math.PI,
  ],
  ["what is no command is passed over", "M0 0 x h3", box(0, 0, 3, 0), 1, 3],
])("pathExtent: %s", (_, data, expected, segments, length) => {
  const extent = pathExtent(data);
  expect(extent.box).toEqual(expected);
  expect(extent.segments).toBe(segments);
  expect(extent.length).toBeCloseTo(length);
});

test("pathExtent returns no box and no segments for a path without commands", () => {
  expect(pathExtent("none")).toEqual({ box: undefined, segments: 0, length: 0 });
});

test("pointsExtent returns the extent of the lines between points", () => {
  expect(pointsExtent("0,0 3,0 3,4")).toEqual({ box: box(0, 0, 3, 4), segments: 2, length: 7 });
  expect(pointsExtent("1")).toEqual({ box: undefined, segments: 0, length: 0 });
});
