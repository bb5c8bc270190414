import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { alignSequences } from "@/core/alignment/alignSequences";
import { transferIds } from "@/core/alignment/transferIds";
import { directionClasses } from "@/core/direction/directionClasses";
import { isolatedRuns } from "@/core/direction/isolatedRuns";
import { blockIds } from "@/core/ids/blockIds";
import { claimName } from "@/core/ids/claimName";
import { findPlace } from "@/core/places/findPlace";
import { quote } from "@/core/places/quote";
import { pointIn, pointsIn } from "@/core/pointIn";
import { countWords } from "@/core/text/countWords";
import { type Inline, Inlines } from "@/core/text/Inlines";

/** What searched from the start again would take from minutes to days here. */
const LONG = 120_000;
/** Characters of a text that is long, though not the longest that a file may have. */
const MOST = 300_000;

describe("unique names are found without trying the same name twice", () => {
  test("a thousand equal names take a few attempts each", () => {
    const used = new Set<string>();
    let looks = 0;
    const claim = claimName({
      has: (name) => {
        looks += 1;
        return used.has(name);
      },
      add: (name) => used.add(name),
    });
    const names = Array.from({ length: 1000 }, () => claim("a"));
    expect(names.slice(0, 3)).toEqual(["a", "a-2", "a-3"]);
    expect(new Set(names).size).toBe(1000);
    expect(looks).toBeLessThan(3000);
  });

  test("names that look like generated ones stay distinct", () => {
    const claim = claimName(new Set());
    expect(["a", "a-2", "a", "a", "a-2"].map(claim)).toEqual(["a", "a-2", "a-3", "a-4", "a-2-2"]);
  });

  test(
    "a hundred thousand equal headings get ids in linear time",
    () => {
      const { ids } = blockIds(
        Array.from({ length: 100_000 }, () => ({ kind: "heading", text: "A" })),
      );
      expect(ids.at(-1)).toBe("a-100000");
    },
    LONG,
  );
});

test("points found one after another equal points found alone", () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom("a", "\n", "ب") }), (text) => {
      const pointAt = pointsIn(text, { line: 3, column: 5 });
      for (let offset = 0; offset <= text.length; offset += 2) {
        expect(pointAt(offset)).toEqual(pointIn(text, offset, { line: 3, column: 5 }));
      }
    }),
  );
});

describe("words are counted piece by piece", () => {
  test("no piece is longer than a few lines", () => {
    const segment = vi.spyOn(Intl.Segmenter.prototype, "segment");
    try {
      expect(countWords("دریا سمندر تک جاتا ہے۔ ".repeat(1000), "ur")).toBe(5000);
      const longest = Math.max(...segment.mock.calls.map(([text]) => text.length));
      expect(longest).toBeLessThanOrEqual(1000);
    } finally {
      segment.mockRestore();
    }
  });

  test("the number of words is the same however the text is cut", () => {
    const word = fc.constantFrom(
      "a",
      "ہے۔",
      "can’t",
      "3.5",
      "می\u200Cگیرد",
      "👩\u200D👧",
      "—",
      "  ",
      "\n",
    );
    fc.assert(
      fc.property(fc.array(word, { minLength: 300, maxLength: 900 }), (words) => {
        const text = words.join(" ");
        const whole = [...new Intl.Segmenter("ur", { granularity: "word" }).segment(text)];
        expect(countWords(text, "ur")).toBe(whole.filter(({ isWordLike }) => isWordLike).length);
      }),
      { numRuns: 20 },
    );
  });
});

