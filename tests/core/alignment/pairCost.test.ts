import { describe, expect, test } from "vitest";
import { type Alignable, pairCost } from "@/core/alignment/pairCost";

const thing = (overrides: Partial<Alignable> = {}, ...anchors: string[]): Alignable => ({
  kind: "paragraph",
  length: 300,
  anchors: new Set(anchors),
  ...overrides,
});

/** The cost of all of the one for all of the other. */
const cost = (original: Alignable[], translation: Alignable[], ratio = 1) =>
  pairCost(original, translation, ratio)(0, original.length, 0, translation.length);

const plain = cost([thing()], [thing()]);

describe("pairCost", () => {
  test("one for one of one length costs what Gale & Church give", () => {
    expect(plain).toBeCloseTo(-Math.log(0.89));
  });

  test("other shapes cost more", () => {
    const half = thing({ length: 150 });
    expect(cost([half, half], [thing()])).toBeCloseTo(-Math.log(0.0445));
    expect(cost([thing()], [half, half])).toBeCloseTo(-Math.log(0.0445));
    expect(cost([half, half], [half, half])).toBeCloseTo(-Math.log(0.011));
    expect(cost([half, half, thing()], [thing({ length: 600 })])).toBeCloseTo(
      -Math.log(0.0445) + 1,
    );
  });

  test("lengths are held against the ratio", () => {
    expect(cost([thing()], [thing({ length: 240 })], 0.8)).toBeCloseTo(plain);
    expect(cost([thing()], [thing({ length: 240 })], 1)).toBeGreaterThan(plain);
  });

  test("what has no counterpart costs more the longer it is, up to a limit", () => {
    const lost = (length: number) => cost([thing({ length })], []);
    expect(lost(0)).toBeCloseTo(-Math.log(0.00495));
    expect(lost(160)).toBeCloseTo(lost(0) + 2);
    expect(lost(5000)).toBeCloseTo(lost(0) + 6);
    expect(cost([], [thing({ length: 160 })])).toBeCloseTo(lost(160));
  });

  test.each<[Alignable["kind"], Alignable["kind"], number]>([
    ["paragraph", "list", 2.5],
    ["paragraph", "quotation", 2.5],
    ["paragraph", "figure", 9],
    ["table", "list", 9],
    ["heading", "paragraph", 12],
    ["heading", "figure", 12],
  ])("a %s for a %s costs %d more, either way", (a, b, more) => {
    expect(cost([thing({ kind: a })], [thing({ kind: b })])).toBeCloseTo(plain + more);
    expect(cost([thing({ kind: b })], [thing({ kind: a })])).toBeCloseTo(plain + more);
  });

  test("headings of other levels cost a little more", () => {
    const heading = (depth: number) => thing({ kind: "heading", depth });
    expect(cost([heading(2)], [heading(4)])).toBeCloseTo(plain + 1);
  });

  test("a shared name pays; one that is everywhere doesn’t", () => {
    expect(cost([thing({}, "indus")], [thing({}, "indus")])).toBeCloseTo(plain - 2.5);
    expect(cost([thing({}, "indus")], [thing({}, "ravi")])).toBeCloseTo(plain);
    const everywhere = Array.from({ length: 5 }, () => thing({}, "indus"));
    expect(pairCost(everywhere, everywhere, 1)(0, 1, 0, 1)).toBeCloseTo(plain);
  });

  test("a number that only one side has costs something; a shared one pays", () => {
    expect(cost([thing({}, "1960")], [thing({}, "1960")])).toBeCloseTo(plain - 2.5);
    expect(cost([thing({}, "1960")], [thing()])).toBeCloseTo(plain + 0.75);
    expect(cost([thing({}, "1960")], [thing({}, "1965")])).toBeCloseTo(plain + 1.5);
    expect(cost([thing({}, "10", "11", "12", "13", "14")], [thing()])).toBeCloseTo(plain + 3);
  });
});
