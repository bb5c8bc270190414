import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type AlignableBlock, alignBlocks } from "@/core/alignment/alignBlocks";
import { anchors } from "@/core/alignment/anchors";
import type { Bead } from "@/core/alignment/beads";
import type { BlockKind } from "@/core/library";
import { makeBlock } from "../../support/makeLibrary";

const p = (text: string) => makeBlock({ text });
const h = (text: string, depth = 2) => makeBlock({ kind: "heading", text, depth });
/** Makes a paragraph of a length in characters. */
const long = (length: number) => p("x".repeat(length));
const figure = (src: string): AlignableBlock => ({
  kind: "figure",
  text: "",
  element: {
    type: "element",
    tagName: "figure",
    properties: {},
    children: [{ type: "element", tagName: "img", properties: { src }, children: [] }],
  },
});

/** `0-0 1-1,2 3- -3`, by indices. */
function written(beads: readonly Bead[]): string {
  return beads.map(({ original, translation }) => `${original}-${translation}`).join(" ");
}

const ENGLISH = [
  p(
    "In the last week of September 2016, some two hundred soldiers of two armies that had never trained together met in the hills of north-western Pakistan.",
  ),
  p(
    "Most of the history of the two countries fits between these dates: suspicion, a few generous projects, and a war.",
  ),
  h("A missed appointment"),
  p(
    "Relations were agreed on 1 May 1948. In June of the following year a Soviet invitation reached Liaquat Ali Khan by way of Tehran.",
  ),
  p(
    "The decision came later. In 1954 Pakistan signed an agreement on military aid with the United States and joined SEATO; in 1955 it joined the Baghdad Pact.",
  ),
  p("The price was paid in New York."),
  h("What changed after 2011"),
  p(
    "The year 2011 broke a habit. A raid, a shooting and an air strike brought relations with Washington to their lowest point in decades.",
  ),
  p("Three years later Moscow lifted an embargo that it had never quite admitted."),
  p("Four Mi-35M helicopters were ordered in 2015, for a price that neither side has published."),
];

const URDU = [
  p(
    "ستمبر 2016 کے آخری ہفتے میں دو ایسی فوجوں کے کوئی دو سو جوان شمال مغربی پاکستان کی پہاڑیوں میں جمع ہوئے جنہوں نے پہلے کبھی ساتھ مشق نہیں کی تھی۔",
  ),
  p(
    "دونوں ملکوں کی بیشتر تاریخ انہی دو تاریخوں کے بیچ سمٹی ہوئی ہے: بدگمانی، چند فراخ دلانہ منصوبے، اور ایک جنگ۔",
  ),
  h("ملاقات جو رہ گئی"),
  p(
    "سفارتی تعلقات پر یکم مئی 1948 کو اتفاق ہوا۔ اگلے سال جون میں تہران کے راستے لیاقت علی خان کو سوویت دعوت پہنچی۔",
  ),
  p(
    "اصل فیصلہ بعد میں ہوا۔ 1954 میں پاکستان نے امریکہ سے فوجی امداد کا معاہدہ کیا اور سیٹو (SEATO) میں شامل ہوا؛ 1955 میں معاہدۂ بغداد میں۔",
  ),
  p("قیمت نیویارک میں چکانی پڑی۔"),
  h("2011 کے بعد کیا بدلا"),
  p(
    "2011 نے ایک عادت توڑ دی۔ ایک چھاپہ، فائرنگ کا ایک واقعہ اور ایک فضائی حملہ واشنگٹن سے تعلقات کو دہائیوں کی پست ترین سطح پر لے آئے۔",
  ),
  p("تین سال بعد ماسکو نے وہ پابندی اٹھا لی جسے اس نے کبھی پوری طرح تسلیم نہیں کیا تھا۔"),
  p("2015 میں چار ایم آئی 35 ہیلی کاپٹر منگوائے گئے، جن کی قیمت کسی فریق نے ظاہر نہیں کی۔"),
];

/** Makes one block of some. */
function merge(blocks: readonly AlignableBlock[], from: number, to: number): AlignableBlock[] {
  const merged = p(
    blocks
      .slice(from, to)
      .map(({ text }) => text)
      .join(" "),
  );
  return [...blocks.slice(0, from), merged, ...blocks.slice(to)];
}

