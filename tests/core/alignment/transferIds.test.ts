import { describe, expect, test } from "vitest";
import { transferIds } from "@/core/alignment/transferIds";
import type { BlockKind } from "@/core/library";

const block = (id: string) => ({
  ids: [id],
  kind: (id.includes(".") ? "paragraph" : "heading") as BlockKind,
});
const pair = (original: number[], translation: number[]) => ({
  original,
  translation,
  confidence: 1,
});

describe("transferIds", () => {
  test.each([
    ["one for one", ["top.1", "east"], [pair([0], [0]), pair([1], [1])], [["top.1"], ["east"]]],
    ["merged", ["top.1", "top.2"], [pair([0, 1], [0])], [["top.1", "top.2"]]],
    ["split", ["top.1"], [pair([0], [0, 1])], [["top.1"], []]],
    ["two for two", ["top.1", "top.2"], [pair([0, 1], [0, 1])], [["top.1"], ["top.2"]]],
    ["added", ["top.1"], [pair([], [0]), pair([0], [1])], [[], ["top.1"]]],
    ["left out", ["top.1", "top.2"], [pair([0], []), pair([1], [0])], [["top.2"]]],
    [
      "a heading left out: the first block of its section answers to it",
      ["top.1", "east", "east.1", "east.2"],
      [pair([0], [0]), pair([1], []), pair([2], []), pair([3], [1])],
      [["top.1"], ["east.2", "east"]],
    ],
    [
      "a section left out whole",
      ["top.1", "east", "east.1"],
      [pair([0], [0]), pair([1], []), pair([2], [])],
      [["top.1"]],
    ],
  ])("%s", (_name, ids, pairs, expected) => {
    expect(transferIds(ids.map(block), expected.length, pairs)).toEqual(expected);
  });
});
