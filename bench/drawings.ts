import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { chromium, type Page } from "playwright-core";
import { readDrawing, writeDrawing } from "@/content/pictures/drawings/readDrawing";
import { publishDrawing } from "@/prepare/pictures/publishDrawing";
import { CHROMIUM } from "../tests/e2e/support/chromium";

/*
 * How long drawings take: what `measureWork` estimates, what a build takes, and
 * what a browser without a graphics card takes to show one 1200 pixels wide.
 *
 *   npx tsx --tsconfig tsconfig.json bench/drawings.ts
 *
 * Each kind is made as large as it may be: the largest that isn't refused.
 */

const repeat = (count: number, make: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => make(index)).join("");

/** Numbers that look random and are the same each time. */
function random(seed: number) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

const zigzag = (count: number, far: number) => {
  const next = random(1);
  let [x, y] = [500, 300];
  return `M500 300${repeat(count, () => {
    x = Math.min(1000, Math.max(0, x + (next() - 0.5) * far));
    y = Math.min(600, Math.max(0, y + (next() - 0.5) * far));
    return `L${x.toFixed(1)} ${y.toFixed(1)}`;
  })}`;
};
const dots = (count: number) => {
  const next = random(2);
  return repeat(
    count,
    () => `<circle cx="${(next() * 1000).toFixed(1)}" cy="${(next() * 600).toFixed(1)}" r="3"/>`,
  );
};
const ALL = 'width="1000" height="600"';

/** Drawings of a kind, by how much of it there is. */
const KINDS: Readonly<Record<string, (count: number) => string>> = {
  "small circles": dots,
  "circles by use": (count) =>
    `<circle id="c" r="3"/>${repeat(count, (index) => `<use href="#c" x="${index % 1000}" y="${index % 600}"/>`)}`,
  "surfaces that cover all": (count) => repeat(count, () => `<rect ${ALL} fill-opacity=".1"/>`),
  "gradients that cover all": (count) =>
    `<radialGradient id="g"><stop stop-color="red"/><stop offset="1" stop-color="blue" stop-opacity="0"/></radialGradient>${repeat(count, () => `<rect ${ALL} fill="url(#g)"/>`)}`,
  "a filled outline of short lines": (count) => `<path d="${zigzag(count, 10)}"/>`,
  "a filled outline of long lines": (count) => `<path d="${zigzag(count, 1000)}"/>`,
  "a drawn outline of short lines": (count) =>
    `<path fill="none" stroke="#000" d="${zigzag(count, 10)}"/>`,
  "a drawn outline of long lines": (count) =>
    `<path fill="none" stroke="#000" d="${zigzag(count, 1000)}"/>`,
  "a broad outline of long lines": (count) =>
    `<path fill="none" stroke="#000" stroke-opacity=".1" stroke-linejoin="round" stroke-width="50" d="${zigzag(count, 1000)}"/>`,
  "paths of their own": (count) =>
    repeat(
      count,
      (index) =>
        `<path stroke="#000" fill="red" d="M${index % 1000} ${index % 600}c5 5 9 3 9-9z"/>`,
    ),
  dashes: (count) =>
    `<path fill="none" stroke="#000" stroke-dasharray=".${"0".repeat(2)}9" d="M0 9h${count / 100}"/>`,
  "dashes of curves": (count) =>
    `<path fill="none" stroke="#000" stroke-dasharray="1" d="M0 0${repeat(Math.ceil(count / 1000), () => "C1000 600 0 600 1000 0 0 600 1000 600 0 0")}"/>`,
  markers: (count) =>
    `<marker id="m" overflow="visible"><circle r="2"/></marker><path fill="none" marker-mid="url(#m)" d="${zigzag(count, 100)}"/>`,
  layers: (count) => repeat(count, () => `<g opacity=".5"><rect ${ALL}/><circle r="9"/></g>`),
  masks: (count) =>
    `<mask id="m"><rect ${ALL} fill="#fff" fill-opacity=".5"/></mask>${repeat(count, () => `<rect ${ALL} mask="url(#m)"/>`)}`,
  clips: (count) =>
    `<clipPath id="m"><circle cx="500" cy="300" r="300"/><circle cx="300" cy="300" r="300"/></clipPath>${repeat(count, () => `<rect ${ALL} fill-opacity=".1" clip-path="url(#m)"/>`)}`,
  blurs: (count) =>
    `<filter id="f">${repeat(count, () => '<feGaussianBlur stdDeviation="9"/>')}</filter><circle cx="500" cy="300" r="300" filter="url(#f)"/>`,
  turbulence: (count) =>
    `<filter id="f" x="0" y="0" width="1" height="1">${repeat(count, () => '<feTurbulence baseFrequency=".05" numOctaves="4"/>')}</filter><rect ${ALL} filter="url(#f)"/>`,
  morphology: (count) =>
    `<filter id="f"><feMorphology operator="dilate" radius="${count}"/></filter><circle cx="500" cy="300" r="300" filter="url(#f)"/>`,
  "small shadows": (count) =>
    `<filter id="f"><feDropShadow stdDeviation="3"/></filter>${repeat(count, (index) => `<rect x="${(index * 31) % 950}" y="${(index * 17) % 550}" width="40" height="20" filter="url(#f)"/>`)}`,
  "simple steps": (count) =>
    `<filter id="f">${repeat(count, () => '<feColorMatrix type="saturate" values=".9"/><feOffset dx="1"/>')}</filter><circle cx="500" cy="300" r="300" filter="url(#f)"/>`,
  displacement: (count) =>
    `<filter id="f">${repeat(count, () => '<feDisplacementMap in2="SourceGraphic" scale="20"/>')}</filter><circle cx="500" cy="300" r="300" filter="url(#f)"/>`,
  convolution: (count) =>
    `<filter id="f">${repeat(count, () => '<feConvolveMatrix order="7" kernelMatrix="1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1"/>')}</filter><circle cx="500" cy="300" r="300" filter="url(#f)"/>`,
  lighting: (count) =>
    `<filter id="f">${repeat(count, () => '<feDiffuseLighting><fePointLight x="9" y="9" z="9"/></feDiffuseLighting>')}</filter><circle cx="500" cy="300" r="300" filter="url(#f)"/>`,
  patterns: (count) =>
    `<pattern id="p" width="1000" height="600" patternUnits="userSpaceOnUse">${dots(100)}</pattern>${repeat(count, () => `<rect ${ALL} fill="url(#p)"/>`)}`,
  "small patterns": (count) =>
    `<pattern id="p" width="4" height="4" patternUnits="userSpaceOnUse"><circle r="2"/></pattern>${repeat(count, () => `<rect ${ALL} fill="url(#p)"/>`)}`,
  letters: (count) =>
    repeat(
      Math.ceil(count / 40),
      (index) =>
        `<text font-size="9" y="${index % 600}">${"Indus and Jhelum, Chenab and Ravi, Sutlej".slice(0, 40)}</text>`,
    ),
  "letters, each with a place": (count) =>
    `<text font-size="9" x="${repeat(count, (index) => `${index % 1000} `)}">${"a".repeat(count)}</text>`,
  "rules for all": (count) =>
    `<style>${repeat(count, (index) => `g g :not(.a${index}){fill:red}`)}</style><g><g>${dots(1000)}</g></g>`,
};

