import type { Element } from "hast";
import { describe, expect, test } from "vitest";
import { findUnsafeSvg } from "@/content/findUnsafeSvg";
import { inspectPicture, isPicture } from "@/content/inspectPicture";
import { pictureName, placePictures } from "@/content/placePictures";

const svg = (inside: string, attributes = 'viewBox="0 0 8 4"') =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${attributes}>${inside}</svg>`;
const bytes = (text: string) => new TextEncoder().encode(text);

describe("findUnsafeSvg", () => {
  test.each([
    ["<script>alert(1)</script>", "a “script” element"],
    ["<SCRIPT/>", "a “SCRIPT” element"],
    ["<x:script xmlns:x='http://www.w3.org/2000/svg'/>", "a “x:script” element"],
    ["<foreignObject><p/></foreignObject>", "a “foreignObject” element"],
    ['<rect onload="alert(1)"/>', "an event handler, “onload”"],
    ["<rect fill='a>b' onclick='alert(1)'/>", "an event handler, “onclick”"],
    ['<a href="javascript:alert(1)"/>', "a reference to “javascript:alert(1)”"],
    ['<a xlink:href="&#106;avascript:alert(1)"/>', "a reference to “javascript:alert(1)”"],
    [
      '<image href="https://elsewhere.example/a.png"/>',
      "a reference to “https://elsewhere.example/a.png”",
    ],
    ['<image href="data:image/svg+xml,x"/>', "a reference to “data:image/svg+xml,x”"],
    ["<set attributeName='href' to='javascript:alert(1)'/>", "an animation of “href”"],
    ["<style>@import 'https://elsewhere.example/a.css';</style>", "a style sheet from elsewhere"],
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
  ])("before the drawing: %s", (before, expected) => {
    expect(findUnsafeSvg(before + svg(""))).toBe(expected);
  });

  test.each([
    "<title>One = two, on = off</title>",
    '<rect fill="url(#wood)"/><use href="#leaf"/><use xlink:href="#leaf"/>',
    "<rect style=\"fill:url('#wood')\"/>",
    '<image href="data:image/png;base64,AAAA"/>',
    "<!-- <script> --><g/>",
  ])("passes %s", (inside) => {
    expect(findUnsafeSvg(svg(inside))).toBeUndefined();
  });
});

/** The least that a PNG needs to tell its size. */
function png(width: number, height: number): Uint8Array {
  const data = new Uint8Array(33);
  data.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]);
  const view = new DataView(data.buffer);
  view.setUint32(16, width);
  view.setUint32(20, height);
  return data;
}

/** The least that a JPEG needs to tell its size and how it is to be turned. */
function jpeg(width: number, height: number, orientation: number): Uint8Array {
  const tiff = [
    ...[0x4d, 0x4d, 0, 42, 0, 0, 0, 8],
    ...[0, 1],
    ...[0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0],
    ...[0, 0, 0, 0],
  ];
  const exif = [0x45, 0x78, 0x69, 0x66, 0, 0, ...tiff];
  const [h1, h2, w1, w2] = [height >> 8, height & 255, width >> 8, width & 255];
  return Uint8Array.from([
    ...[0xff, 0xd8],
    ...[0xff, 0xe1, 0, exif.length + 2, ...exif],
    ...[0xff, 0xc0, 0, 11, 8, h1, h2, w1, w2, 1, 1, 0x11, 0],
    ...[0xff, 0xd9],
  ]);
}

describe("inspectPicture", () => {
  test.each<[string, string, Uint8Array, { width: number; height: number }]>([
    ["a drawing with a viewBox", "a.svg", bytes(svg("")), { width: 8, height: 4 }],
    [
      "a drawing with width and height",
      "a.svg",
      bytes(svg("", 'width="80.4" height="40px"')),
      { width: 80, height: 40 },
    ],
    ["a PNG", "a.png", png(640, 480), { width: 640, height: 480 }],
    ["a photograph", "a.jpg", jpeg(640, 480, 1), { width: 640, height: 480 }],
    ["a photograph to be turned", "a.JPEG", jpeg(640, 480, 6), { width: 480, height: 640 }],
  ])("measures %s", (_name, path, data, size) => {
    expect(inspectPicture(path, data)).toEqual({
      size,
      hash: expect.stringMatching(/^[0-9a-f]{10}$/),
    });
  });

  test.each([
    [
      "a PNG named .jpg",
      "a.jpg",
      png(1, 1),
      "The picture is named “.jpg”, but its content is PNG.",
    ],
    [
      "a drawing without size",
      "a.svg",
      bytes("<svg/>"),
      "The picture’s size can’t be read: the file is damaged, or gives none.",
    ],
    [
      "no bytes",
      "a.png",
      new Uint8Array(),
      "The picture’s size can’t be read: the file is damaged, or gives none.",
    ],
    [
      "half a picture",
      "a.png",
      png(1, 1).slice(0, 12),
      "The picture’s size can’t be read: the file is damaged, or gives none.",
    ],
    ["a picture of nothing", "a.png", png(0, 5), "The picture has no width or no height."],
  ])("refuses %s", (_name, path, data, cause) => {
    const { size, fault } = inspectPicture(path, data);
    expect(size).toBeUndefined();
    expect(fault?.cause).toBe(cause);
  });

  test("another content has another hash", () => {
    expect(inspectPicture("a.png", png(1, 1)).hash).not.toBe(
      inspectPicture("a.png", png(1, 2)).hash,
    );
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
  const picture = { address: "/media/map-0.svg", width: 8, height: 4, credit: {} };
  const pictures = new Map([["map.svg", picture]]);
  const image = (properties: Element["properties"]): Element => ({
    type: "element",
    tagName: "img",
    properties,
    children: [],
  });
  const figure = (...children: Element[]): Element => ({
    type: "element",
    tagName: "figure",
    properties: {},
    children,
  });

  test("gives address and size, and what the front matter says where the text is silent", () => {
    const given = figure(image({ src: "./map.svg", alt: "" }));
    const before = structuredClone(given);
    const placed = placePictures(given, pictures, {
      "map.svg": { alt: "نقشہ", caption: "چھ دریا" },
    });
    expect(placed).toEqual(
      figure(image({ src: "/media/map-0.svg", alt: "نقشہ", width: 8, height: 4 }), {
        type: "element",
        tagName: "figcaption",
        properties: {},
        children: [{ type: "text", value: "چھ دریا" }],
      }),
    );
    expect(given).toEqual(before);
  });

  test("what the text says stands", () => {
    const caption: Element = {
      type: "element",
      tagName: "figcaption",
      properties: {},
      children: [{ type: "text", value: "Here" }],
    };
    const placed = placePictures(
      figure(image({ src: "map.svg", alt: "A map" }), caption),
      pictures,
      {
        "map.svg": { alt: "Another", caption: "There" },
      },
    );
    expect(placed).toEqual(
      figure(image({ src: "/media/map-0.svg", alt: "A map", width: 8, height: 4 }), caption),
    );
  });

  test("leaves a picture alone that isn’t there", () => {
    const given = figure(image({ src: "constructor", alt: "" }));
    expect(placePictures(given, pictures, {})).toEqual(given);
  });
});