const without = (blocks: readonly AlignableBlock[], index: number) =>
  blocks.filter((_, at) => at !== index);

describe("alignBlocks, English to Urdu", () => {
  const halves = (text: string) => {
    const middle = text.indexOf("۔") + 1;
    return [p(text.slice(0, middle)), p(text.slice(middle).trim())];
  };
  test.each<[string, readonly AlignableBlock[], string]>([
    ["block for block", URDU, "0-0 1-1 2-2 3-3 4-4 5-5 6-6 7-7 8-8 9-9"],
    ["two paragraphs merged", merge(URDU, 7, 9), "0-0 1-1 2-2 3-3 4-4 5-5 6-6 7,8-7 9-8"],
    [
      "one paragraph split",
      [...URDU.slice(0, 4), ...halves(URDU[4]?.text ?? ""), ...URDU.slice(5)],
      "0-0 1-1 2-2 3-3 4-4,5 5-6 6-7 7-8 8-9 9-10",
    ],
    ["a paragraph left out", without(URDU, 3), "0-0 1-1 2-2 3- 4-3 5-4 6-5 7-6 8-7 9-8"],
    [
      "a paragraph added",
      [...URDU.slice(0, 8), p(`${URDU[1]?.text} ${URDU[1]?.text}`), ...URDU.slice(8)],
      "0-0 1-1 2-2 3-3 4-4 5-5 6-6 7-7 -8 8-9 9-10",
    ],
    ["a heading left out", without(URDU, 6), "0-0 1-1 2-2 3-3 4-4 5-5 6- 7-6 8-7 9-8"],
    [
      "a heading added",
      [...URDU.slice(0, 8), h("پابندی کا خاتمہ", 3), ...URDU.slice(8)],
      "0-0 1-1 2-2 3-3 4-4 5-5 6-6 7-7 -8 8-9 9-10",
    ],
    [
      "no heading at all",
      URDU.filter(({ kind }) => kind !== "heading"),
      "0-0 1-1 2- 3-2 4-3 5-4 6- 7-5 8-6 9-7",
    ],
    ["only the beginning translated", URDU.slice(0, 4), "0-0 1-1 2-2 3-3 4- 5- 6- 7- 8- 9-"],
    ["nothing translated", [], "0- 1- 2- 3- 4- 5- 6- 7- 8- 9-"],
  ])("%s", (_name, urdu, expected) => {
    expect(written(alignBlocks(ENGLISH, urdu))).toBe(expected);
  });

  test("works from Urdu to English as well", () => {
    expect(written(alignBlocks(URDU, merge(ENGLISH, 7, 9)))).toBe(
      "0-0 1-1 2-2 3-3 4-4 5-5 6-6 7,8-7 9-8",
    );
  });

  test("is less confident if a block was left out", () => {
    const least = (beads: readonly Bead[]) =>
      Math.min(...beads.map(({ confidence }) => confidence));
    expect(least(alignBlocks(ENGLISH, URDU))).toBeGreaterThan(0.6);
    expect(least(alignBlocks(ENGLISH, without(URDU, 8)))).toBeLessThan(
      least(alignBlocks(ENGLISH, URDU)),
    );
  });
});

