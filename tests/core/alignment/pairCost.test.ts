import { describe, expect, test } from "vitest";
import type { Alignable } from "@/core/alignment/alignable";
import { pairCost } from "@/core/alignment/pairCost";

const thing = (overrides: Partial<Alignable> = {}, ...anchors: string[]): Alignable => ({
  kind: "paragraph",
  length: 300,
  sentences: 2,
  items: 0,
  anchors,
  ...overrides,
});

/** Paragraphs of many lengths, so that ratio, spread and rarity are those of a real text. */
const REST = [60, 700, 250, 500, 90, 350, 180, 420, 300, 240].map((length, index) =>
  thing({ length, sentences: 1 + (index % 5) }),
);

/** The cost of all of the one for all of the other, amid a text of other paragraphs. */
function cost(original: Alignable[], translation: Alignable[]): number {
  const all = pairCost([...original, ...REST], [...translation, ...REST]);
  return all(0, original.length, 0, translation.length);
}

const plain = cost([thing()], [thing()]);

describe("pairCost", () => {
  test("what goes together is likelier than chance", () => {
    expect(plain).toBeLessThan(-1);
  });

  test("the farther apart lengths are, the more it costs, whichever is the longer", () => {
    const costs = [300, 330, 400, 600, 1500].map((length) => cost([thing()], [thing({ length })]));
    expect(costs).toEqual([...costs].sort((a, b) => a - b));
    expect(new Set(costs).size).toBe(5);
    expect(cost([thing({ length: 600 })], [thing()])).toBeCloseTo(costs[3] ?? 0, 0);
  });

  test("the more sentences one side has than the other, the more it costs", () => {
    const costs = [2, 3, 4].map((sentences) => cost([thing()], [thing({ sentences })]));
    expect(costs).toEqual([...costs].sort((a, b) => a - b));
    expect(new Set(costs).size).toBe(3);
  });

  test("two for one costs more than one for one, three more than two, either way", () => {
    const part = (length: number) => thing({ length, sentences: 1 });
    const [half, third] = [part(150), part(100)];
    const two = cost([half, half], [thing()]);
    const three = cost([third, third, third], [thing({ sentences: 3 })]);
    expect(two).toBeGreaterThan(plain + 3);
    expect(three).toBeGreaterThan(two);
    expect(cost([thing()], [half, half])).toBeCloseTo(two, 1);
  });

  test("a scrap cut off costs more than a fair half", () => {
    const parts = (...lengths: number[]) =>
      lengths.map((length) => thing({ length, sentences: 1 }));
    expect(cost([thing()], parts(10, 290))).toBeGreaterThan(cost([thing()], parts(150, 150)) + 1);
  });

  test.each<[Alignable["kind"], Alignable["kind"], number]>([
    ["paragraph", "list", 2.5],
    ["paragraph", "quotation", 2.5],
    ["paragraph", "figure", 9],
    ["table", "list", 9],
    ["heading", "paragraph", 12],
    ["heading", "figure", 12],
  ])("a %s for a %s costs %d more, either way", (a, b, more) => {
    const alike = (kind: Alignable["kind"]) => cost([thing({ kind })], [thing({ kind })]);
    expect(cost([thing({ kind: a })], [thing({ kind: b })])).toBeCloseTo(alike(a) + more, 0);
    expect(cost([thing({ kind: b })], [thing({ kind: a })])).toBeCloseTo(alike(a) + more, 0);
  });

  test("headings of other levels cost a little more", () => {
    const heading = (depth: number) => thing({ kind: "heading", depth });
    expect(cost([heading(2)], [heading(4)])).toBeCloseTo(cost([heading(2)], [heading(2)]) + 1);
  });

  test("headings, figures and tables are never merged with anything", () => {
    for (const kind of ["heading", "figure", "table"] as const) {
      expect(cost([thing({ kind }), thing()], [thing()])).toBe(Number.POSITIVE_INFINITY);
      expect(cost([thing()], [thing(), thing({ kind })])).toBe(Number.POSITIVE_INFINITY);
    }
  });

  test("a list may become as many paragraphs as it has items, and no other number as easily", () => {
    const list = (items: number) => thing({ kind: "list", items, sentences: 5 });
    const paragraphs = Array.from({ length: 5 }, () => thing({ length: 60, sentences: 1 }));
    expect(cost([list(5)], paragraphs)).toBeLessThan(cost([list(6)], paragraphs) - 2);
    expect(cost(paragraphs, [list(5)])).toBeLessThan(cost(paragraphs, [list(6)]) - 2);
  });

  test.each([["indus"], ["1960"], ["/articles/canals/"]])("a shared “%s” pays", (anchor) => {
    expect(cost([thing({}, anchor)], [thing({}, anchor)])).toBeLessThan(plain - 0.9);
    expect(cost([thing({}, anchor)], [thing({}, "other")])).toBeGreaterThan(plain);
  });

  test("the rarer what is shared, the more it pays; what is everywhere doesn’t", () => {
    const shared = (times: number) => {
      const things = Array.from({ length: 10 }, (_, index) =>
        index < times ? thing({}, "indus") : thing(),
      );
      return pairCost(things, things)(0, 1, 0, 1) - pairCost(things, things)(9, 1, 9, 1);
    };
    expect(shared(1)).toBeLessThan(shared(3));
    expect(shared(3)).toBeLessThan(0);
    expect(shared(9)).toBeCloseTo(0);
  });

  test("a number that only one side has speaks against a pair, up to a limit", () => {
    expect(cost([thing({}, "1960")], [thing()])).toBeGreaterThan(plain + 0.5);
    const numbers = Array.from({ length: 40 }, (_, index) => String(10 + index));
    const many = cost([thing({}, ...numbers)], [thing()]);
    expect(many).toBeGreaterThan(plain + 3);
    expect(many).toBeLessThanOrEqual(plain + 4);
  });
});
