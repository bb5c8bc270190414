import { describe, expect, test } from "vitest";
import { transferIds } from "@/core/alignment/transferIds";

const bead = (original: number[], translation: number[]) => ({
  original,
  translation,
  confidence: 1,
});

/** What each block answers to: its ids, and after a bar what lands on it; “…” continues the one before. */
function answers(ids: readonly string[], length: number, beads: ReturnType<typeof bead>[]) {
  return transferIds(
    ids.map((id) => [id]),
    length,
    beads,
  ).map(({ ids, landings, continues }) =>
    [...(continues ? ["…"] : []), ...ids, ...landings.map((id) => `| ${id}`)].join(" "),
  );
}

describe("transferIds", () => {
  test.each([
    ["one for one", ["top.1", "east"], [bead([0], [0]), bead([1], [1])], ["top.1", "east"]],
    ["merged", ["top.1", "top.2"], [bead([0, 1], [0])], ["top.1 top.2"]],
    ["split", ["top.1"], [bead([0], [0, 1])], ["top.1", "…"]],
    ["split in three", ["top.1"], [bead([0], [0, 1, 2])], ["top.1", "…", "…"]],
    ["two for two", ["top.1", "top.2"], [bead([0, 1], [0, 1])], ["top.1", "top.2"]],
    ["added", ["top.1"], [bead([], [0]), bead([0], [1])], ["", "top.1"]],
    [
      "left out: it lands on the one before",
      ["top.1", "top.2", "top.3"],
      [bead([0], [0]), bead([1], []), bead([2], [1])],
      ["top.1 | top.2", "top.3"],
    ],
    [
      "left out at the beginning: it lands on the first",
      ["top.1", "top.2"],
      [bead([0], []), bead([1], [0])],
      ["top.2 | top.1"],
    ],
    [
      "left out before something added: it lands on what has a counterpart",
      ["top.1", "top.2"],
      [bead([0], []), bead([], [0]), bead([1], [1])],
      ["", "top.2 | top.1"],
    ],
    [
      "a heading left out: it lands on the first block of its section",
      ["top.1", "east", "east.1", "east.2"],
      [bead([0], [0]), bead([1], []), bead([2], []), bead([3], [1])],
      ["top.1 | east.1", "east.2 | east"],
    ],
    [
      "a section left out whole",
      ["top.1", "east", "east.1", "west"],
      [bead([0], [0]), bead([1], []), bead([2], []), bead([3], [1])],
      ["top.1 | east | east.1", "west"],
    ],
    ["everything left out", ["top.1"], [bead([0], []), bead([], [0])], ["| top.1"]],
    ["nothing there", ["top.1"], [bead([0], [])], []],
  ])("%s", (_name, ids, beads, expected) => {
    expect(answers(ids, expected.length, beads)).toEqual(expected);
  });
});
