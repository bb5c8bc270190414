import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Locale } from "@/core/languages";
import { findPlace } from "@/core/places/findPlace";
import type { Place, Quotation } from "@/core/places/Place";
import { quote } from "@/core/places/quote";
import { typeset } from "@/core/text/typeset";

const heading = (id: string, text: string) => ({ ids: [id], text, isHeading: true });
const paragraph = (id: string, text: string) => ({
  ids: id === "" ? [] : id.split(" "),
  text,
  isHeading: false,
});

const TREATY = "The treaty of 1960 gave three rivers to each of the two countries.";
const WATER = "Water knows no border, and neither do those who drink it.";
const AND = "and so on, and on, and on";

const RIVERS = [
  paragraph("top.1", TREATY),
  heading("east", "The eastern rivers"),
  paragraph("east.1", WATER),
  paragraph("east.2", AND),
  heading("west", "Notes"),
  paragraph("west.1 west.2", `A longer one. ${WATER} Once more.`),
];

const URDU = [
  paragraph("top.1", "۱۹۶۰ کے معاہدے نے تین تین دریا دونوں ملکوں کو دیے۔"),
  heading("east", "مشرقی دریا"),
  paragraph("east.1", "پانی کسی سرحد کو نہیں جانتا، آج بھی نہیں۔"),
];

function place(blockId?: string, quotation?: Quotation | string): Place {
  return {
    slug: "rivers",
    locale: "en",
    ...(blockId !== undefined && { blockId }),
    ...(quotation !== undefined && {
      quotation: typeof quotation === "string" ? { exact: quotation } : quotation,
    }),
  };
}

/** `index found`, and `changed` where a reader is to be told so. */
function say(found: ReturnType<typeof findPlace>): string {
  return found ? `${found.index} ${found.found}${found.isChanged ? " changed" : ""}` : "nowhere";
}

