import { describe, expect, test } from "vitest";
import { formatProblems } from "@/content/problems/formatProblems";
import { checkAlignment } from "@/content/texts/checkAlignment";
import type { Bead } from "@/core/alignment/beads";
import { readMarkdown } from "@/markdown/readMarkdown";

/** Three paragraphs, in lines 1, 3 and 5. */
const blocks = readMarkdown({ file: "", text: "ایک\n\nدو\n\nتین" }).blocks;

const bead = (original: number[], translation: number[], confidence = 0.6): Bead => ({
  original,
  translation,
  confidence,
});

const REMEDY =
  "  Check that the paragraphs follow those of the original, in the same order. Equal headings, numbers and names make matches surer.";

describe("checkAlignment", () => {
  test.each<[string, Bead[], string]>([
    [
      "one for one",
      [bead([0], [0], 1), bead([1], [1])],
      "ur.md:3:1 warning doubtful-alignment: The block in line 3 was matched to the block in line 3 of the original (en), with low confidence (60 %).",
    ],
    [
      "neighbours, as one",
      [bead([0], [0]), bead([1], [1], 0.25), bead([2], [2])],
      "ur.md:1:1 warning doubtful-alignment: The blocks in lines 1–5 were matched to the blocks in lines 1–5 of the original (en), with low confidence (25 %).",
    ],
    [
      "left out, told where what follows stands",
      [bead([0], [0], 1), bead([1], []), bead([2], [1], 1)],
      "ur.md:3:1 warning doubtful-alignment: No counterpart was found here for the block in line 3 of the original (en), with low confidence (60 %).",
    ],
    [
      "several left out at the end, told at the last block",
      [bead([0], [0], 1), bead([1], []), bead([2], [])],
      "ur.md:1:1 warning doubtful-alignment: No counterpart was found here for the blocks in lines 3–5 of the original (en), with low confidence (60 %).",
    ],
    [
      "added",
      [bead([0], [0], 1), bead([], [1])],
      "ur.md:3:1 warning doubtful-alignment: No counterpart was found for the block in line 3 in the original (en), with low confidence (60 %).",
    ],
    [
      "several added",
      [bead([], [0]), bead([], [1])],
      "ur.md:1:1 warning doubtful-alignment: No counterpart was found for the blocks in lines 1–3 in the original (en), with low confidence (60 %).",
    ],
  ])("%s", (_name, beads, expected) => {
    const problems = checkAlignment({
      language: "en",
      original: blocks,
      file: "ur.md",
      translation: blocks,
      beads,
    });
    expect(formatProblems(problems, "").split("\n").slice(0, -2)).toEqual([expected, REMEDY]);
  });

  test("reports nothing where alignment is sure", () => {
    const texts = { language: "en", original: blocks, file: "ur.md", translation: blocks } as const;
    expect(checkAlignment({ ...texts, beads: [bead([0], [0], 0.95)] })).toEqual([]);
  });
});
