import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { imageSize } from "image-size";
import pixelmatch from "pixelmatch";
import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { readDrawing } from "@/content/pictures/drawings/readDrawing";
import { publishDrawing } from "@/prepare/pictures/publishDrawing";
import { samplePhotograph } from "../../support/samplePicture";

const svg = (inside: string, attributes = 'viewBox="0 0 80 40"') =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${attributes}>${inside}</svg>`;

/** How many of its pixels differ after cleaning, drawn 800 pixels wide. */
async function difference(drawing: string): Promise<number> {
  const { width: own } = imageSize(Buffer.from(drawing));
  const draw = (text: string) =>
    sharp(Buffer.from(text), { density: Math.min((72 * 800) / own, 100_000) })
      .resize({ width: 800 })
      .flatten({ background: "#fff" })
      .ensureAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
  const [before, after] = [await draw(drawing), await draw(await publishDrawing(drawing))];
  const { width, height } = before.info;
  expect([after.info.width, after.info.height]).toEqual([width, height]);
  return pixelmatch(before.data, after.data, undefined, width, height, { threshold: 0.05 });
}

/** The drawings of the checkout's own publication. */
const articles = path.join(import.meta.dirname, "../../../content/articles");
const own = readdirSync(articles, { recursive: true, encoding: "utf8" }).filter((file) =>
  file.endsWith(".svg"),
);

describe("publishDrawing", () => {
  test.each(own)("keeps the look of %s", async (file) => {
    expect(await difference(readFileSync(path.join(articles, file), "utf8"))).toBe(0);
  });

  test.each([
    ["in small units", svg('<path d="M.1234 .2l.3111 .1234l.0321-.2z"/>', 'viewBox="0 0 1 .5"')],
    [
      "with styles of its own, used and unused",
      svg('<style>.a{fill:red}.b{fill:blue}</style><rect class="a" width="40" height="40"/>'),
    ],
    [
      "with styles that choose elements by name and place",
      svg(
        "<style>rect{fill:green}g>:nth-child(2){fill:#00f}circle{stroke:red}</style><g><g/><rect width='20' height='40'/><rect x='20' width='20' height='40'/></g><circle cx='60' cy='20' r='9'/>",
      ),
    ],
    [
      "with gradients, masks and repeated parts",
      svg(
        '<defs><linearGradient id="wood"><stop stop-color="red"/><stop offset="1" stop-color="blue"/></linearGradient><mask id="m"><rect width="30" height="40" fill="#fff"/></mask><circle id="leaf" r="9"/></defs><rect width="80" height="40" fill="url(#wood)" mask="url(#m)"/><use href="#leaf" x="50" y="20"/><use xlink:href="#leaf" x="70" y="20" fill="green"/>',
      ),
    ],
    [
      "with what covers itself, half transparent",
      svg(
        '<g opacity=".5"><path fill="red" d="M0 0h40v40H0z"/><path fill="red" d="M20 0h40v40H20z"/></g>',
      ),
    ],
    [
      "with turned and scaled parts",
      svg(
        '<g transform="translate(40 20) rotate(30) scale(1000)"><path d="M-.0105-.0053h.0213v.0107z"/></g>',
      ),
    ],
    [
      "that is stretched, by its own wish",
      svg(
        '<circle r="9" cx="20" cy="20"/>',
        'viewBox="0 0 40 40" width="80" height="40" preserveAspectRatio="none"',
      ),
    ],
    [
      "with text in two directions",
      svg(
        '<text x="78" y="20" text-anchor="start" direction="rtl" font-size="10" xml:lang="ur">دو ملک</text><text y="38" font-size="10">Two  lands</text>',
      ),
    ],
  ])("keeps the look of a drawing %s", async (_name, drawing) => {
    expect(await difference(drawing)).toBe(0);
  });

  test("keeps size, viewBox, and conditionally visible parts", async () => {
    const published = await publishDrawing(
      svg(
        '<style>@media (prefers-color-scheme:dark){.a{fill:#fff}}</style><rect class="a" width="9" height="9"/><g display="none"><rect width="2" height="2"/></g>',
        'viewBox="0 0 80 40" width="160" height="80"',
      ),
    );
    expect(published).toContain('viewBox="0 0 80 40"');
    expect(published).toMatch(/ width="160" height="80"/);
    expect(published).toContain("prefers-color-scheme:dark");
    expect(published).toContain('<rect class="a" width="9" height="9"/>');
    expect(published).toContain('<g display="none"><rect width="2" height="2"/></g>');
  });

  test("shortens the rest", async () => {
    const published = await publishDrawing(
      `<?xml version="1.0"?>${svg(
        '<!-- Draft --><metadata>At home</metadata><g inkscape:label="x" xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape"/><rect width="9" height="9"/>',
      )}`,
    );
    expect(published).toBe(
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 80 40"><path d="M0 0h9v9H0z"/></svg>',
    );
  });

  test("does not shorten a very large drawing, which would take too long", async () => {
    const many = '<rect width="9" height="9"/>'.repeat(5001);
    expect(await publishDrawing(svg(many))).toContain(many);
  });

  test("keeps only the pixels of an embedded photograph, upright", async () => {
    const photograph = await samplePhotograph(40, 80);
    expect(photograph.includes("Doab")).toBe(true);
    const href = `data:image/jpg;base64,${photograph.toString("base64")}`;
    const published = await publishDrawing(
      svg(
        `<image width="80" height="40" xlink:href="${href}"/><image width="8" height="4" href="${href}"/>`,
      ),
    );
    const found = [...published.matchAll(/href="data:image\/jpeg;base64,([^"]*)"/g)];
    expect(found).toHaveLength(2);
    for (const [, data = ""] of found) {
      const bytes = Buffer.from(data, "base64");
      expect(bytes.includes("Doab")).toBe(false);
      const { exif, xmp, iptc, icc, orientation, width, height } = await sharp(bytes).metadata();
      expect([exif, xmp, iptc, icc, orientation, width, height]).toEqual([
        ...Array(5).fill(undefined),
        80,
        40,
      ]);
    }
  });

  test.each([
    "DATA:image/jpeg;base64,",
    "Data:IMAGE/JPEG;BASE64,",
    "data:image/png;charset=x; base64 ,",
  ])("removes a camera’s metadata from a picture at “%s”", async (head) => {
    const href = head + (await samplePhotograph(40, 80)).toString("base64");
    const published = await publishDrawing(
      svg(
        `<filter id="f"><feImage href="${href}"/></filter><image width="8" filter="url(#f)" href="${href}"/>`,
      ),
    );
    const found = [...published.matchAll(/href="data:image\/jpeg;base64,([^"]*)"/g)];
    expect(found).toHaveLength(2);
    expect(published.match(/data:/gi)).toHaveLength(2);
    for (const [, data = ""] of found) {
      expect((await sharp(Buffer.from(data, "base64")).metadata()).exif).toBeUndefined();
    }
  });

  test.each([
    ["is not closed", '<svg xmlns="http://www.w3.org/2000/svg"><g>'],
    ["has no element", "not a drawing"],
    ["runs something", svg("<script/>")],
  ])("throws for a drawing that %s", async (_name, drawing) => {
    await expect(publishDrawing(drawing)).rejects.toThrow();
  });
});

/** Drawings as programs write them, and what of them is told to be left out. */
describe("Drawings of programs", () => {
  const folder = path.join(import.meta.dirname, "../../fixtures/drawings");
  test.each<[string, readonly string[]]>([
    ["illustrator.svg", []],
    ["inkscape.svg", []],
    ["figma.svg", []],
    ["drawio.svg", ["text set as HTML, which plain text replaces"]],
    ["matplotlib.svg", ["a link"]],
    ["d3.svg", []],
    ["coreldraw.svg", ["an embedded typeface, “@font-face”", "“font”"]],
    ["libreoffice.svg", []],
  ])("%s keep their look, and lose what identifies their author", async (file, leftOut) => {
    const drawing = readFileSync(path.join(folder, file), "utf8");
    const read = readDrawing(drawing);
    if ("fault" in read) throw new Error(read.fault.cause);
    expect(read.leftOut.things.map(({ what }) => what)).toEqual(leftOut);
    const published = await publishDrawing(drawing);
    expect(published).not.toMatch(
      /amina|matplotlib|secret|inkscape|sodipodi|adobe|&ns_|xmlns:|<!/i,
    );
    // What draws here knows no HTML, and takes neither side of a “switch” as browsers do.
    const plain = drawing
      .replace(/<foreignObject[\s\S]*?<\/foreignObject>/g, "")
      .replace(/<switch><g requiredFeatures[\s\S]*?<\/switch>/g, "");
    expect(await difference(plain)).toBe(0);
  });
});
