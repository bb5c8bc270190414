import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { brokenWords } from "./support/brokenWords";
import { borrowPage, PHONE } from "./support/browser";
import { CHROMIUM } from "./support/chromium";
import { coveringParts } from "./support/coveringParts";
import { excessWidth } from "./support/excessWidth";
import { settle } from "./support/settle";
import { KINDS } from "./support/specimenPages";

const site = inject("site");
const specimen = inject("specimen");

/** Pages of the checkout's own publication whose words are longer than the specimen's. */
const OWN_KINDS = ["en", "ur"].flatMap((locale) =>
  [
    "",
    "archive/",
    "settings/",
    "series/russia-returns/",
    "articles/a-thaw-is-not-a-spring/",
    "articles/the-letter-and-the-machine/",
    `articles/a-thaw-is-not-a-spring/with/${locale === "en" ? "ur" : "en"}/`,
    "articles/water-at-the-door/",
  ].map((path) => `/${locale}/${path}`),
);

/** A page at 400 % in a window of 1,280 px. */
const ZOOMED = { width: 320, height: 640 };

/** What a reader may set in her own style sheet: WCAG 2.2, 1.4.12. */
function spaceText(page: Page): Promise<void> {
  return page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`
      body * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
      body p { margin-block-end: 2em !important; }
    `);
    document.adoptedStyleSheets.push(sheet);
  });
}

function setLargest(): void {
  const largest = { size: "largest" };
  const settings = { version: 1, latin: largest, arabic: largest };
  localStorage.setItem("waraq-settings", JSON.stringify(settings));
}

describe("No word is broken, nothing is wider than the window, and nothing covers the text", () => {
  /** Set to letters of twice the usual size, as readers do it in the browser’s own settings. */
  let largePrint: Browser;

  beforeAll(async () => {
    const size = "--blink-settings=defaultFontSize=32,defaultFixedFontSize=26";
    largePrint = await chromium.launch({ ...CHROMIUM, args: [...CHROMIUM.args, size] });
  });
  afterAll(() => largePrint.close());

  const CASES = [
    { name: "with letters of twice the size, on a phone", viewport: PHONE, isLarge: true },
    {
      name: "with letters of twice the size, on a desk",
      viewport: { width: 1280, height: 800 },
      isLarge: true,
    },
    { name: "at 400 % zoom", viewport: ZOOMED },
    { name: "at the largest size that can be set", viewport: ZOOMED, isLargest: true },
    { name: "with more space in the text", viewport: PHONE, isSpaced: true },
  ];

  test.each(CASES)("$name", async ({ viewport, isLarge, isLargest, isSpaced }) => {
    const wrong: string[] = [];
    for (const [address, kinds] of [
      [specimen, KINDS],
      [site, OWN_KINDS],
    ] as const) {
      const browser = isLarge ? largePrint : undefined;
      const { page, runFirst, close } = await borrowPage(address, { viewport }, browser);
      if (isLargest) await runFirst(setLargest);
      for (const path of kinds) {
        await page.goto(address + path);
        await settle(page);
        if (isSpaced) await spaceText(page);
        wrong.push(
          ...(await brokenWords(page)).map((word) => `${path}: ${word} is broken`),
          ...(await coveringParts(page)).map((part) => `${path}: ${part} covers too much`),
        );
        const excess = await excessWidth(page);
        if (excess !== 0) wrong.push(`${path} is too wide by ${excess}`);
      }
      await close();
    }
    expect(wrong).toEqual([]);
  });

  test.each([
    ["en", "neighbourhood"],
    ["ur", "ہمسائیگی"],
  ])("a broken word is found, in %s", async (locale, word) => {
    const { page, close } = await borrowPage(site, { viewport: ZOOMED });
    await page.goto(`${site}/${locale}/`);
    await settle(page);
    const found = await page.evaluate((text) => {
      const paragraph = document.createElement("p");
      paragraph.className = "narrow";
      paragraph.style.cssText = "inline-size: 1em; overflow-wrap: anywhere";
      const emphasis = document.createElement("em");
      emphasis.textContent = text.slice(2);
      // A word that is in two elements is one word still; an address is none.
      paragraph.append(text.slice(0, 2), emphasis, " https://rivers.example/note");
      document.querySelector("main")?.replaceChildren(paragraph);
      return paragraph.textContent;
    }, word);
    expect(found).toContain(word);
    expect(await brokenWords(page)).toEqual([`${word} (p.narrow)`]);
    await close();
  });
});
