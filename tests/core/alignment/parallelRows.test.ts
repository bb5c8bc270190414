import fc from "fast-check";
import type { Element } from "hast";
import { describe, expect, test } from "vitest";
import type { Bead } from "@/core/alignment/beads";
import { parallelRows } from "@/core/alignment/parallelRows";
import { transferIds } from "@/core/alignment/transferIds";
import type { Block } from "@/core/library";
import { makeBlock } from "../../support/makeLibrary";

/** Blocks by their text, which names them, and what else is to be said of them. */
const blocks = (entries: Readonly<Record<string, Partial<Block>>>) =>
  Object.entries(entries).map(([text, block]) => makeBlock({ ids: [], text, ...block }));

/** `ids: one | other` */
const written = (one: readonly Block[], other: readonly Block[]) =>
  parallelRows(one, other).map((row) => {
    const side = (name: "one" | "other") => row[name].map(({ text }) => text).join(" ");
    return `${row.ids.join(" ")}: ${side("one")} | ${side("other")}`;
  });

const quote = { kind: "quotation", isPullQuote: true } as const;

describe("parallelRows", () => {
  test.each<[string, ReturnType<typeof blocks>, ReturnType<typeof blocks>, string[]]>([
    [
      "one for one",
      blocks({ A: { ids: ["top.1"] }, B: { ids: ["east"] } }),
      blocks({ ا: { ids: ["top.1"] }, ب: { ids: ["east"] } }),
      ["top.1: A | ا", "east: B | ب"],
    ],
    [
      "merged",
      blocks({ A: { ids: ["top.1"] }, B: { ids: ["top.2"] }, C: { ids: ["top.3"] } }),
      blocks({ اب: { ids: ["top.1", "top.2"] }, ج: { ids: ["top.3"] } }),
      ["top.1 top.2: A B | اب", "top.3: C | ج"],
    ],
    [
      "split",
      blocks({ A: { ids: ["top.1"] }, B: { ids: ["top.2"] } }),
      blocks({ ا: { ids: ["top.1"] }, ا2: { continues: true }, ب: { ids: ["top.2"] } }),
      ["top.1: A | ا ا2", "top.2: B | ب"],
    ],
    [
      "left out, and landing on the one before",
      blocks({ A: { ids: ["top.1"] }, B: { ids: ["top.2"] } }),
      blocks({ ا: { ids: ["top.1"], landings: ["top.2"] } }),
      ["top.1: A | ا", "top.2: B | "],
    ],
    [
      "added",
      blocks({ A: { ids: ["top.1"] }, B: { ids: ["top.2"] } }),
      blocks({ ا: { ids: ["top.1"] }, نیا: {}, ب: { ids: ["top.2"] } }),
      ["top.1: A | ا", ":  | نیا", "top.2: B | ب"],
    ],
    [
      "pull quotes, wherever they stand",
      blocks({ Q: quote, A: { ids: ["top.1"] }, B: { ids: ["top.2"] }, R: quote }),
      blocks({ ا: { ids: ["top.1"] }, ق: quote, ب: { ids: ["top.2"] } }),
      [": Q | ", "top.1: A | ا ق", "top.2: B R | ب"],
    ],
    [
      "two translations that both leave a block out",
      blocks({ A: { ids: ["top.1"], landings: ["top.2"] }, C: { ids: ["top.3"] } }),
      blocks({ ا: { ids: ["top.1"], landings: ["top.2"] }, ج: { ids: ["top.3"] } }),
      ["top.1 top.2: A | ا", "top.3: C | ج"],
    ],
    [
      "two translations that merge across each other",
      blocks({ AB: { ids: ["top.1", "top.2"] }, C: { ids: ["top.3"] } }),
      blocks({ ا: { ids: ["top.1"] }, بج: { ids: ["top.2", "top.3"] } }),
      ["top.1 top.2 top.3: AB C | ا بج"],
    ],
    ["no text on one side", blocks({ A: { ids: ["top.1"] } }), [], ["top.1: A | "]],
    ["no text at all", [], [], []],
  ])("%s", (_name, one, other, expected) => {
    expect(written(one, other)).toEqual(expected);
  });

  describe("of two lists", () => {
    const item = (text: string, ...nested: Element[]): Element => ({
      type: "element",
      tagName: "li",
      properties: {},
      children: [{ type: "text", value: text }, ...nested],
    });
    const list = (tagName: "ol" | "ul", items: Element[], start?: number) =>
      makeBlock({
        ids: ["top.1"],
        kind: "list",
        element: {
          type: "element",
          tagName,
          properties: start === undefined ? {} : { start },
          children: items,
        },
      });
    /** `ids: start item | start item` */
    const writtenItems = (one: Block, other: Block) =>
      parallelRows([one], [other]).map(({ ids, ...row }) => {
        const side = (name: "one" | "other") =>
          row[name].map(({ element: { properties, children } }) => {
            const items = children.map((child) =>
              [...JSON.stringify(child).matchAll(/"value":"(.)"/g)]
                .map(([, text]) => text)
                .join(""),
            );
            return `${properties.start ?? ""} ${items.join(",")}`;
          });
        return `${ids.join(" ")}: ${side("one")} | ${side("other")}`;
      });

    test("has a row for each item, which goes on counting", () => {
      const one = list("ol", [item("A"), item("B"), item("C")]);
      expect(writtenItems(one, list("ol", [item("ا"), item("ب"), item("ج")], 4))).toEqual([
        "top.1:  A | 4 ا",
        ": 2 B | 5 ب",
        ": 3 C | 6 ج",
      ]);
      expect(parallelRows([one], [one]).map((row) => row.one[0]?.item)).toEqual([0, 1, 2]);
    });

    test("keeps what is nested in its item", () => {
      const nested = list("ul", [item("N"), item("M")]).element;
      const one = list("ul", [item("A", nested), item("B")]);
      expect(writtenItems(one, list("ul", [item("ا"), item("ب")]))).toEqual([
        "top.1:  ANM |  ا",
        ":  B |  ب",
      ]);
    });

    test("is one row where they do not have as many items, or only one", () => {
      const two = list("ol", [item("A"), item("B")]);
      const three = list("ol", [item("ا"), item("ب"), item("ج")]);
      expect(writtenItems(two, three)).toEqual(["top.1:  A,B |  ا,ب,ج"]);
      const [single] = parallelRows([list("ul", [item("A")])], [list("ul", [item("ا")])]);
      expect(single?.one[0]?.item).toBeUndefined();
    });
  });

  /** A translation’s blocks, of random beads over an original of so many blocks. */
  const translation = (count: number, prefix: string) =>
    fc
      .array(
        fc.constantFrom([1, 1], [1, 1], [1, 0], [0, 1], [2, 1], [1, 2], [1, 3], [2, 2], [3, 1]),
        { minLength: count, maxLength: 2 * count + 1 },
      )
      .chain((types) => {
        const beads: Bead[] = [];
        let [i, j] = [0, 0];
        const indices = (from: number, length: number) =>
          Array.from({ length }, (_, index) => from + index);
        for (const [di = 0, dj = 0] of [...types, ...Array(count).fill([1, 1])]) {
          const some = Math.min(di, count - i);
          if (some < di) continue;
          beads.push({ original: indices(i, some), translation: indices(j, dj), confidence: 1 });
          i += some;
          j += dj;
        }
        return fc
          .array(fc.nat({ max: 9 }), { minLength: j + 1, maxLength: j + 1 })
          .map((chances) => {
            const ids = Array.from({ length: count }, (_, index) => [`top.${index + 1}`]);
            return transferIds(ids, j, beads).flatMap((carried, index) => [
              // Now and then a pull quote before it.
              ...(chances[index] === 0
                ? [makeBlock({ ids: [], text: `${prefix}quote ${index}`, ...quote })]
                : []),
              makeBlock({ ...carried, text: `${prefix}${index}` }),
            ]);
          });
      });

  const versions = fc.nat({ max: 8 }).chain((count) => {
    const original = Array.from({ length: count }, (_, index) =>
      makeBlock({ ids: [`top.${index + 1}`], text: `o${index}` }),
    );
    const texts = fc.oneof(fc.constant(original), translation(count, "a"));
    return fc.tuple(texts, translation(count, "b"));
  });

  test("has every block of both once and in order, and every id in one row", () => {
    fc.assert(
      fc.property(versions, ([one, other]) => {
        for (const [a, b] of [
          [one, other],
          [other, one],
        ] as const) {
          const rows = parallelRows(a, b);
          expect(rows.flatMap((row) => row.one)).toEqual(a);
          expect(rows.flatMap((row) => row.other)).toEqual(b);
          const ids = rows.flatMap((row) => row.ids);
          expect(new Set(ids).size).toBe(ids.length);
          const all = [...a, ...b].flatMap((block) => [...block.ids, ...(block.landings ?? [])]);
          expect(new Set(ids)).toEqual(new Set(all));
          for (const row of rows) {
            // Its own blocks answer to what it answers to.
            const own = [...row.one, ...row.other].flatMap((block) => [
              ...block.ids,
              ...(block.landings ?? []),
            ]);
            expect(own).toEqual(expect.arrayContaining([...row.ids]));
            expect(row.one.length + row.other.length).toBeGreaterThan(0);
          }
        }
      }),
    );
  });
});
