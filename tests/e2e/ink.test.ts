import type { Page } from "playwright-core";
import { describe, expect, inject, test } from "vitest";
import { borrowPage, focusByKeyboard } from "./support/browser";
import { cutInk } from "./support/cutInk";
import { pagesOf } from "./support/pagesOf";
import { settle } from "./support/settle";
import { LOCALES } from "./support/specimenPages";
import { touchingLines } from "./support/touchingLines";

const specimen = inject("specimen");

/**
 * Whether ink touches or is cut is a matter of faces, line heights, words that tower
 * and boxes, which the specimen has all of. `EVERY_PAGE=1 npm run browser ink` looks at every page of
 * both publications.
 */
const everyPage = process.env.EVERY_PAGE
  ? [
      ...pagesOf(inject("specimenOutDir")).map((path) => specimen + path),
      ...pagesOf(inject("outDir")).map((path) => inject("site") + path),
    ]
  : undefined;

/** The narrow window makes more lines; the wide one sets notes and lists beside the text. */
const WIDTHS = [320, 360, 390, 768, 1024, 1440];

/** Where lines break in Nastaliq decides what touches; elsewhere one window shows it. */
const CASES = [
  ...(everyPage ? WIDTHS : [360]).map((width) => ({ locale: "en", width })),
  ...WIDTHS.map((width) => ({ locale: "ur", width })),
];

/** Pages on which words that tower stand wherever text can wrap. */
const TOWERING = ["articles/takhti/"];

/** Those on which there is every element, card and list besides; at two widths, which is enough for them. */
const OTHERS = ["", "articles/specimen/", "series/leaves/", "people/nadia-qureshi/", "settings/"];

const isUsual = (width: number) => width === 360 || width === 1440;

/** The addresses to look at in a language. */
function addressesIn(locale: string, paths: readonly string[]): readonly string[] {
  const every = everyPage?.filter((address) => new URL(address).pathname.startsWith(`/${locale}/`));
  return every ?? paths.map((path) => `${specimen}/${locale}/${path}`);
}

describe("Ink", { timeout: everyPage ? 3_600_000 : 120_000 }, () => {
  async function open(address: string, width: number) {
    const { origin } = new URL(address);
    const opened = await borrowPage(origin, { viewport: { width, height: 900 } });
    await opened.page.goto(address);
    await settle(opened.page);
    return opened;
  }

  test.each(CASES)(
    "of a line never touches the next line: /$locale/ at $width pixels",
    async (one) => {
      const touching: string[] = [];
      const paths = isUsual(one.width) ? [...OTHERS, ...TOWERING] : TOWERING;
      for (const address of addressesIn(one.locale, paths)) {
        const { page, close } = await open(address, one.width);
        const found = await touchingLines(page);
        touching.push(...found.map((lines) => `${address}: ${lines}`));
        await close();
      }
      expect(touching).toEqual([]);
    },
  );

  test.each(CASES.filter(({ width }) => isUsual(width)))(
    "is never clipped by a box: /$locale/ at $width pixels",
    async ({ locale, width }) => {
      const cut: string[] = [];
      for (const address of addressesIn(locale, ["articles/specimen/", ...TOWERING])) {
        const { page, close } = await open(address, width);
        cut.push(...(await cutInk(page)).map((box) => `${address}: ${box}`));
        await close();
      }
      expect(cut).toEqual([]);
    },
  );

  test.each(LOCALES)("of the skip link stays in its box: /%s/", async (locale) => {
    const { page, close } = await open(`${specimen}/${locale}/pages/about/`, 360);
    await focusByKeyboard(page, "a[href='#site-text']");
    expect(await cutInk(page, "a[href='#site-text']")).toEqual([]);
    await close();
  });

  /** Changes a page’s style; its policy lets only script do so. */
  const restyle = (page: Page, css: string) =>
    page.evaluate((text) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(text);
      document.adoptedStyleSheets.push(sheet);
    }, css);

  test.each([
    ["کبھی", "has room with its strut", "strut4", false],
    ["کبھی", "would touch without", "", true],
    ["کیلسیئم", "has room with its strut", "strut6", false],
    ["کیلسیئم", "would touch with a lower one", "strut4", true],
  ])("of «%s» stays clear of a deep letter above: %s", async (towering, _, strut, touches) => {
    const { page, close } = await open(`${specimen}/ur/articles/rags/`, 360);
    await page.evaluate(
      ([text, className]) => {
        // Where it meets the letter above, the word is moved to by and by.
        const pairs = Array.from({ length: 24 }, (_, step) => {
          const pair = document.createElement("p");
          const strut = document.createElement("span");
          strut.className = className;
          const word = document.createElement("span");
          word.style.marginInlineStart = `${step}px`;
          word.append(text, strut);
          pair.append("کم", document.createElement("br"), word);
          return pair;
        });
        document.querySelector(".prose")?.replaceChildren(...pairs);
      },
      [towering, strut] as const,
    );
    expect((await touchingLines(page)).length > 0).toBe(touches);
    await close();
  });

  test("of a towering word has its strut in the same line, wherever lines break", async () => {
    const { page, close } = await open(`${specimen}/ur/articles/specimen/`, 360);
    const found = { struts: 0, astray: 0 };
    for (let width = 320; width < 400; width += 4) {
      await page.setViewportSize({ width, height: 900 });
      const distances = await page.evaluate(() =>
        // What is for paper has no lines here.
        [...document.querySelectorAll("[class^=strut]:not(.links *)")].map((strut) => {
          const word = new Range();
          word.selectNodeContents(strut.previousSibling as Text);
          const [line, box] = [[...word.getClientRects()].at(-1), strut.getBoundingClientRect()];
          return line ? Math.abs(line.top + line.bottom - box.top - box.bottom) / 2 : Infinity;
        }),
      );
      found.struts += distances.length;
      found.astray += distances.filter((distance) => distance > 20).length;
    }
    expect(found).toEqual({ struts: expect.any(Number), astray: 0 });
    expect(found.struts).toBeGreaterThan(100);
    await close();
  });

  test("is reported as touching where lines are set too close", async () => {
    const { page, close } = await open(`${specimen}/ur/articles/rags/`, 360);
    await restyle(page, ".prose p { line-height: 1.4 !important }");
    expect(await touchingLines(page)).not.toEqual([]);
    await close();
  });

  test("is reported as clipped where a box is too small", async () => {
    const { page, close } = await open(`${specimen}/ur/articles/rags/`, 360);
    await restyle(
      page,
      ".prose h2 { line-height: 1 !important; overflow: clip; padding: 0 !important }",
    );
    expect(await cutInk(page)).toEqual([expect.stringMatching(/^h2: \d+ px above, \d+ px below/)]);
    await close();
  });
});