describe("directions are found in one pass over a line", () => {
  test(
    "very many vowel signs get their bidi classes in linear time",
    () => {
      expect(directionClasses(`ب${"\u064E".repeat(MOST)}`)).toBe("R".repeat(MOST + 1));
    },
    LONG,
  );

  test.each([
    ["commas after a word", `a${",".repeat(MOST)}`, 0],
    ["dots before a figure", `${".".repeat(MOST)},5`, 0],
    ["one figure", "1".repeat(MOST), 0],
    ["figures in brackets that are not closed", "0)".repeat(MOST / 5), 0],
    ["a figure and many words", `${"1".repeat(MOST / 2)} ${"m ".repeat(MOST / 4)}`, 1],
  ])(
    "%s",
    (_name, middle, atLeast) => {
      const runs = isolatedRuns(`دریا ${middle} دریا`, "ur");
      expect(runs.length).toBeGreaterThanOrEqual(atLeast);
    },
    LONG,
  );

  test(
    "fifty thousand elements are handled in linear time",
    () => {
      const inlines = Array.from({ length: 50_000 }, (_, n) => ({ start: n * 7, end: n * 7 + 2 }));
      expect(isolatedRuns("ab 12 ب".repeat(50_000), "ur", inlines).length).toBeLessThan(200_001);
    },
    LONG,
  );

  test("the elements at a position are those that a search of all finds", () => {
    const steps = fc.array(fc.constantFrom("open", "close", "on"), { maxLength: 40 });
    fc.assert(
      fc.property(steps, fc.nat(20), fc.nat(20), (taken, start, length) => {
        const all: Inline[] = [];
        const open: number[] = [];
        let at = 0;
        for (const step of taken) {
          if (step === "on") at += 1;
          else if (step === "open") open.push(at);
          else {
            const from = open.pop() ?? at;
            if (at > from) all.push({ start: from, end: at });
          }
        }
        const end = start + length;
        const wanted = all.filter((one) => one.end >= start && one.start <= end);
        const order = (some: readonly Inline[]) =>
          some.map((one) => `${one.start}–${one.end}`).sort();
        expect(order(new Inlines(all).touching({ start, end }))).toEqual(order(wanted));
      }),
    );
  });
});

describe("places in long texts", () => {
  test(
    "a quotation of very many letters and marks is made in linear time",
    () => {
      const text = `${"بَ".repeat(MOST / 2)} end`;
      expect(quote(text, { start: MOST / 2, end: MOST / 2 + 1 })?.exact).toBe("بَ");
    },
    LONG,
  );

  test(
    "a word that occurs very many times is found once",
    () => {
      const block = { ids: ["top.1"], text: "a".repeat(MOST), isHeading: false };
      const place = {
        slug: "a",
        locale: "en",
        blockId: "top.1",
        quotation: { exact: "a".repeat(1000) },
      };
      expect(findPlace(place, [block])).toMatchObject({ index: 0, found: "quotation" });
    },
    LONG,
  );

  test("the blocks of a page are normalised once", () => {
    const normalize = vi.spyOn(String.prototype, "normalize");
    try {
      const blocks = Array.from({ length: 100 }, (_, n) => ({
        ids: [`top.${n}`],
        text: `Block ${n}`,
        isHeading: false,
      }));
      const place = { slug: "a", locale: "en", quotation: { exact: "Block 7" } };
      for (let time = 0; time < 10; time++) findPlace(place, blocks);
      expect(normalize.mock.calls.length).toBeLessThan(300);
    } finally {
      normalize.mockRestore();
    }
  });
});

describe("alignment of long texts", () => {
  test(
    "visits a bounded number of cells, however different the texts are",
    () => {
      let asked = 0;
      const [m, n] = [1000, 1000];
      const { beads } = alignSequences(
        {
          lengths: [m, n],
          beadTypes: [[1, 1]],
          // The cheapest path runs along the table's edges.
          beadCost: (i, _sourceCount, j) => {
            asked += 1;
            return j === i + 800 ? -5 : 50;
          },
          gapOpen: {
            source: new Float64Array(m).fill(1),
            target: new Float64Array(n).fill(1),
          },
        },
        100_000,
      );
      expect(beads.flatMap(({ original }) => original)).toEqual(
        Array.from({ length: m }, (_, i) => i),
      );
      expect(beads.flatMap(({ translation }) => translation)).toEqual(
        Array.from({ length: n }, (_, j) => j),
      );
      expect(asked).toBeLessThan(200_000);
    },
    LONG,
  );

  test(
    "ids of omitted headings are given to their sections’ blocks in one pass",
    () => {
      const original = Array.from({ length: 20_000 }, (_, n) =>
        n % 2 === 0 ? [`h${n}`] : [`h${n - 1}.1`],
      );
      const pairs = original.map((_, n) => ({
        original: [n],
        translation: n % 2 === 0 ? [] : [(n - 1) / 2],
        confidence: 1,
      }));
      const carried = transferIds(original, 10_000, pairs);
      expect(carried[9_999]).toEqual({ ids: ["h19998.1"], landings: ["h19998"] });
    },
    LONG,
  );
});
