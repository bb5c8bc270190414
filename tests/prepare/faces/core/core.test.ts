import { readFile } from "node:fs/promises";
import path from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { SHAPED_WORDS } from "@/core/text/shapedWords";
import { fileTree } from "@/files/fileTree";
import { readCommonWords } from "@/prepare/faces/core/commonWords";
import { openComparison } from "@/prepare/faces/core/compareFaces";
import { cutCore } from "@/prepare/faces/core/cutCore";
import { openShaper } from "@/prepare/faces/core/openShaper";
import { isPlainUrdu, URDU_CHARACTERS } from "@/prepare/faces/core/plainUrdu";
import { openTracer, type Tracer } from "@/prepare/faces/core/traceWords";
import { FACES } from "@/prepare/faces/faces";
import { readSource } from "@/prepare/faces/readSource";

const ROOT = path.resolve(".");
const FEW = ["پانی", "دریا", "راستہ"];

/** Letters and vowel marks that no common word has together. */
const VOWELLED = "مُسْتَضْعَفِیْنَ";
const SINDHI = "ٻوليءَ";
const PASHTO = "ښوونځی";

let full: Buffer;
let tracer: Tracer;
let common: readonly string[];

beforeAll(async () => {
  const face = FACES.find(({ name }) => name === "nastaliq");
  if (!face) throw new Error("There is no face “nastaliq”.");
  full = await readSource(ROOT, face);
  tracer = await openTracer(full);
  common = await readCommonWords(ROOT);
});

/** Finds the words of Arabic script in all texts of a folder. */
async function wordsIn(folder: string): Promise<string[]> {
  const files = (await fileTree(folder)).filter((file) => /\.(?:md|yaml|json)$/.test(file));
  const texts = await Promise.all(files.map((file) => readFile(path.join(folder, file), "utf8")));
  const words = texts.join("\n").normalize("NFC").match(SHAPED_WORDS) ?? [];
  return [...new Set(words)].filter((word) => /\p{Script=Arabic}/u.test(word)).sort();
}

function cut(words: readonly string[]): Promise<Buffer> {
  return cutCore(full, tracer.needsOf(words), URDU_CHARACTERS + words.join(""));
}

describe("a core face", () => {
  test("sets all common words and all words it was cut for like the full face, in less", async () => {
    const folders = ["content", "tests/e2e/fixtures/specimen", "tests/fixtures/publications/valid"];
    const found = (await Promise.all(folders.map(wordsIn))).flat();
    const words = [...new Set([...common, ...found])];
    const core = await cut(words);
    const alike = await openComparison(full, core);
    expect(found.length).toBeGreaterThan(2_000);
    expect(words.filter((word) => !alike(word))).toEqual([]);
    expect(core.byteLength).toBeLessThan(56_000);
  });

  test("tells each word that it sets otherwise", async () => {
    const alike = await openComparison(full, await cut(FEW));
    expect(FEW.filter(alike)).toEqual(FEW);
    const others = ["کبھی", "محبتوں", "سنجیدگی", VOWELLED, SINDHI, PASHTO];
    expect(others.filter(alike)).toEqual([]);
  });

  test("sets a letter that the full face lacks as little as that one", async () => {
    const alike = await openComparison(full, await cut(FEW));
    expect(alike("ڪ")).toBe(true); // of Sindhi
  });

  test("sets rare words like the full face if it was cut for them", async () => {
    const words = [...FEW, VOWELLED, SINDHI, PASHTO, "۱۹۴۷ء", "۱۲٬۰۰۰", "خود‌مختار"];
    const alike = await openComparison(full, await cut(words));
    expect(words.filter(alike)).toEqual(words);
  });

  test("has a glyph for every letter of Urdu, even if no word has it", async () => {
    const shaper = await openShaper(await cut(FEW));
    const letters = [..."ءآأؤئابپتٹثجچحخدڈذرڑزژسشصضطظعغفقکگلمنںوہۂۃھیےۓ۰۱۲۳۴۵۶۷۸۹،؛؟۔"];
    const lacking = letters.filter((letter) =>
      shaper.shape(letter).some(({ glyph }) => glyph === 0),
    );
    expect(lacking).toEqual([]);
    expect(shaper.shape("ڪ").map(({ glyph }) => glyph)).toEqual([0]);
  });

  test("has the same bytes for the same words in another order", async () => {
    const core = await cut(FEW);
    expect((await cut([...FEW].reverse())).equals(core)).toBe(true);
  });
});

describe("openTracer", () => {
  test("returns glyphs that a word passes through, besides those that it ends as", async () => {
    const word = "کبھی";
    const traced = tracer.needsOf([word]).glyphs;
    const ends = (await openShaper(full)).shape(word).map(({ glyph }) => glyph);
    expect(ends.filter((glyph) => !traced.has(glyph))).toEqual([]);
    expect(traced.size).toBeGreaterThan(new Set(ends).size);
    expect(Math.max(...traced)).toBeLessThan(tracer.glyphCount);
  });

  test("returns the rules by which a word's letters join", async () => {
    const { glyphs, rules } = tracer.needsOf(["محبتوں"]);
    const without = await cutCore(full, { glyphs, rules: new Set([0]) }, URDU_CHARACTERS);
    const cutTo = await cutCore(full, { glyphs, rules }, URDU_CHARACTERS);
    expect(rules.size).toBeGreaterThan(0);
    expect((await openComparison(full, cutTo))("محبتوں")).toBe(true);
    expect((await openComparison(full, without))("محبتوں")).toBe(false);
  });

  test("takes no more memory for 50,000 words than for 1,000", async () => {
    const words = Array.from({ length: 1_000 }, () => "دن");
    const shaper = await openShaper(full);
    const memory: number[] = [];
    for (let round = 0; round < 25; round++) {
      tracer.needsOf(words);
      for (const word of words) shaper.shape(word);
      memory.push(process.memoryUsage().external);
    }
    expect((memory.at(-1) ?? 0) - (memory[0] ?? 0)).toBeLessThan(1_000_000);
  });
});

describe("the common words", () => {
  test("are sorted, each once, in NFC, without spaces", () => {
    expect(common.length).toBeGreaterThan(5_000);
    expect([...new Set(common)].sort()).toEqual(common);
    expect(common.filter((word) => word !== word.normalize("NFC") || /\s/.test(word))).toEqual([]);
  });
});

describe("isPlainUrdu", () => {
  test.each(["پانی", "قطعاً", "جنوبِ", "خود\u200cمختار", "۱۹۴۷ء"])("is true of %s", (word) => {
    expect(isPlainUrdu(word)).toBe(true);
  });

  test.each([VOWELLED, SINDHI, PASHTO, "كتاب"])("is false of %s", (word) => {
    expect(isPlainUrdu(word)).toBe(false);
  });
});
