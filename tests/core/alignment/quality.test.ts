import { describe, expect, test } from "vitest";
import { doubtfulRuns } from "@/core/alignment/doubtfulRuns";
import { alignAll } from "../../../bench/alignment/alignAll";
import type { Bitext, Link } from "../../../bench/alignment/bitext";
import { calibrationError } from "../../../bench/alignment/calibration";
import { mutatedTexts } from "../../../bench/alignment/mutatedTexts";
import { readArticles } from "../../../bench/alignment/readArticles";
import { readDeclaration } from "../../../bench/alignment/readDeclaration";
import { shares } from "../../../bench/alignment/shares";
import { withoutCrossings } from "../../../bench/alignment/withoutCrossings";
import { makeBlock } from "../../support/makeLibrary";

/** What `bench/alignment.ts` measures, on fewer texts: these floors are not to be lowered. */
const f1 = (texts: readonly Bitext[]) => shares(alignAll(texts).map(({ score }) => score)).f1;

const articles = readArticles();
const changed = mutatedTexts(articles, 12, 70_000);

describe("the publication’s articles", () => {
  test.each(articles.map((article) => [article.name, article] as const))("%s", (_name, article) => {
    const [aligned] = alignAll([article]);
    expect(f1([article])).toBeGreaterThanOrEqual(0.99);
    expect(doubtfulRuns(aligned?.beads ?? [])).toEqual([]);
  });
});

describe("the articles, changed", () => {
  test.each([...changed])("%s", (_kind, texts) => {
    expect(texts).toHaveLength(12);
    expect(f1(texts)).toBeGreaterThanOrEqual(0.95);
  });

  test("confidences are calibrated: the expected calibration error is below 2 points", () => {
    const all = alignAll([...changed.values()].flat());
    expect(calibrationError(all)).toBeLessThan(0.02);
  });
});

describe("the Universal Declaration of Human Rights", () => {
  test.each(["pes_1", "arb"] as const)("in %s, with headings and without", (language) => {
    expect(f1([readDeclaration(language)])).toBeGreaterThanOrEqual(0.98);
    expect(f1([readDeclaration(language, { flat: true })])).toBeGreaterThanOrEqual(0.95);
  });
});

describe("withoutCrossings", () => {
  const text = (lengths: readonly number[], links: readonly Link[]): Bitext => {
    const original = lengths.map((length) => makeBlock({ text: "x".repeat(length) }));
    // Each block of the translation is as long as what it says.
    const translation = original.map(
      (block, index) => original[links.find(([, theirs]) => theirs === index)?.[0] ?? -1] ?? block,
    );
    return { name: "", original, translation, links };
  };

  test.each<[string, number[], Link[], Link[]]>([
    [
      "nothing crosses",
      [9, 9],
      [
        [0, 0],
        [1, 1],
      ],
      [],
    ],
    [
      "of two that changed places the longer counts",
      [9, 90],
      [
        [0, 1],
        [1, 0],
      ],
      [[0, 1]],
    ],
    [
      "of three, the two that kept their order",
      [90, 9, 9],
      [
        [0, 2],
        [1, 0],
        [2, 1],
      ],
      [[0, 2]],
    ],
    [
      "what shares a block doesn’t cross",
      [9, 9],
      [
        [0, 0],
        [0, 1],
        [1, 1],
      ],
      [],
    ],
  ])("%s", (_name, lengths, links, possible) => {
    expect(withoutCrossings(text(lengths, links)).possible).toEqual(possible);
  });
});
