import type { Element } from "hast";
import { describe, expect, test } from "vitest";
import { type PlacedPicture, placePictures } from "@/content/finish/placePictures";
import { decodeDrawing } from "@/content/pictures/drawings/decodeDrawing";
import { inspectPicture, isPicture } from "@/content/pictures/inspectPicture";
import { isMoving } from "@/content/pictures/isMoving";
import { pictureName } from "@/content/pictures/pictureNames";
import {
  emptyPng,
  movingPicture,
  samplePhotograph,
  samplePicture,
} from "../../support/samplePicture";

const svg = (inside: string, attributes = 'viewBox="0 0 8 4"') =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${attributes}>${inside}</svg>`;
const declared = (encoding: string) =>
  `<?xml version="1.0" encoding="${encoding}"?>\n${svg("<desc>é</desc>")}`;
const bytes = (text: string) => new TextEncoder().encode(text);

describe("inspectPicture", () => {
  test.each([
    ["a drawing with a viewBox", svg(""), { width: 8, height: 4 }],
    [
      "a drawing with width and height",
      svg("", 'width="80.4" height="40px"'),
      { width: 80, height: 40 },
    ],
  ])("returns the size of %s", async (_name, text, size) => {
    expect(await inspectPicture("a.svg", bytes(text))).toEqual({
      size,
      format: "svg",
      hash: expect.stringMatching(/^[0-9a-f]{10}$/),
    });
  });

  const clear = () => samplePicture(640, 480).ensureAlpha(0.5);
  test.each<[string, string, () => Promise<Uint8Array>, object]>([
    ["a PNG", "a.png", () => samplePicture(640, 480).png().toBuffer(), { format: "jpg" }],
    ["one with alpha", "a.png", () => clear().png().toBuffer(), { format: "png" }],
    [
      "one with a palette and alpha",
      "a.png",
      () => clear().png({ palette: true }).toBuffer(),
      { format: "png" },
    ],
    ["a WebP", "a.webp", () => samplePicture(640, 480).webp().toBuffer(), { format: "jpg" }],
    ["one with alpha", "a.webp", () => clear().webp().toBuffer(), { format: "png" }],
    ["an AVIF", "a.avif", () => samplePicture(640, 480).avif().toBuffer(), { format: "jpg" }],
    ["one with alpha", "a.avif", () => clear().avif().toBuffer(), { format: "png" }],
    ["a photograph to be turned", "a.JPEG", () => samplePhotograph(480, 640), { format: "jpg" }],
    ["a moving WebP", "a.webp", () => movingPicture(640, 480), { format: "jpg", isAnimated: true }],
    [
      "a small PNG",
      "a.png",
      () => samplePicture(64, 48).png().toBuffer(),
      { format: "png", size: { width: 64, height: 48 } },
    ],
    [
      "a small photograph",
      "a.jpg",
      () => samplePicture(64, 48).jpeg().toBuffer(),
      { format: "jpg", size: { width: 64, height: 48 } },
    ],
  ])("returns the size and the plain format of %s, %s", async (_name, path, make, expected) => {
    expect(await inspectPicture(path, await make())).toEqual({
      size: { width: 640, height: 480 },
      hash: expect.stringMatching(/^[0-9a-f]{10}$/),
      ...expected,
    });
  });

  const unreadable = "The picture’s size can’t be read: the file is damaged, or has no size.";
  test.each([
    [
      "a PNG named .jpg",
      "a.jpg",
      emptyPng(1, 1),
      "The picture’s name ends in “.jpg”, but its content is PNG.",
    ],
    ["a drawing without size", "a.svg", bytes(svg("", "")), unreadable],
    [
      "a drawing in no namespace",
      "a.svg",
      bytes('<svg viewBox="0 0 8 4"/>'),
      "The drawing has no SVG namespace, so browsers won’t show it.",
    ],
    [
      "a drawing in another encoding",
      "a.svg",
      Uint8Array.from([...bytes("<svg><!-- "), 0xe9, ...bytes(" --></svg>")]),
      "The drawing is not encoded in UTF-8.",
    ],
    ["a text named .svg", "a.svg", bytes("not a drawing"), unreadable],
    ["no bytes", "a.png", new Uint8Array(), "The file is empty."],
    [
      "a drawing in an encoding that nobody knows",
      "a.svg",
      bytes(`<?xml version="1.0" encoding="x-none"?>${svg("")}`),
      "The drawing is not encoded in UTF-8.",
    ],
    [
      "a PNG named .svg",
      "a.svg",
      emptyPng(1, 1),
      "The picture’s name ends in “.svg”, but its content is PNG.",
    ],
    ["half a head", "a.png", emptyPng(1, 1).slice(0, 12), unreadable],
    ["a picture of nothing", "a.png", emptyPng(0, 5), unreadable],
    ["a text named .webp", "a.webp", bytes("not a picture"), unreadable],
    [
      "a bomb",
      "a.png",
      emptyPng(60_000, 60_000),
      "The picture has 60000 × 60000 pixels; the limit is 100 million.",
    ],
  ])("refuses %s", async (_name, path, data, cause) => {
    const { size, fault } = await inspectPicture(path, data);
    expect(size).toBeUndefined();
    expect(fault).toMatchObject({ rule: "broken-picture", cause });
  });

  test.each([
    ["UTF-16, little end first", Buffer.from(`\uFEFF${declared("UTF-16")}`, "utf16le")],
    ["UTF-16, big end first", Buffer.from(`\uFEFF${declared("utf-16")}`, "utf16le").swap16()],
    ["UTF-16 without a byte order mark", Buffer.from(declared("UTF-16"), "utf16le")],
    ["UTF-8, though it says UTF-16", Buffer.from(declared("UTF-16"))],
    ["UTF-8 with a byte order mark", Buffer.from(`\uFEFF${declared("UTF-8")}`)],
    ["ISO-8859-1", Buffer.from(declared("ISO-8859-1"), "latin1")],
  ])("reads a drawing in %s", async (_name, data) => {
    const facts = await inspectPicture("a.svg", data);
    expect(facts.fault).toBeUndefined();
    expect(facts.size).toEqual({ width: 8, height: 4 });
    const read = decodeDrawing(data);
    expect(read).toContain("<desc>é</desc>");
  });

  test("recognises an animated PNG and AVIF, of which the decoder sees one image", async () => {
    const png = await samplePicture(64, 48).png().toBuffer();
    const control = Buffer.from("\0\0\0\bacTL\0\0\0\x02\0\0\0\0\0\0\0\0", "latin1");
    const moving = Buffer.concat([png.subarray(0, 33), control, png.subarray(33)]);
    expect(isMoving(png)).toBe(false);
    expect(isMoving(moving)).toBe(true);
    const avif = await samplePicture(64, 48).avif().toBuffer();
    expect(isMoving(avif)).toBe(false);
    avif.write("avis", 8, "latin1");
    expect(isMoving(avif)).toBe(true);
  });

  test("reports an animated picture inside a drawing", async () => {
    const webp = (await movingPicture(64, 48)).toString("base64");
    const text = svg(`\n<image href="data:image/webp;base64,${webp}" width="8" height="4"/>`);
    const { warnings, fault } = await inspectPicture("a.svg", bytes(text));
    expect(fault).toBeUndefined();
    expect(warnings).toMatchObject([{ rule: "animated-picture", at: { line: 2 } }]);
  });

  test("returns the ground that a transparent drawing needs, unless it adapts by itself", async () => {
    const lines = '<path stroke="#000" d="M1 1l5 2"/>';
    const adapting = "<style>@media (prefers-color-scheme:dark){path{stroke:#fff}}</style>";
    const facts = (inside: string) => inspectPicture("a.svg", bytes(svg(inside)));
    expect((await facts(lines)).ground).toBe("light");
    expect((await facts(adapting + lines)).ground).toBeUndefined();
  });

  test("reports up to five parts that a drawing is published without, then the number of the others", async () => {
    const inside = ["a", "b", "c", "d", "e", "f", "g1"].map((name) => `<x${name}/>`).join("\n");
    const { warnings, fault } = await inspectPicture("a.svg", bytes(svg(inside)));
    expect(fault).toBeUndefined();
    expect(warnings?.map(({ rule, at }) => [rule, at?.line])).toEqual(
      [1, 2, 3, 4, 5, 6].map((line) => ["cleaned-picture", line]),
    );
    expect(warnings?.at(-1)?.cause).toContain("2 more parts");
  });

  test.each([
    ["no picture", "data:image/png;base64,AAAA", "broken-picture"],
    [
      "a drawing in disguise",
      `data:image/png;base64,${Buffer.from(svg("")).toString("base64")}`,
      "broken-picture",
    ],
    ["nothing", "data:image/png,", "broken-picture"],
    ["no picture, in capitals", "DATA:IMAGE/PNG;BASE64,AAAA", "broken-picture"],
    [
      "a bomb",
      `data:image/png;base64,${Buffer.from(emptyPng(9000, 9000)).toString("base64")}`,
      "drawing-too-complex",
    ],
  ])("refuses a drawing that embeds %s as a picture", async (_name, href, rule) => {
    const text = svg(`\n<image href="${href}" width="8" height="4"/>`);
    expect((await inspectPicture("a.svg", bytes(text))).fault?.rule).toBe(rule);
  });

  test("returns different hashes for different contents", async () => {
    const [one, other] = [svg(""), svg("<g/>")].map((text) => inspectPicture("a.svg", bytes(text)));
    expect((await one)?.hash).not.toBe((await other)?.hash);
  });

  test.each([
    ["two-flags.svg", true],
    ["a.JPG", true],
    ["a.gif", false],
    ["svg", false],
    ["a.constructor", false],
  ])("isPicture %s: %s", (path, expected) => {
    expect(isPicture(path)).toBe(expected);
  });
});

describe("pictureName", () => {
  test.each([
    ["map.svg", "map.svg"],
    ["./map.svg", "map.svg"],
    ["two%20flags.svg", "two flags.svg"],
    ["100%.svg", "100%.svg"],
    ["../map.svg", undefined],
    ["..%2Fmap.svg", undefined],
    ["/media/map.svg", undefined],
    ["", undefined],
  ])("%s: %s", (src, expected) => {
    expect(pictureName(src)).toBe(expected);
  });
});

describe("placePictures", () => {
  const picture = { address: "/media/map-0.svg", width: 8, height: 4 };
  const atHand = (
    texts: Parameters<typeof placePictures>[1]["texts"] = {},
    credit?: PlacedPicture["credit"],
  ) => ({ locale: "ur" as const, pictures: new Map([["map.svg", { ...picture, credit }]]), texts });
  const element = (
    tagName: string,
    properties: Element["properties"] = {},
    ...children: Element["children"]
  ): Element => ({ type: "element", tagName, properties, children });
  const text = (value: string) => ({ type: "text" as const, value });
  const image = (alt: string, src = "map.svg") => element("img", { src, alt });
  const placed = (alt: string) =>
    element("img", { src: "/media/map-0.svg", alt, width: 8, height: 4 });
  const caption = (...children: Element["children"]) => element("figcaption", {}, ...children);

  test("adds address, size, and what the front matter says where the text says nothing", () => {
    const given = element("figure", {}, image("", "./map.svg"));
    const before = structuredClone(given);
    const texts = { "map.svg": { alt: "نقشہ", caption: "چھ دریا" } };
    expect(placePictures(given, atHand(texts))).toEqual(
      element("figure", {}, placed("نقشہ"), caption(text("چھ دریا"))),
    );
    expect(given).toEqual(before);
  });

  test("prefers the text to the front matter", () => {
    const given = element("figure", {}, image("نقشہ"), caption(text("یہاں")));
    const texts = { "map.svg": { alt: "اور", caption: "وہاں" } };
    expect(placePictures(given, atHand(texts))).toEqual(
      element("figure", {}, placed("نقشہ"), caption(text("یہاں"))),
    );
  });

  test("marks a picture that needs a ground", () => {
    const needing = new Map([["map.svg", { ...picture, ground: "light" as const }]]);
    const given = element("p", {}, image("نقشہ"));
    expect(placePictures(given, { ...atHand(), pictures: needing })).toEqual(
      element(
        "p",
        {},
        element("img", {
          src: "/media/map-0.svg",
          alt: "نقشہ",
          width: 8,
          height: 4,
          dataGround: "light",
        }),
      ),
    );
  });

  const [said, credit] = [{ "map.svg": { caption: "چھ دریا" } }, "نقشہ: دوآب"];
  test.each([
    [
      "below a caption",
      atHand(said, { text: credit, locale: "ur" }),
      [text("چھ دریا"), text(" "), element("small", {}, text(credit))],
    ],
    [
      "without a caption",
      atHand({}, { text: credit, locale: "ur" }),
      [element("small", {}, text(credit))],
    ],
    [
      "in another language, which it names",
      atHand({}, { text: "Map: Doab", locale: "en" }),
      [element("small", { lang: "en" }, text("Map: Doab"))],
    ],
  ])("adds the credit %s", (_name, pictures, expected) => {
    const given = element("figure", {}, image("نقشہ"));
    expect(placePictures(given, pictures)).toEqual(
      element("figure", {}, placed("نقشہ"), caption(...expected)),
    );
  });

  test("keeps a picture in a line of text without caption and credit", () => {
    const given = element("p", {}, text("یہ "), image("نقشہ"));
    expect(placePictures(given, atHand(said, { text: credit, locale: "ur" }))).toEqual(
      element("p", {}, text("یہ "), placed("نقشہ")),
    );
  });

  test("leaves a missing picture unchanged", () => {
    const given = element("figure", {}, image("", "constructor"));
    expect(placePictures(given, atHand())).toEqual(given);
  });
});
