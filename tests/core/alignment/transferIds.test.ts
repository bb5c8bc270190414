import { describe, expect, test } from "vitest";
import { transferIds } from "@/core/alignment/transferIds";

const pair = (original: number[], translation: number[]) => ({
  original,
  translation,
  confidence: 1,
});

/** What each block answers to: its ids, and after a bar what lands on it; “…” continues the one before. */
function answers(ids: readonly string[], length: number, pairs: ReturnType<typeof pair>[]) {
  return transferIds(
    ids.map((id) => [id]),
    length,
    pairs,
  ).map(({ ids, landings, continues }) =>
    [...(continues ? ["…"] : []), ...ids, ...landings.map((id) => `| ${id}`)].join(" "),
  );
}

describe("transferIds", () => {
  test.each([
    ["one for one", ["top.1", "east"], [pair([0], [0]), pair([1], [1])], ["top.1", "east"]],
    ["merged", ["top.1", "top.2"], [pair([0, 1], [0])], ["top.1 top.2"]],
    ["split", ["top.1"], [pair([0], [0, 1])], ["top.1", "…"]],
    ["split in three", ["top.1"], [pair([0], [0, 1, 2])], ["top.1", "…", "…"]],
    ["two for two", ["top.1", "top.2"], [pair([0, 1], [0, 1])], ["top.1", "top.2"]],
    ["added", ["top.1"], [pair([], [0]), pair([0], [1])], ["", "top.1"]],
    [
      "left out: it lands on the one before",
      ["top.1", "top.2", "top.3"],
      [pair([0], [0]), pair([1], []), pair([2], [1])],
      ["top.1 | top.2", "top.3"],
    ],
    [
      "left out at the beginning: it lands on the first",
      ["top.1", "top.2"],
      [pair([0], []), pair([1], [0])],
      ["top.2 | top.1"],
    ],
    [
      "left out before something added: it lands on what has a counterpart",
      ["top.1", "top.2"],
      [pair([0], []), pair([], [0]), pair([1], [1])],
      ["", "top.2 | top.1"],
    ],
    [
      "a heading left out: it lands on the first block of its section",
      ["top.1", "east", "east.1", "east.2"],
      [pair([0], [0]), pair([1], []), pair([2], []), pair([3], [1])],
      ["top.1 | east.1", "east.2 | east"],
    ],
    [
      "a section left out whole",
      ["top.1", "east", "east.1", "west"],
      [pair([0], [0]), pair([1], []), pair([2], []), pair([3], [1])],
      ["top.1 | east | east.1", "west"],
    ],
    ["everything left out", ["top.1"], [pair([0], []), pair([], [0])], ["| top.1"]],
    ["nothing there", ["top.1"], [pair([0], [])], []],
  ])("%s", (_name, ids, pairs, expected) => {
    expect(answers(ids, expected.length, pairs)).toEqual(expected);
  });
});
