import type { Element } from "hast";
import { describe, expect, test } from "vitest";
import { findUnsafeSvg } from "@/content/findUnsafeSvg";
import { inspectPicture, isPicture } from "@/content/inspectPicture";
import { pictureName } from "@/content/pictureNames";
import { type PlacedPicture, placePictures } from "@/content/placePictures";
import { emptyPng, movingPicture, samplePhotograph, samplePicture } from "../support/samplePicture";

const svg = (inside: string, attributes = 'viewBox="0 0 8 4"') =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${attributes}>${inside}</svg>`;
const bytes = (text: string) => new TextEncoder().encode(text);

describe("findUnsafeSvg", () => {
  test.each([
    ["<script>alert(1)</script>", "a “script” element"],
    ["<SCRIPT/>", "a “SCRIPT” element"],
    ["<![CDATA[<!--]]><script/><![CDATA[-->]]>", "a “script” element"],
    ["<?x <!-- ?><script/><?x --> ?>", "a “script” element"],
    ["<desc>]]></desc><script/>", "a “script” element"],
    ["<link rel='stylesheet' href='#a'/>", "a “link” element"],
    ["<g xmlns:h='http://www.w3.org/1999/xhtml'><h:p/></g>", "HTML inside"],
    ["<g xmlns='http://www.w3.org/1998/&#77;ath/MathML'/>", "MathML inside"],
    ["<g xmlns:ev='http://www.w3.org/2001/xml-events'/>", "event handlers inside"],
    ["<x:script xmlns:x='http://www.w3.org/2000/svg'/>", "a “x:script” element"],
    ["<foreignObject><p/></foreignObject>", "a “foreignObject” element"],
    ['<rect onload="alert(1)"/>', "an event handler, “onload”"],
    ["<rect fill='a>b' onclick='alert(1)'/>", "an event handler, “onclick”"],
    ['<a href="javascript:alert(1)"/>', "a reference to “javascript:alert(1)”"],
    ['<a xlink:href="&#106;avascript:alert(1)"/>', "a reference to “javascript:alert(1)”"],
    ['<a href=" &#x9;java&#10;script:alert(1)"/>', "a reference to “java\nscript:alert(1)”"],
    ["<use href='other.svg#leaf'/>", "a reference to “other.svg#leaf”"],
    ["<use href='data:image/png;base64,AAAA'/>", "a reference to “data:image/png;base64,AAAA”"],
    ["<g xml:base='//elsewhere.example/'/>", "a reference to “//elsewhere.example/”"],
    [
      '<image href="https://elsewhere.example/a.png"/>',
      "a reference to “https://elsewhere.example/a.png”",
    ],
    ['<image href="data:image/svg+xml,x"/>', "a reference to “data:image/svg+xml,x”"],
    ["<set attributeName='href' to='javascript:alert(1)'/>", "an animation of “href”"],
    ["<style>@import 'https://elsewhere.example/a.css';</style>", "a style sheet from elsewhere"],
    ["<style>@im<!-- -->port 'a.css';</style>", "a style sheet from elsewhere"],
    ["<style><![CDATA[@\\69mport 'a.css';]]></style>", "a style sheet from elsewhere"],
    ["<style>a{}<g/></style>", "a “g” element in a style sheet"],
    ["<rect fill='u\\72l(//elsewhere.example/a)'/>", "a reference to “//elsewhere.example/a”"],
    ["<rect style='fill:image-set(\"a.png\" 1x)'/>", "“image-set” in a style"],
    ["<p>&nbsp;</p>", "“&nbsp;”, which XML doesn’t know"],
    ["<rect title='a & b'/>", "“&”, which XML doesn’t know"],
    ["<rect\n x=1/><script/>", "what is no XML, in line 1"],
    ["\n<!-- <g/>", "what is no XML, in line 2"],
    [
      "<rect style='fill:url(https://elsewhere.example/a)'/>",
      "a reference to “https://elsewhere.example/a”",
    ],
    [
      '<style>rect{fill:url("https://elsewhere.example/a")}</style>',
      "a reference to “https://elsewhere.example/a”",
    ],
  ])("%s", (inside, expected) => {
    expect(findUnsafeSvg(svg(inside))).toBe(expected);
  });

  test.each([
    ['<?xml-stylesheet href="https://elsewhere.example/a.css"?>', "a style sheet from elsewhere"],
    ['<!DOCTYPE svg [<!ENTITY a "b">]>', "an entity declaration"],
    ["<!DOCTYPE svg [<!ATTLIST svg onload CDATA 'alert(1)'>]>", "declarations in its DOCTYPE"],
    ["<?xml version='1.0' encoding='UTF-16'?>", "text encoded in “UTF-16”"],
  ])("before the drawing: %s", (before, expected) => {
    expect(findUnsafeSvg(before + svg(""))).toBe(expected);
  });

  test.each([
    "<title>One = two, on = off</title>",
    '<rect fill="url(#wood)"/><use href="#leaf"/><use xlink:href="#leaf"/>',
    "<rect style=\"fill:url('#wood')\"/>",
    '<image href="data:image/png;base64,AAAA"/>',
    "<!-- <script> --><g/>",
    "<style><![CDATA[rect > g { fill: url(#wood) }]]></style>",
    "<text>AT&amp;T &lt;script&gt; &#1575;ردو url(https://doab.example/)</text>",
    "<animate attributeName='x' values='0; 9'/>",
    "<sodipodi:namedview xmlns:sodipodi='http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd'/>",
  ])("passes %s", (inside) => {
    expect(findUnsafeSvg(svg(inside))).toBeUndefined();
  });

  test("passes what drawing programs write before a drawing", () => {
    const before =
      '\uFEFF<?xml version="1.0" encoding="utf-8"?>\n<!-- Made by hand -->\n<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">\n';
    expect(findUnsafeSvg(before + svg("<g/>"))).toBeUndefined();
  });
});

describe("inspectPicture", () => {
  test.each([
    ["a drawing with a viewBox", svg(""), { width: 8, height: 4 }],
    [
      "a drawing with width and height",
      svg("", 'width="80.4" height="40px"'),
      { width: 80, height: 40 },
    ],
  ])("measures %s", async (_name, text, size) => {
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
  ])("measures %s, %s, and tells its plain format", async (_name, path, make, expected) => {
    expect(await inspectPicture(path, await make())).toEqual({
      size: { width: 640, height: 480 },
      hash: expect.stringMatching(/^[0-9a-f]{10}$/),
      ...expected,
    });
  });

  const unreadable = "The picture’s size can’t be read: the file is damaged, or gives none.";
  test.each([
    [
      "a PNG named .jpg",
      "a.jpg",
      emptyPng(1, 1),
      "The picture is named “.jpg”, but its content is PNG.",
    ],
    ["a drawing without size", "a.svg", bytes(svg("", "")), unreadable],
    [
      "a drawing in no namespace",
      "a.svg",
      bytes('<svg viewBox="0 0 8 4"/>'),
      "The drawing doesn’t say that it is SVG: browsers won’t show it.",
    ],
    [
      "a drawing in another encoding",
      "a.svg",
      Uint8Array.from([...bytes("<svg><!-- "), 0xe9, ...bytes(" --></svg>")]),
      "The drawing is not encoded in UTF-8.",
    ],
    ["a text named .svg", "a.svg", bytes("not a drawing"), unreadable],
    ["no bytes", "a.png", new Uint8Array(), unreadable],
    ["half a head", "a.png", emptyPng(1, 1).slice(0, 12), unreadable],
    ["a picture of nothing", "a.png", emptyPng(0, 5), unreadable],
    ["a text named .webp", "a.webp", bytes("not a picture"), unreadable],
    [
      "a bomb",
      "a.png",
      emptyPng(60_000, 60_000),
      "The picture has 60000 × 60000 pixels; 100 million are the most.",
    ],
  ])("refuses %s", async (_name, path, data, cause) => {
    const { size, fault } = await inspectPicture(path, data);
    expect(size).toBeUndefined();
    expect(fault).toMatchObject({ rule: "broken-picture", cause });
  });

  test("another content has another hash", async () => {
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

  test("gives address and size, and what the front matter says where the text is silent", () => {
    const given = element("figure", {}, image("", "./map.svg"));
    const before = structuredClone(given);
    const texts = { "map.svg": { alt: "نقشہ", caption: "چھ دریا" } };
    expect(placePictures(given, atHand(texts))).toEqual(
      element("figure", {}, placed("نقشہ"), caption(text("چھ دریا"))),
    );
    expect(given).toEqual(before);
  });

  test("what the text says stands", () => {
    const given = element("figure", {}, image("نقشہ"), caption(text("یہاں")));
    const texts = { "map.svg": { alt: "اور", caption: "وہاں" } };
    expect(placePictures(given, atHand(texts))).toEqual(
      element("figure", {}, placed("نقشہ"), caption(text("یہاں"))),
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
  ])("says who made it %s", (_name, pictures, expected) => {
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

  test("leaves a picture alone that isn’t there", () => {
    const given = element("figure", {}, image("", "constructor"));
    expect(placePictures(given, atHand())).toEqual(given);
  });
});
