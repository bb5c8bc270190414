import path from "node:path";
import { convert } from "fontverter";
import { Blob, Face, Font, Buffer as GlyphBuffer, shape, Variation } from "harfbuzzjs";
import { beforeAll, describe, expect, test } from "vitest";
import { FACES } from "@/prepare/faces/faces";
import { readSource } from "@/prepare/faces/readSource";
import { steadyKerning } from "@/prepare/faces/steadyKerning";

const PAIRS = ["AV", "To", "We", "y.", "“A", "r,", "LT", "fa", "no", "VA"];

/** How much closer the glyphs of a text stand than they would by themselves, in thousandths of its size. */
function kerningOf(file: Buffer, weight: number): (text: string) => number {
  const font = new Font(new Face(new Blob(file)));
  font.setVariations([new Variation("wght", weight)]);
  const widthOf = (text: string) => {
    const buffer = new GlyphBuffer();
    buffer.addText(text);
    buffer.guessSegmentProperties();
    shape(font, buffer);
    return buffer
      .getGlyphInfosAndPositions()
      .reduce((width, { xAdvance = 0 }) => width + xAdvance, 0);
  };
  return (text) => widthOf(text) - [...text].reduce((width, one) => width + widthOf(one), 0);
}

describe("steadyKerning", () => {
  let before: Buffer;
  let steady: Buffer;

  beforeAll(async () => {
    const face = FACES.find(({ name }) => name === "serif");
    if (!face) throw new Error("There is no serif.");
    before = await convert(await readSource(path.resolve("."), face), "sfnt");
    steady = steadyKerning(before);
  });

  test("leaves the regular weight as it is", () => {
    const [old, now] = [kerningOf(before, 400), kerningOf(steady, 400)];
    expect(PAIRS.map(now)).toEqual(PAIRS.map(old));
    // Among these are pairs that are moved.
    expect(now("AV")).toBeLessThan(-50);
  });

  test("has the bold’s pairs stand as those of the regular do, which nobody sees", () => {
    const [old, now] = [kerningOf(before, 600), kerningOf(steady, 600)];
    expect(PAIRS.map(now)).toEqual(PAIRS.map(kerningOf(steady, 400)));
    expect(PAIRS.map(now)).not.toEqual(PAIRS.map(old));
    const moves = PAIRS.map((pair) => Math.abs(now(pair) - old(pair)));
    expect(Math.max(...moves)).toBeLessThanOrEqual(15);
  });

  test("leaves a face without kerning as it is", async () => {
    const bare = Buffer.from(before);
    // No table has this name.
    bare.write("XXXX", bare.indexOf("GPOS"), "latin1");
    expect(steadyKerning(bare)).toEqual(bare);
  });
});