describe("alignBlocks", () => {
  test("matches blocks of one kind even if lengths suggest otherwise", () => {
    const original = [
      p("x".repeat(90)),
      figure("map.svg"),
      long(90),
      makeBlock({ kind: "break", text: "" }),
    ];
    const translation = [p("x".repeat(90)), long(90), makeBlock({ kind: "break", text: "" })];
    expect(written(alignBlocks(original, translation))).toBe("0-0 1- 2-1 3-2");
  });

  test("numbers in any digits distinguish paragraphs of equal length", () => {
    const filler = "x".repeat(80);
    const original = ["1960", "1965", "1971"].map((year) => p(`${year} ${filler}`));
    const translation = [p(`۱۹۶۵ ${filler}`), p(`۱۹۷۱ ${filler}`)];
    expect(written(alignBlocks(original, translation))).toBe("0- 1-0 2-1");
  });

  test("finds 3:1 and 1:3 beads", () => {
    const three = [long(300), long(220), long(260)];
    const one = [long(780)];
    expect(written(alignBlocks([h("One"), ...three], [h("ایک"), ...one]))).toBe("0-0 1,2,3-1");
    expect(written(alignBlocks([h("One"), ...one], [h("ایک"), ...three]))).toBe("0-0 1-1,2,3");
  });

  test("a section that is left out does not disturb the alignment of the others", () => {
    const section = (title: string, ...lengths: number[]) => [h(title), ...lengths.map(long)];
    const original = [
      ...section("One", 400, 300),
      ...section("Two", 900, 800, 500),
      ...section("Three", 200, 350),
    ];
    const translation = [...section("ایک", 410, 290), ...section("تین", 190, 370)];
    expect(written(alignBlocks(original, translation))).toBe("0-0 1-1 2-2 3- 4- 5- 6- 7-3 8-4 9-5");
  });

  const kinds = fc.constantFrom<BlockKind>("paragraph", "heading", "list", "figure", "break");
  const blocks = fc.array(
    fc.record({ kind: kinds, text: fc.string({ maxLength: 300 }) }).map((one) => makeBlock(one)),
    { maxLength: 40 },
  );

  test("is monotone and covers every block exactly once, for any texts", () => {
    fc.assert(
      fc.property(blocks, blocks, (original, translation) => {
        const beads = alignBlocks(original, translation);
        expect(beads.flatMap((bead) => bead.original)).toEqual([...original.keys()]);
        expect(beads.flatMap((bead) => bead.translation)).toEqual([...translation.keys()]);
        for (const { confidence } of beads) {
          expect(confidence).toBeGreaterThanOrEqual(0);
          expect(confidence).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 50 },
    );
  });

  test("finds most beads again in long texts that were merged, split and cut", () => {
    let seed = 7;
    const random = () => {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      return seed / 2147483648;
    };
    const original: AlignableBlock[] = [];
    const translation: AlignableBlock[] = [];
    const expected = new Set<string>();
    const freely = (length: number) => long(Math.round(length * (0.9 + 0.2 * random())));
    for (let i = 0; i < 400; i++) {
      if (i % 9 === 0) {
        expected.add(`${original.length}-${translation.length}`);
        original.push(h(`Heading ${"x".repeat(random() * 20)}`));
        translation.push(h(`Heading ${"x".repeat(random() * 20)}`));
        continue;
      }
      const length = 150 + random() * 700;
      const at = original.length;
      const to = translation.length;
      const chance = random();
      original.push(long(length));
      if (chance < 0.03) expected.add(`${at}-`);
      else if (chance < 0.06) {
        expected.add(`${at}-${to},${to + 1}`);
        const part = 0.3 + 0.4 * random();
        translation.push(freely(length * part), freely(length * (1 - part)));
      } else if (chance < 0.09) {
        const second = 150 + random() * 700;
        original.push(long(second));
        expected.add(`${at},${at + 1}-${to}`);
        translation.push(freely(length + second));
      } else {
        expected.add(`${at}-${to}`);
        translation.push(freely(length));
      }
    }
    const beads = alignBlocks(original, translation);
    const right = beads.filter((bead) => expected.has(written([bead])));
    expect(right.length / expected.size).toBeGreaterThan(0.9);
    const sure = beads.filter(({ confidence }) => confidence > 0.95);
    const rightOfSure = sure.filter((bead) => expected.has(written([bead])));
    expect(sure.length).toBeGreaterThan(expected.size / 2);
    expect(rightOfSure.length / sure.length).toBeGreaterThan(0.97);
  });
});

describe("anchors", () => {
  test("anchors are numbers in any digits, names in Latin letters, pictures, and links without their language", () => {
    const block = makeBlock({
      text: "۱۹۶۰ میں ۱٬۲۰۰ فوجی، (Indus) اور 7 دریا",
      element: {
        type: "element",
        tagName: "p",
        properties: {},
        children: [
          {
            type: "element",
            tagName: "a",
            properties: { href: "/ur/articles/canals/" },
            children: [{ type: "text", value: "نہریں" }],
          },
          { type: "element", tagName: "img", properties: { src: "map.svg" }, children: [] },
        ],
      },
    });
    expect([...anchors(block)].sort()).toEqual([
      "/articles/canals/",
      "1200",
      "1960",
      "indus",
      "map.svg",
    ]);
  });
});
