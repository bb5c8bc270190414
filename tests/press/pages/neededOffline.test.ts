import { fromHtml } from "hast-util-from-html";
import { describe, expect, test } from "vitest";
import { neededOffline } from "@/press/pages/neededOffline";

const needed = (body: string, head = "") =>
  neededOffline({
    tree: fromHtml(`<!doctype html><html><head>${head}</head><body>${body}</body></html>`),
  }).needed;

const stem = "/media/boat-0a1b2c3d4e";
const picture = (alt: string, widths = [360, 640, 960, 1280]) => {
  const set = (format: string) =>
    widths.map((one) => `${stem}-${one}.${format} ${one}w`).join(", ");
  return `<picture><source type="image/avif" srcset="${set("avif")}"><source type="image/webp" srcset="${set("webp")}"><img src="${stem}-960.jpg" alt="${alt}"></picture>`;
};

describe("neededOffline", () => {
  test("lists style sheets, scripts, the icon and all faces, but nothing for readers without script", () => {
    const head = `<link rel="icon" href="/icon.svg"><link rel="manifest" href="/ur/manifest.webmanifest"><link rel="canonical" href="/ur/">
      <link rel="preload" as="font" href="/_next/static/media/latin.1.woff2">
      <noscript><link rel="stylesheet" href="/_next/static/chunks/1.css"></noscript>
      <script data-elements="/assets/elements-1.js" data-faces="nastaliq.1 latin.1" data-later="serif.1" data-stand-in="naskh.1"></script>
      <script type="application/ld+json">{}</script>
      <link rel="stylesheet" href="/_next/static/a.css">`;
    expect(needed("<a href='/ur/archive/'>…</a>", head)).toEqual([
      "/icon.svg",
      "/_next/static/media/latin.1.woff2",
      "/assets/elements-1.js",
      "/_next/static/media/nastaliq.1.woff2",
      "/_next/static/media/serif.1.woff2",
      "/_next/static/media/naskh.1.woff2",
      "/_next/static/a.css",
    ]);
  });

  test.each([
    ["one that shows something: WebP, fit for a phone", picture("A boat"), `${stem}-960.webp`],
    ["a small one: the widest", picture("A boat", [360, 700]), `${stem}-700.webp`],
    ["one that decorates: the narrowest", picture(""), `${stem}-360.webp`],
    [
      "a drawing: itself",
      '<img src="/media/map-0a1b2c3d4e.svg" alt="A map">',
      "/media/map-0a1b2c3d4e.svg",
    ],
    [
      "a drawing above the text",
      '<picture><img src="/media/map-0a1b2c3d4e.svg" alt="A map"></picture>',
      "/media/map-0a1b2c3d4e.svg",
    ],
  ])("lists one rendition of a picture: of %s", (_, html, address) => {
    expect(needed(html + html)).toEqual([address]);
  });
});
