import path from "node:path";
import { convert } from "fontverter";
import { beforeAll, describe, expect, test } from "vitest";
import { openComparison } from "@/prepare/faces/core/compareFaces";
import {
  readSubstitutions,
  type Substitutions,
} from "@/prepare/faces/core/substitutions/readSubstitutions";
import { keepRules, markRules } from "@/prepare/faces/core/substitutions/rules";
import { writeSubstitutions } from "@/prepare/faces/core/substitutions/writeSubstitutions";
import { FACES } from "@/prepare/faces/faces";
import { readSource } from "@/prepare/faces/readSource";
import { countGlyphs, readTable, replaceTable } from "@/prepare/faces/sfntTables";

const WORDS = ["پانی", "محبتوں", "سنجیدگی", "کبھی", "مُسْتَضْعَفِیْنَ", "۱۹۴۷ء", "ٻوليءَ"];

async function sfntOf(name: string): Promise<Buffer> {
  const face = FACES.find((one) => one.name === name);
  if (!face) throw new Error(`There is no face “${name}”.`);
  return convert(await readSource(path.resolve("."), face), "sfnt");
}

function tableOf(sfnt: Buffer): Buffer {
  const table = readTable(sfnt, "GSUB");
  if (!table) throw new Error("The face has no substitutions.");
  return table;
}

/** Reads substitutions that are understood. */
function read(table: Buffer | undefined): Substitutions {
  const substitutions = table && readSubstitutions(table);
  if (!substitutions) throw new Error("The substitutions are not understood.");
  return substitutions;
}

let nastaliq: Buffer;
beforeAll(async () => {
  nastaliq = await sfntOf("nastaliq");
});

describe("substitutions", () => {
  test.each(["nastaliq", "naskh", "serif"])("of %s stay the same when written", async (name) => {
    const substitutions = read(tableOf(await sfntOf(name)));
    expect(substitutions.lookups.length).toBeGreaterThan(0);
    expect(read(writeSubstitutions(substitutions))).toEqual(substitutions);
  });

  test("set words as before, however far their tables lie apart", async () => {
    const written = writeSubstitutions(read(tableOf(nastaliq)));
    expect(written?.byteLength).toBeGreaterThan(3 * 0xffff);
    const alike = await openComparison(nastaliq, replaceTable(nastaliq, "GSUB", written as Buffer));
    expect(WORDS.filter(alike)).toEqual(WORDS);
  });

  test("have equal tables once where links reach them", () => {
    const glyphs = [1, 2, 30, 31];
    const subtables = [1, 2].map((delta) => ({ table: [1, glyphs, delta] }));
    const lookup = { type: 1, flag: 0, filter: undefined, subtables };
    const written = writeSubstitutions({ scripts: [0], features: [0], lookups: [lookup] });
    // Header, scripts and features (equal), list, lookup, two subtables, glyphs.
    expect(written?.byteLength).toBe(10 + 2 + 4 + 10 + 2 * 6 + 8);
  });

  test("can't be written if a single subtable is larger than links reach", () => {
    const glyphs = Array.from({ length: 40_000 }, (_, index) => index);
    const sets = [1, 2].map((first) => [first, ...glyphs]);
    const subtable = { table: [1, [1, 1, 5], 2, ...sets] };
    const lookup = { type: 2, flag: 0, filter: undefined, subtables: [subtable] };
    expect(writeSubstitutions({ scripts: [0], features: [0], lookups: [lookup] })).toBeUndefined();
  });

  test("are not understood in a table of another version, cut short, or of a kind unknown", () => {
    const table = tableOf(nastaliq);
    const newer = Buffer.from(table);
    newer.writeUInt16BE(1, 2);
    const reverse = {
      type: 8,
      flag: 0,
      filter: undefined,
      subtables: [{ table: [1, [1, 0], 0, 0, 0] }],
    };
    const unknown = writeSubstitutions({ scripts: [0], features: [0], lookups: [reverse] });
    expect(readSubstitutions(newer)).toBeUndefined();
    expect(readSubstitutions(table.subarray(0, table.length / 2))).toBeUndefined();
    expect(readSubstitutions(unknown as Buffer)).toBeUndefined();
  });
});

describe("markRules", () => {
  test("changes no word", async () => {
    const { marked } = markRules(read(tableOf(nastaliq)));
    const written = writeSubstitutions(marked) as Buffer;
    const alike = await openComparison(nastaliq, replaceTable(nastaliq, "GSUB", written));
    expect(WORDS.filter(alike)).toEqual(WORDS);
  });

  test("gives each rule a lookup of its own", () => {
    const substitutions = read(tableOf(nastaliq));
    const { marked, first } = markRules(substitutions);
    const marks = marked.lookups.slice(first);
    const count = marks.length;
    expect(first).toBe(substitutions.lookups.length);
    expect(count).toBeGreaterThan(10_000);
    expect(marks.every(({ subtables }) => subtables.length === 0)).toBe(true);
    // As many rules stay as are named.
    const kept = keepRules(substitutions, new Set([0, 500, count - 1, count]));
    expect(markRules(kept).marked.lookups.length - first).toBe(3);
  });
});

describe("replaceTable", () => {
  test("leaves the other tables as they are", () => {
    const changed = replaceTable(nastaliq, "GSUB", Buffer.from("abc"));
    expect(readTable(changed, "GSUB")?.toString()).toBe("abc");
    for (const name of ["glyf", "GPOS", "cmap", "hmtx"]) {
      expect(readTable(changed, name)?.equals(readTable(nastaliq, name) as Buffer), name).toBe(
        true,
      );
    }
    expect(countGlyphs(changed)).toBe(countGlyphs(nastaliq));
    expect(readTable(changed, "XXXX")).toBeUndefined();
  });

  test("writes each table's sum", () => {
    const changed = replaceTable(nastaliq, "GSUB", Buffer.from([0, 0, 0, 1, 0, 2]));
    const at =
      12 +
      16 *
        [...Array(changed.readUInt16BE(4)).keys()].findIndex(
          (index) => changed.toString("latin1", 12 + 16 * index, 16 + 16 * index) === "GSUB",
        );
    expect(changed.readUInt32BE(at + 4)).toBe(0x0002_0001);
  });
});
