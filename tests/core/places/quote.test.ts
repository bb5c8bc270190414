import fc from "fast-check";
import { afterEach, describe, expect, test, vi } from "vitest";
import { LONGEST_QUOTATION, quote } from "@/core/places/quote";

const URDU = "ستلج اور بیاس پہاڑوں سے نکلتے ہیں۔";
const FAMILY = "👨‍👩‍👧‍👦";

afterEach(() => {
  vi.unstubAllGlobals();
});

describe("quote", () => {
  test.each<[string, string, [number, number] | undefined, object | undefined]>([
    ["a short block", "Notes", undefined, { exact: "Notes" }],
    ["white space", "  One\n two ", undefined, { exact: "One two" }],
    ["nothing", " \n ", undefined, undefined],
    ["an empty selection", "One two", [3, 3], undefined],
    ["a selected space", "One two", [3, 4], undefined],
    [
      "a selection",
      URDU,
      [9, 13],
      { exact: "بیاس", prefix: "ستلج اور ", suffix: " پہاڑوں سے نکلتے ہیں۔" },
    ],
    [
      "a selection with spaces at its ends",
      URDU,
      [8, 14],
      { exact: "بیاس", prefix: "ستلج اور ", suffix: " پہاڑوں سے نکلتے ہیں۔" },
    ],
    [
      "the first twelve words",
      "a b c d e f g h i j k l m n o p",
      undefined,
      { exact: "a b c d e f g h i j k l", suffix: " m n o p" },
    ],
    [
      "a selection's end inside an emoji",
      `We, ${FAMILY}, are`,
      [4, 6],
      { exact: FAMILY, prefix: "We, ", suffix: ", are" },
    ],
    [
      "a selection that parts a letter from its mark",
      "قُرآن",
      [0, 1],
      { exact: "قُ", suffix: "رآن" },
    ],
    [
      "surroundings, between words",
      "The quick brown fox jumps over the lazy dog. Then it sleeps under a tree for hours",
      [45, 49],
      {
        exact: "Then",
        prefix: "fox jumps over the lazy dog. ",
        suffix: " it sleeps under a tree for",
      },
    ],
  ])("%s", (_name, text, range, expected) => {
    expect(quote(text, range && { start: range[0], end: range[1] })).toEqual(expected);
  });

  test("cuts a word only if it alone is too long, and never cuts a letter", () => {
    const { exact, suffix } = quote(FAMILY.repeat(20)) ?? {};
    expect(exact).toBe(FAMILY.repeat(10));
    expect(suffix).toBe(FAMILY.repeat(2));
  });

  test("shortens a selection to what a record may hold", () => {
    const text = "لفظ ".repeat(1000);
    const { exact } = quote(text, { start: 0, end: text.length }) ?? {};
    expect(exact?.length).toBeLessThanOrEqual(LONGEST_QUOTATION);
    expect(exact?.endsWith("لفظ")).toBe(true);
  });

  test("keeps letters whole in a browser without a segmenter", () => {
    vi.stubGlobal("Intl", {});
    expect(quote(`We, ${FAMILY}, are`, { start: 4, end: 6 })?.exact).toBe(FAMILY);
    expect(quote("قُرآن", { start: 0, end: 1 })?.exact).toBe("قُ");
  });

  test("quotes words that occur in the text, between the context that it names", {
    timeout: 60_000,
  }, () => {
    const text = fc.string({
      unit: fc.constantFrom("a", "پ", "ُ", " ", "\n", "👨‍👩‍👧", "\u0301", "🇵🇰", "\u200c", "ے"),
      maxLength: 300,
    });
    fc.assert(
      fc.property(text, fc.option(fc.tuple(fc.nat(300), fc.nat(300))), (whole, range) => {
        const quotation = quote(whole, range ? { start: range[0], end: range[1] } : undefined);
        if (!quotation) return;
        const { exact, prefix = "", suffix = "" } = quotation;
        expect(whole.replace(/\s+/g, " ")).toContain(prefix + exact + suffix);
        expect(prefix.length).toBeLessThanOrEqual(32);
        expect(suffix.length).toBeLessThanOrEqual(32);
        if (!range) expect(exact.length).toBeLessThanOrEqual(120);
        expect(exact.trim()).not.toBe("");
        expect(prefix + exact + suffix).not.toMatch(/\p{Surrogate}/u);
      }),
      { numRuns: 300 },
    );
  });
});
