import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { makeIcons, makeRootIcons } from "@/prepare/pictures/makeIcons";
import { makeFiles } from "../../files/folders";

describe("makeIcons", () => {
  test("makes the sizes that devices ask for, and one that fills its square", async () => {
    const icons = await makeIcons(process.cwd());
    expect(icons.map(({ size, isMaskable }) => [size, isMaskable])).toEqual([
      [192, false],
      [512, false],
      [512, true],
    ]);
    for (const { content, size, isMaskable } of icons) {
      const { data, info } = await sharp(content)
        .ensureAlpha()
        .raw()
        .toBuffer({ resolveWithObject: true });
      expect([info.width, info.height]).toEqual([size, size]);
      // The corner is paper, or nothing.
      expect(data[3]).toBe(isMaskable ? 255 : 0);
      const inside = size * (size / 2) + Math.round(size * 0.4);
      expect(data[4 * inside + 3]).toBe(255);
    }
    expect(new Set(icons.map(({ name }) => name)).size).toBe(3);
  });

  test("makes the icons that browsers request by themselves", async () => {
    const icons = new Map(await makeRootIcons(process.cwd()));
    const touch = await sharp(icons.get("apple-touch-icon.png")).metadata();
    expect([touch.width, touch.height]).toEqual([180, 180]);
    const file = Buffer.from(icons.get("favicon.ico") ?? []);
    // One icon, and where it begins.
    expect([file.readUInt16LE(2), file.readUInt16LE(4), file.readUInt32LE(18)]).toEqual([1, 1, 22]);
    const inside = await sharp(file.subarray(22)).metadata();
    expect([inside.format, inside.width, inside.height]).toEqual(["png", 32, 32]);
    expect(file.length).toBe(22 + file.readUInt32LE(14));
  });

  test("makes no icons without a drawing", async () => {
    expect(await makeIcons(await makeFiles({ "a.txt": "" }))).toEqual([]);
    expect(await makeRootIcons(await makeFiles({ "a.txt": "" }))).toEqual([]);
  });
});
