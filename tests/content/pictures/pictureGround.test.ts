import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { groundOf } from "@/content/pictures/pictureGround";

const svg = (inside: string) =>
  Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 800 400">${inside}</svg>`);
const raster = (inside: string) => sharp(svg(inside));

let count = 0;
const ground = (bytes: Uint8Array) => groundOf(String(count++), () => bytes);

const LINE = '<path fill="none" stroke-width="3" d="M50 50L750 350 400 50" stroke=';
const SHEET = '<rect width="800" height="400" fill="#fff"/>';

describe("groundOf", () => {
  test.each([
    ["black lines", `${LINE}"#000"/>`, "light"],
    ["lines of no colour of their own", `${LINE}"currentColor"/>`, "light"],
    ["black letters", '<text x="50" y="200" font-size="60">Indus</text>', "light"],
    ["white lines", `${LINE}"#fff"/>`, "dark"],
    [
      "black lines, and a few white ones",
      `${LINE}"#000"/><path stroke="#fff" d="M9 9h90"/>`,
      "light",
    ],
    ["lines of a middle colour", `${LINE}"#b06040"/>`, undefined],
    ["black lines on a sheet of their own", `${SHEET}${LINE}"#000"/>`, undefined],
    [
      "black letters in a box of a middle colour",
      '<rect x="50" y="50" width="700" height="300" fill="#c08060"/><text x="90" y="200" font-size="60">Indus</text>',
      undefined,
    ],
    ["nothing at all", "", undefined],
  ])("returns the ground for a drawing of %s", async (_name, inside, expected) => {
    expect(await ground(svg(inside))).toBe(expected);
  });

  test.each([
    ["a PNG of black lines", () => raster(`${LINE}"#000"/>`).png(), "light"],
    ["a WebP of black lines", () => raster(`${LINE}"#000"/>`).webp(), "light"],
    [
      "a grey PNG of black lines",
      () => raster(`${LINE}"#000"/>`).toColourspace("b-w").png(),
      "light",
    ],
    ["a PNG of white lines", () => raster(`${LINE}"#fff"/>`).png(), "dark"],
    ["a PNG with a ground", () => raster(`${SHEET}${LINE}"#000"/>`).png(), undefined],
  ])("returns the ground for %s", async (_name, make, expected) => {
    expect(await ground(await make().toBuffer())).toBe(expected);
  });

  test("analyses the same content only once", async () => {
    let looked = 0;
    const bytes = () => {
      looked += 1;
      return svg(`${LINE}"#000"/>`);
    };
    expect([await groundOf("same", bytes), await groundOf("same", bytes)]).toEqual([
      "light",
      "light",
    ]);
    expect(looked).toBe(1);
  });

  test("returns nothing for a damaged picture", async () => {
    expect(await ground(Buffer.from("not a picture"))).toBeUndefined();
  });
});
