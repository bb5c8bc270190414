import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { blockIds } from "@/core/ids/blockIds";

const p = { kind: "paragraph" as const, text: "…" };
const h = (text: string, authoredId?: string) => ({
  kind: "heading" as const,
  text,
  ...(authoredId === undefined ? {} : { authoredId }),
});

describe("blockIds", () => {
  test.each([
    ["nothing", [], []],
    ["no heading", [p, p], ["top.1", "top.2"]],
    [
      "sections count their blocks from 1",
      [p, h("East"), p, p, h("West"), p],
      ["top.1", "east", "east.1", "east.2", "west", "west.1"],
    ],
    ["authored ids", [h("مشرقی دریا", "east"), p], ["east", "east.1"]],
    [
      "repeated slugs",
      [h("East"), p, h("East"), p, h("East")],
      ["east", "east.1", "east-2", "east-2.1", "east-3"],
    ],
    [
      "a slug never takes an authored id from below",
      [h("East"), h("West", "east")],
      ["east-2", "east"],
    ],
    ["an authored id given twice", [h("A", "east"), h("B", "east")], ["east", "east-2"]],
    [
      "a slug that looks like a repeated one",
      [h("East"), h("East"), h("East 2")],
      ["east", "east-2", "east-2-2"],
    ],
    ["headings without a slug", [h("دریا"), p, h("نہر")], ["s1", "s1.1", "s2"]],
    ["a heading called S1", [h("S1"), h("دریا")], ["s1", "s1-2"]],
    [
      "reserved slugs",
      [h("Top"), p, h("Fn treaty"), h("S top")],
      ["s-top", "s-top.1", "s-fn-treaty", "s-top-2"],
    ],
  ])("%s", (_name, blocks, expected) => {
    expect(blockIds(blocks).ids).toEqual(expected);
  });

  test("marks the headings whose ids are only numbers", () => {
    expect(blockIds([p, h("دریا"), h("East"), h("نہر", "canal"), h("…")]).counted).toEqual([1, 4]);
  });

  const block = fc.oneof(
    fc.constant(p),
    fc.record({
      kind: fc.constant("heading" as const),
      text: fc.oneof(fc.constantFrom("East", "East 2", "Top", "S1", "دریا", ""), fc.string()),
    }),
    fc.record({
      kind: fc.constant("heading" as const),
      text: fc.string(),
      authoredId: fc.constantFrom("east", "east-2", "s1", "s-top", "west"),
    }),
  );

  test("ids differ, and each is a slug, or a slug and a number", () => {
    fc.assert(
      fc.property(fc.array(block), (blocks) => {
        const { ids } = blockIds(blocks);
        expect(ids).toHaveLength(blocks.length);
        expect(new Set(ids).size).toBe(ids.length);
        for (const id of ids) expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*(\.[1-9]\d*)?$/);
      }),
    );
  });

  test("a new paragraph in one section changes no id in another", () => {
    fc.assert(
      fc.property(fc.array(block), fc.nat(), (blocks, somewhere) => {
        const at = somewhere % (blocks.length + 1);
        const before = blockIds(blocks).ids;
        const after = blockIds([...blocks.slice(0, at), p, ...blocks.slice(at)]).ids;
        const others = [...after.slice(0, at), ...after.slice(at + 1)];
        const [section] = (after[at] as string).split(".");
        const elsewhere = (ids: readonly string[]) =>
          ids.filter((id) => id.split(".")[0] !== section || !id.includes("."));
        expect(elsewhere(others)).toEqual(elsewhere(before));
      }),
    );
  });
});