describe("findPlace", () => {
  test.each<[string, Place, typeof RIVERS, string]>([
    ["the beginning", place(), RIVERS, "0 section"],
    ["the beginning of what begins with a heading", place(), RIVERS.slice(1), "0 section"],
    ["nothing where there are no blocks", place("top.1"), [], "nowhere"],
    ["a block", place("east.2"), RIVERS, "3 id"],
    ["a heading", place("east"), RIVERS, "1 id"],
    ["a block that answers to two ids", place("west.2"), RIVERS, "5 id"],
    ["a block whose words are there", place("top.1", TREATY), RIVERS, "0 quotation"],
    ["words that moved", place("west.1", TREATY), RIVERS, "0 quotation"],
    ["words whose block lost its id", place("gone.1", TREATY), RIVERS, "0 quotation"],
    ["words of a block without id", place("top.1", TREATY), [paragraph("", TREATY)], "0 quotation"],
    ["words that are gone", place("east.1", "Fire knows no border"), RIVERS, "2 id changed"],
    ["a block that is gone", place("east.9"), RIVERS, "1 section changed"],
    ["a block that is gone, and its words", place("east.9", "Fire"), RIVERS, "1 section changed"],
    [
      "a section without its heading",
      place("east.9"),
      [paragraph("top.1", TREATY), paragraph("east.1", WATER)],
      "1 section changed",
    ],
    [
      "a heading that is gone",
      place("east"),
      [paragraph("top.1", TREATY), paragraph("east.1", WATER)],
      "1 section changed",
    ],
    ["a section that is gone", place("north.1", "Fire"), RIVERS, "nowhere"],
    ["the first section, emptied", place("top.1"), RIVERS.slice(1), "0 section changed"],
    ["of the same words twice, the nearest", place("west.1", WATER), RIVERS, "5 quotation"],
    [
      "the nearest from the section, if the block is gone",
      place("west.8", WATER),
      RIVERS,
      "5 quotation",
    ],
    ["and the other way round", place("east.1", WATER), RIVERS, "2 quotation"],
    [
      "the one whose surroundings agree, though it is farther",
      place("east.1", { exact: WATER, prefix: "A longer one. " }),
      RIVERS,
      "5 quotation",
    ],
    [
      "the one whose following words agree",
      place("east.1", { exact: WATER, suffix: " Once more." }),
      RIVERS,
      "5 quotation",
    ],
    ["in its own block, one short word", place("east.2", "and"), RIVERS, "3 quotation"],
    [
      "a short word elsewhere is another one",
      place("top.1", { exact: "and", prefix: "milk ", suffix: " honey" }),
      RIVERS,
      "0 id changed",
    ],
    [
      "a short word with all that stood around it",
      place("top.1", { exact: "and", prefix: "so on, ", suffix: " on," }),
      RIVERS,
      "3 quotation",
    ],
    ["a short heading that moved", place("east", "Notes"), RIVERS, "4 quotation"],
    [
      "a short heading, no longer a block of its own",
      place("east", "Once"),
      RIVERS,
      "1 id changed",
    ],
    ["white space set anew", place("top.1", TREATY.replaceAll(" ", "\n  ")), RIVERS, "0 quotation"],
    ["a quotation of nothing", place("top.1", " "), RIVERS, "0 id changed"],
    ["Urdu", place("east.1", "پانی کسی سرحد کو نہیں"), URDU, "2 quotation"],
    [
      "a letter written as two",
      place("top.1", "سرحد کو نہیں جانتا، آج بھی".normalize("NFD")),
      URDU,
      "2 quotation",
    ],
    [
      "joiners and isolates that an eye can't see",
      place("top.1", "پانی\u200C کسی \u2068سرحد\u2069 کو نہیں جانتا، آج"),
      URDU,
      "2 quotation",
    ],
    ["a mark that changes the word", place("east.1", "پانِی کسی سرحد"), URDU, "2 id changed"],
    ["another letter of the same look", place("east.1", "پاني كسي سرحد"), URDU, "2 id changed"],
  ])("finds %s", (_name, where, blocks, expected) => {
    expect(say(findPlace(where, blocks))).toBe(expected);
  });

  test.each([
    ["words", "کسی سرحد کو", "کسی سرحد کو"],
    ["the second of two", { exact: "نہیں", prefix: "آج بھی " }, "نہیں"],
    ["letters written as two", "آج بھی".normalize("NFD"), "آج بھی"],
    ["words with joiners and isolates", "\u2068سرحد\u2069 کو", "سرحد کو"],
  ])("returns the position of %s in the block", (_, quotation, words) => {
    const found = findPlace(place("east.1", quotation), URDU);
    expect(found?.index).toBe(2);
    const { start, end } = found?.words ?? { start: 0, end: 0 };
    expect(URDU[2]?.text.slice(start, end)).toBe(words);
    const isSecond = typeof quotation === "object";
    expect(start).toBe(isSecond ? URDU[2]?.text.lastIndexOf(words) : URDU[2]?.text.indexOf(words));
  });

  test("finds words in a text with joiners, also where the joiners are gone", () => {
    const blocks = [paragraph("top.1", "وہ\u200F می\u200Cگیرد  اور")];
    const found = findPlace(place("top.1", "می\u200Cگیرد اور"), blocks);
    expect(blocks[0]?.text.slice(found?.words?.start, found?.words?.end)).toBe("می\u200Cگیرد  اور");
    expect(findPlace(place("top.1", "وہ نہیں"), blocks)).not.toHaveProperty("words");
  });

  test("finds every quoted block of different words wherever it was moved", {
    timeout: 60_000,
  }, () => {
    const texts = fc.uniqueArray(fc.stringMatching(/^[ا-ی ]{6,60}[ا-ی]$/), {
      minLength: 1,
      maxLength: 8,
      selector: (text) => text.replace(/\s+/g, " ").trim(),
    });
    fc.assert(
      fc.property(texts, fc.nat(), fc.nat(), (found, from, by) => {
        const blocks = found.map((text, index) => paragraph(`top.${index + 1}`, text));
        const index = from % blocks.length;
        const block = blocks[index];
        const quotation = block && quote(block.text);
        fc.pre(quotation !== undefined && block !== undefined);
        // Where one block holds another's words, either is right.
        fc.pre(blocks.filter(({ text }) => text.includes(block.text.trim())).length === 1);
        const moved = blocks.map((_, at) => blocks[(at + by) % blocks.length] ?? block);
        const result = findPlace(place(`top.${index + 1}`, quotation), moved);
        expect(result).toMatchObject({ found: "quotation", isChanged: false });
        expect(moved[result?.index ?? -1]).toBe(block);
      }),
    );
  });
});

/** What editors type around words, balanced or not. */
const MARKS = ['"', "'", "“", "”", "‘", "’", "„", "«", "»", "\u00A0", " ", "\u200F", "۔", "،"];

test.each<[Locale, readonly string[]]>([
  ["ur", ["پانی", "اس نے کہا", "12 مئی 1966", "it's", "3 لاکھ", "SIPRI"]],
  ["en", ["water", "he said", "12 May 1966", "it's", "'90s", "3.5 billion", "پانی"]],
])(
  "findPlace finds words quoted before typesetting in the typeset text, in %s",
  (locale, words) => {
    const part = fc.oneof(fc.constantFrom(...MARKS), fc.constantFrom(...words));
    fc.assert(
      fc.property(
        fc.array(part, { minLength: 1, maxLength: 20 }),
        fc.nat(),
        fc.nat(),
        (parts, a, b) => {
          const typed = parts.join("");
          const [start, end] = [a % typed.length, b % typed.length].toSorted((x, y) => x - y) as [
            number,
            number,
          ];
          const quotation = quote(typed, { start, end: end + 1 });
          if (!quotation || /^[\s\p{M}\p{Cf}]*$/u.test(quotation.exact)) return;
          const blocks = [paragraph("top.1", typeset(typed, locale)), paragraph("top.2", WATER)];
          const found = findPlace(place("top.1", quotation), blocks);
          expect(found).toMatchObject({ index: 0, found: "quotation", isChanged: false });
        },
      ),
      { numRuns: 1000 },
    );
  },
);
