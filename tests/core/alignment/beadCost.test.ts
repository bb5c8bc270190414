import { describe, expect, test } from "vitest";
import { beadCost } from "@/core/alignment/beadCost";
import type { Segment } from "@/core/alignment/segment";

const segment = (overrides: Partial<Segment> = {}, ...anchors: string[]): Segment => ({
  kind: "paragraph",
  length: 300,
  sentences: 2,
  items: 0,
  anchors,
  ...overrides,
});

/** Paragraphs of many lengths, so that ratio, spread and rarity are those of a real text. */
const REST = [60, 700, 250, 500, 90, 350, 180, 420, 300, 240].map((length, index) =>
  segment({ length, sentences: 1 + (index % 5) }),
);

/** Returns the cost of one bead of all these segments, in a text with other paragraphs. */
function cost(original: Segment[], translation: Segment[]): number {
  const all = beadCost([...original, ...REST], [...translation, ...REST]);
  return all(0, original.length, 0, translation.length);
}

const plain = cost([segment()], [segment()]);

describe("beadCost", () => {
  test("counterparts cost less than unrelated segments", () => {
    expect(plain).toBeLessThan(-1);
  });

  test("the cost grows with the difference of the lengths, whichever is longer", () => {
    const costs = [300, 330, 400, 600, 1500].map((length) =>
      cost([segment()], [segment({ length })]),
    );
    expect(costs).toEqual([...costs].sort((a, b) => a - b));
    expect(new Set(costs).size).toBe(5);
    expect(cost([segment({ length: 600 })], [segment()])).toBeCloseTo(costs[3] ?? 0, 0);
  });

  test("the cost grows with the difference of the numbers of sentences", () => {
    const costs = [2, 3, 4].map((sentences) => cost([segment()], [segment({ sentences })]));
    expect(costs).toEqual([...costs].sort((a, b) => a - b));
    expect(new Set(costs).size).toBe(3);
  });

  test("a 2:1 bead costs more than 1:1, and 3:1 more than 2:1, in both directions", () => {
    const part = (length: number) => segment({ length, sentences: 1 });
    const [half, third] = [part(150), part(100)];
    const two = cost([half, half], [segment()]);
    const three = cost([third, third, third], [segment({ sentences: 3 })]);
    expect(two).toBeGreaterThan(plain + 3);
    expect(three).toBeGreaterThan(two);
    expect(cost([segment()], [half, half])).toBeCloseTo(two, 1);
  });

  test("a split into a scrap and a rest costs more than one into halves", () => {
    const parts = (...lengths: number[]) =>
      lengths.map((length) => segment({ length, sentences: 1 }));
    expect(cost([segment()], parts(10, 290))).toBeGreaterThan(
      cost([segment()], parts(150, 150)) + 1,
    );
  });

  test.each<[Segment["kind"], Segment["kind"], number]>([
    ["paragraph", "list", 2.5],
    ["paragraph", "quotation", 2.5],
    ["paragraph", "figure", 9],
    ["table", "list", 9],
    ["heading", "paragraph", 12],
    ["heading", "figure", 12],
  ])("a bead of a %s and a %s costs %d more, in both directions", (a, b, more) => {
    const alike = (kind: Segment["kind"]) => cost([segment({ kind })], [segment({ kind })]);
    expect(cost([segment({ kind: a })], [segment({ kind: b })])).toBeCloseTo(alike(a) + more, 0);
    expect(cost([segment({ kind: b })], [segment({ kind: a })])).toBeCloseTo(alike(a) + more, 0);
  });

  test("headings of different levels cost a little more", () => {
    const heading = (depth: number) => segment({ kind: "heading", depth });
    expect(cost([heading(2)], [heading(4)])).toBeCloseTo(cost([heading(2)], [heading(2)]) + 1);
  });

  test("headings, figures and tables are never merged", () => {
    for (const kind of ["heading", "figure", "table"] as const) {
      expect(cost([segment({ kind }), segment()], [segment()])).toBe(Number.POSITIVE_INFINITY);
      expect(cost([segment()], [segment(), segment({ kind })])).toBe(Number.POSITIVE_INFINITY);
    }
  });

  test("a list matches as many paragraphs as it has items more easily than any other number", () => {
    const list = (items: number) => segment({ kind: "list", items, sentences: 5 });
    const paragraphs = Array.from({ length: 5 }, () => segment({ length: 60, sentences: 1 }));
    expect(cost([list(5)], paragraphs)).toBeLessThan(cost([list(6)], paragraphs) - 2);
    expect(cost(paragraphs, [list(5)])).toBeLessThan(cost(paragraphs, [list(6)]) - 2);
  });

  test.each([["indus"], ["1960"], ["/articles/canals/"]])(
    "a shared anchor “%s” lowers the cost",
    (anchor) => {
      expect(cost([segment({}, anchor)], [segment({}, anchor)])).toBeLessThan(plain - 0.9);
      expect(cost([segment({}, anchor)], [segment({}, "other")])).toBeGreaterThan(plain);
    },
  );

  test("a rare shared anchor lowers the cost more than a common one, and one that is everywhere does not", () => {
    const shared = (times: number) => {
      const segments = Array.from({ length: 10 }, (_, index) =>
        index < times ? segment({}, "indus") : segment(),
      );
      return beadCost(segments, segments)(0, 1, 0, 1) - beadCost(segments, segments)(9, 1, 9, 1);
    };
    expect(shared(1)).toBeLessThan(shared(3));
    expect(shared(3)).toBeLessThan(0);
    expect(shared(9)).toBeCloseTo(0);
  });

  test("a number that only one side has raises the cost, up to a limit", () => {
    expect(cost([segment({}, "1960")], [segment()])).toBeGreaterThan(plain + 0.5);
    const numbers = Array.from({ length: 40 }, (_, index) => String(10 + index));
    const many = cost([segment({}, ...numbers)], [segment()]);
    expect(many).toBeGreaterThan(plain + 3);
    expect(many).toBeLessThanOrEqual(plain + 4);
  });
});
