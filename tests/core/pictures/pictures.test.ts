import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { publishedWidths } from "@/core/pictures/publishedWidths";
import { renditions } from "@/core/pictures/renditions";
import { sharedPicture } from "@/core/pictures/sharedPicture";
import { pictureAddress } from "@/page/pictureAddress";

const size = fc.record({
  width: fc.integer({ min: 1, max: 30_000 }),
  height: fc.integer({ min: 1, max: 30_000 }),
});

describe("publishedWidths", () => {
  test.each([
    [4000, 3000, [360, 640, 960, 1280, 1920]],
    [1920, 1080, [360, 640, 960, 1280, 1920]],
    [1280, 720, [360, 640, 960, 1280]],
    [1000, 700, [360, 640, 1000]],
    [700, 500, [360, 700]],
    [450, 300, [360, 450]],
    [449, 300, [449]],
    [1, 1, [1]],
    // Too tall for WebP in its own width.
    [1000, 20_000, [360, 640, 819]],
    [10, 30_000, [5]],
  ])("%i × %i: %j", (width, height, expected) => {
    expect(publishedWidths({ width, height })).toEqual(expected);
  });

  test("are never above the original, never too tall, and ascend", () => {
    fc.assert(
      fc.property(size, ({ width, height }) => {
        const widths = publishedWidths({ width, height });
        for (const [index, each] of widths.entries()) {
          expect(each).toBeLessThanOrEqual(width);
          expect(each).toBeGreaterThan(widths[index - 1] ?? 0);
          // A picture of one width is no WebP.
          if (widths.length === 1) continue;
          expect(Math.round((each * height) / width)).toBeLessThanOrEqual(16_383);
        }
      }),
    );
  });
});

describe("pictureAddress", () => {
  test.each([
    ["Two flags.svg", "svg", 800, "/media/two-flags-8d1c0f6a2b.svg"],
    ["two.flags.JPEG", "jpg", 4000, "/media/two-flags-8d1c0f6a2b-960.jpg"],
    ["boat.webp", "png", 700, "/media/boat-8d1c0f6a2b-700.png"],
    ["boat.png", "png", 1000, "/media/boat-8d1c0f6a2b-640.png"],
    [
      `${"a".repeat(79)}-b${"c".repeat(69)}.jpg`,
      "jpg",
      700,
      `/media/${"a".repeat(79)}-8d1c0f6a2b-700.jpg`,
    ],
    ["دریا.png", "png", 64, "/media/picture-8d1c0f6a2b-64.png"],
  ] as const)("%s as %s, %i wide: %s", (name, format, width, address) => {
    const picture = { name, hash: "8d1c0f6a2b", format, width, height: 500 };
    expect(pictureAddress(picture)).toBe(address);
  });
});

test("no rendition of a picture has a file name that is too long for a disk", () => {
  fc.assert(
    fc.property(size, fc.integer({ min: 1, max: 255 }), ({ width, height }, length) => {
      const name = `${"ab-".repeat(85).slice(0, length)}.jpg`;
      const address = pictureAddress({ name, hash: "8d1c0f6a2b", width, height, format: "jpg" });
      for (const one of renditions({ address, width, height })) {
        const file = one.address.replace("/media/", "");
        expect(`${file}.waraq-new`.length).toBeLessThanOrEqual(255);
        expect(file).not.toMatch(/--/);
      }
    }),
  );
});

describe("renditions", () => {
  test("returns only the drawing for a drawing, whatever its name", () => {
    const address = pictureAddress({
      name: "map-0123456789-960.jpg.svg",
      hash: "8d1c0f6a2b",
      format: "svg",
      width: 800,
      height: 450,
    });
    expect(renditions({ address, width: 800, height: 450 })).toEqual([
      { address: "/media/map-0123456789-960-jpg-8d1c0f6a2b.svg", width: 800, format: "svg" },
    ]);
  });

  test("returns one rendition for a small picture", () => {
    const address = "/media/seal-8d1c0f6a2b-120.png";
    expect(renditions({ address, width: 120, height: 90 })).toEqual([
      { address, width: 120, format: "png" },
    ]);
  });

  test("returns renditions by address and size, the plain one first", () => {
    fc.assert(
      fc.property(size, fc.stringMatching(/^[0-9a-f]{10}$/), ({ width, height }, hash) => {
        const picture = { name: "boat 2.jpg", hash, format: "jpg", width, height } as const;
        const address = pictureAddress(picture);
        const [plain, ...modern] = renditions({ address, width, height });
        expect(plain).toEqual({ address, width: expect.any(Number), format: "jpg" });
        expect(address).toBe(`/media/boat-2-${hash}-${plain?.width}.jpg`);
        const widths = publishedWidths({ width, height });
        expect(widths).toContain(plain?.width);
        const expected = widths.length === 1 ? [] : ["avif", "webp"];
        expect(modern.map((file) => file.address)).toEqual(
          expected.flatMap((format) =>
            widths.map((each) => `/media/boat-2-${hash}-${each}.${format}`),
          ),
        );
      }),
    );
  });
});

describe("sharedPicture", () => {
  test.each([
    ["a large one", "/media/boat-8d1c0f6a2b-960.jpg", 4000, "/media/boat-8d1c0f6a2b-1280.webp"],
    ["a middling one", "/media/boat-8d1c0f6a2b-700.jpg", 700, "/media/boat-8d1c0f6a2b-700.jpg"],
    ["a small one", "/media/seal-8d1c0f6a2b-120.png", 120, "/media/seal-8d1c0f6a2b-120.png"],
    ["a drawing", "/media/map-8d1c0f6a2b.svg", 800, undefined],
  ])("returns what may be shared of %s", (_name, address, width, expected) => {
    expect(sharedPicture({ address, width, height: 450 })).toBe(expected);
  });
});
