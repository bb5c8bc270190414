import type { Page } from "playwright-core";
import { describe, expect, inject, test } from "vitest";
import { borrowPage, focusByKeyboard } from "./support/browser";
import { cutInk } from "./support/cutInk";
import { settle } from "./support/settle";
import { LOCALES } from "./support/specimenPages";
import { TOWERING, touchingLines } from "./support/touchingLines";

const specimen = inject("specimen");

/** The narrow window makes more lines; the wide one sets notes and lists beside the text. */
const CASES = [
  { locale: "en", width: 360 },
  { locale: "ur", width: 360 },
  { locale: "ur", width: 1440 },
];

describe("Ink", () => {
  async function open(path: string, width: number) {
    const opened = await borrowPage(specimen, { viewport: { width, height: 900 } });
    await opened.page.goto(specimen + path);
    await settle(opened.page);
    return opened;
  }

  test.each(CASES)("of no line touches the next: /$locale/ at $width pixels", async (one) => {
    const paths = ["", "articles/specimen/", "series/leaves/"];
    const touching = await Promise.all(
      paths.map(async (path) => {
        const { page, close } = await open(`/${one.locale}/${path}`, one.width);
        const found = await touchingLines(page, TOWERING);
        await close();
        return found.map((lines) => `${path}: ${lines}`);
      }),
    );
    expect(touching.flat()).toEqual([]);
  });

  test.each(CASES)("is cut by no box: /$locale/ at $width pixels", async ({ locale, width }) => {
    const { page, close } = await open(`/${locale}/articles/specimen/`, width);
    expect(await cutInk(page)).toEqual([]);
    await close();
  });

  test.each(LOCALES)("of the skip link stays in its box: /%s/", async (locale) => {
    const { page, close } = await open(`/${locale}/pages/about/`, 360);
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

  test("is found to touch where lines are set too close", async () => {
    const { page, close } = await open("/ur/articles/rags/", 360);
    await restyle(page, ".prose p { line-height: 1.4 !important }");
    expect(await touchingLines(page)).not.toEqual([]);
    await close();
  });

  test("is found to be cut where a box is too tight", async () => {
    const { page, close } = await open("/ur/articles/rags/", 360);
    await restyle(
      page,
      ".prose h2 { line-height: 1 !important; overflow: clip; padding: 0 !important }",
    );
    expect(await cutInk(page)).toEqual([expect.stringMatching(/^h2: \d+ px above, \d+ px below/)]);
    await close();
  });
});