const drawing = (inside: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1000 600">${inside}</svg>`;

/** The largest count of a kind that isn't refused. */
function largest(make: (count: number) => string): number {
  let [sound, refused] = [1, 2];
  while (refused < 4_000_000 && "root" in readDrawing(drawing(make(refused)))) {
    [sound, refused] = [refused, refused * 2];
  }
  while (refused - sound > sound / 20 && refused - sound > 1) {
    const middle = Math.floor((sound + refused) / 2);
    if ("root" in readDrawing(drawing(make(middle)))) sound = middle;
    else refused = middle;
  }
  return sound;
}

/** How long a page takes until it has drawn a picture, in milliseconds. */
async function timeToDraw(page: Page, address: string): Promise<number> {
  await page.setContent("<!doctype html><body style='margin:0'>");
  await page.screenshot();
  const start = performance.now();
  await page.evaluate(async (src) => {
    const image = new Image();
    image.width = 1200;
    image.src = src;
    document.body.append(image);
    await image.decode();
  }, address);
  await page.screenshot();
  return performance.now() - start;
}

let served = "";
const server = createServer((_, response) => {
  response.writeHead(200, { "Content-Type": "image/svg+xml", "Cache-Control": "no-store" });
  response.end(served);
});
await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
const browser = await chromium.launch(CHROMIUM);
const page = await browser.newPage({ viewport: { width: 1200, height: 800 } });

const only = process.argv[2];
console.log("kind | count | kB | estimated | read | made | shown, less an empty one (ms)");
served = drawing("");
await timeToDraw(page, address);
const empty = await timeToDraw(page, `${address}?0`);
for (const [kind, make] of Object.entries(KINDS)) {
  if (only && !kind.includes(only)) continue;
  const count = largest(make);
  const svg = drawing(make(count));
  const start = performance.now();
  const read = readDrawing(svg);
  const readIn = performance.now() - start;
  if ("fault" in read) continue;
  const before = performance.now();
  const made = process.env.UNSHORTENED ? writeDrawing(read.root) : await publishDrawing(svg);
  const madeIn = performance.now() - before;
  const estimate = Object.values(read.work).reduce((sum, each) => sum + each, 0);
  served = made;
  const shown = (await timeToDraw(page, `${address}?${kind}`)) - empty;
  const figures = [count, svg.length / 1000, estimate, readIn, madeIn, shown];
  console.log([kind, ...figures.map((figure) => Math.round(figure))].join(" | "));
}
await browser.close();
server.close();
