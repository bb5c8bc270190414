import { readdirSync } from "node:fs";
import type { Page } from "playwright-core";
import { describe, expect, inject, test } from "vitest";
import { openPage } from "./support/browser";
import { compareWithReference, isRenewing, REFERENCES } from "./support/compareWithReference";
import { settle } from "./support/settle";
import { LOCALES } from "./support/specimenPages";

const specimen = inject("specimen");

interface Shot {
  readonly name: string;
  /** Without the language. */
  readonly path: string;
  /** Where in the page; left out, at its top. */
  readonly at?: "middle" | "end" | "whole";
}

const SHOTS: readonly Shot[] = [
  { name: "front", path: "" },
  { name: "front-end", path: "", at: "end" },
  { name: "article", path: "articles/rags/" },
  { name: "article-middle", path: "articles/rags/", at: "middle" },
  { name: "article-end", path: "articles/rags/", at: "end" },
  { name: "series", path: "series/leaves/" },
  { name: "not-found", path: "404.html" },
  { name: "specimen", path: "articles/specimen/", at: "whole" },
];

const SHOTS_IN_THE_DARK = SHOTS.filter(({ name }) => name === "front" || name === "article");

const WINDOWS = [
  { width: 360, height: 740 },
  { width: 1440, height: 900 },
];

const CASES = LOCALES.flatMap((locale) =>
  WINDOWS.flatMap((viewport) => [
    { locale, viewport, colorScheme: "light" as const, shots: SHOTS, suffix: "" },
    { locale, viewport, colorScheme: "dark" as const, shots: SHOTS_IN_THE_DARK, suffix: ".dark" },
  ]),
);

const nameOf = (shot: Shot, { locale, viewport, suffix }: (typeof CASES)[number]) =>
  `${shot.name}.${locale}.${viewport.width}${suffix}`;

/**
 * Devices differ in the faces that labels in the other script and code are set
 * in. In shots they are the site’s own, so that references are good anywhere.
 */
function takeOwnFaces(page: Page): Promise<void> {
  return page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`
      [data-typeface="serif"] { --serif: "Waraq Serif" !important; }
      [data-typeface="nastaliq"] { --nastaliq: "Waraq Nastaliq", "Waraq Latin" !important; }
      code, pre { font-family: "Waraq Serif" !important; }
      *, ::before, ::after { transition: none !important; animation: none !important; }
    `);
    document.adoptedStyleSheets.push(sheet);
  });
}

async function goTo(page: Page, at: Shot["at"]): Promise<void> {
  await takeOwnFaces(page);
  // What is loaded only when a reader comes near is wanted in the shot as well.
  await page.evaluate(async () => {
    for (const picture of document.images) {
      picture.loading = "eager";
      await picture.decode();
    }
  });
  const position = { middle: 0.5, end: 1, whole: 0 }[at ?? "whole"];
  await page.evaluate((part) => {
    const { scrollHeight, clientHeight } = document.documentElement;
    window.scrollTo({ top: (scrollHeight - clientHeight) * part, behavior: "instant" });
  }, position);
  await settle(page);
  // Two frames: scrolling moves the header and marks the section in the contents list.
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
}

describe("What a reader sees", () => {
  test.each(CASES)(
    "matches the reference screenshots: /$locale/ at $viewport.width pixels, $colorScheme",
    async (one) => {
      const { viewport, colorScheme } = one;
      // Of a picture that comes in several widths a browser takes the widest that it has.
      const { page, runFirst, close } = await openPage(specimen, {
        viewport,
        colorScheme,
        reducedMotion: "reduce",
      });
      // What she has read is marked, whenever the browser comes to note it.
      await runFirst(() => localStorage.setItem("waraq-places", "off"));
      const differences: string[] = [];
      for (const shot of one.shots) {
        await page.goto(`${specimen}/${one.locale}/${shot.path}`);
        await settle(page);
        await goTo(page, shot.at);
        const fullPage = shot.at === "whole";
        const difference = await compareWithReference(page, nameOf(shot, one), { fullPage });
        if (difference) differences.push(difference);
      }
      expect(differences).toEqual([]);
      await close();
    },
  );

  test("has no unused reference screenshot", () => {
    const names = CASES.flatMap((one) => one.shots.map((shot) => `${nameOf(shot, one)}.png`));
    expect(readdirSync(REFERENCES).sort()).toEqual(names.sort());
  });

  test.skipIf(isRenewing)("is reported as different when a colour differs", async () => {
    const { page, close } = await openPage(specimen, {
      viewport: { width: 360, height: 740 },
    });
    await page.goto(`${specimen}/en/series/leaves/`);
    await settle(page);
    await goTo(page, undefined);
    await page.evaluate(() => document.documentElement.style.setProperty("--paper", "#dde"));
    expect(await compareWithReference(page, "series.en.360")).toMatch(
      /^series\.en\.360 differs from its reference in \d+ pixels\. Look at \S+\.actual\.png and \S+\.difference\.png\. If it is as it should be, renew the references: npm run references$/,
    );
    await close();
  });
});
