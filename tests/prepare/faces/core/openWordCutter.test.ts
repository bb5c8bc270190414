import subsetFont from "subset-font";
import { beforeAll, describe, expect, test } from "vitest";
import { openComparison } from "@/prepare/faces/core/compareFaces";
import { openWordCutter } from "@/prepare/faces/core/openWordCutter";
import { FACES } from "@/prepare/faces/faces";
import { readSource } from "@/prepare/faces/readSource";
import { makeAnew } from "@/prepare/rememberMade";
import { makeFiles } from "../../../files/folders";

describe("openWordCutter", () => {
  let full: Buffer;

  beforeAll(async () => {
    const face = FACES.find(({ name }) => name === "nastaliq");
    if (!face) throw new Error("There is no Nastaliq.");
    const source = await readSource(process.cwd(), face);
    full = await subsetFont(source, face.characters, { targetFormat: "woff2" });
  });

  /** Cuts words in a checkout of its own. */
  async function cut(words: readonly string[]): Promise<Buffer> {
    const root = await makeFiles({ ".waraq/faces/nastaliq.woff2": full });
    const cutWords = await openWordCutter({ root, remember: makeAnew });
    if (!cutWords) throw new Error("Nothing can be cut.");
    return cutWords(words);
  }

  test.each([
    ["a label", 1_200, ["اردو"]],
    ["what leads to another version", 4_500, ["اردو", "میں", "کھولیں"]],
    ["a title", 8_500, "سیلاب اور دریا کا کٹاؤ جنہیں گھر سے نکالتے ہیں ، ۔".split(" ")],
  ])("sets the words of %s as the full face does, in few bytes", async (_, bytes, words) => {
    const face = await cut(words);
    const isAlike = await openComparison(full, face);
    expect(words.filter((word) => !isAlike(word))).toEqual([]);
    expect(face.length).toBeLessThan(bytes);
    expect(await cut(words)).toEqual(face);
  });

  test("sets what another language has forms of its own for as that is written", async () => {
    const [asUrdu, asSindhi] = [await cut(["۶۷"]), await cut(["sd ۶۷"])];
    const inSindhi = await openComparison(full, asSindhi, "sd");
    expect(inSindhi("۶۷")).toBe(true);
    expect((await openComparison(full, asUrdu, "sd"))("۶۷")).toBe(false);
  });

  test("cuts nothing in a checkout without faces", async () => {
    const root = await makeFiles({});
    expect(await openWordCutter({ root, remember: makeAnew })).toBeUndefined();
  });
});
