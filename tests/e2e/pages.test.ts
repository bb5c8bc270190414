import AxeBuilder from "@axe-core/playwright";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { openBrowser, openPage } from "./support/browser";
import { excessWidth } from "./support/excessWidth";
import { pagesOf } from "./support/pagesOf";

const site = inject("site");
const paths = [...pagesOf(inject("outDir")).filter((path) => path !== "/"), "/en/404.html"];

/** From the narrowest phone to a desk. */
const WIDTHS = [320, 375, 600, 768, 1024, 1440];

describe("Every page", () => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  test("opens without an error, an offence against the policy, or a word to another site", async () => {
    const { page, faults, close } = await openPage(browser, site);
    const scripts = new Set<string>();
    page.on("response", (response) => {
      if (response.request().resourceType() === "script") scripts.add(response.url());
    });
    for (const path of paths) {
      await page.goto(site + path);
    }
    // What the last page still has to say.
    await page.waitForLoadState("networkidle");
    expect(faults).toEqual([]);
    expect([...scripts]).toEqual([
      expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/assets\/elements-[0-9a-f]+\.js$/),
    ]);
    await close();
  });

  test("settles the order of its style sheets’ layers before any rule", async () => {
    const { page, close } = await openPage(browser, site);
    const unsettled: string[] = [];
    for (const path of paths) {
      await page.goto(site + path);
      const first = await page.evaluate(() => document.styleSheets[0]?.cssRules[0]?.cssText);
      if (first !== "@layer reset, tokens, base, prose, components, print;") unsettled.push(path);
    }
    expect(unsettled).toEqual([]);
    await close();
  });

  test("is as wide as the window, from 320 to 1440 pixels", async () => {
    const { page, close } = await openPage(browser, site);
    const wide: string[] = [];
    for (const path of paths) {
      await page.goto(site + path);
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 800 });
        const excess = await excessWidth(page);
        if (excess > 0) wide.push(`${path} at ${width}: ${excess} too wide`);
      }
    }
    expect(wide).toEqual([]);
    await close();
  });

  /** What axe objects to, on each of some pages. */
  async function objectionsTo(some: readonly string[], page: Page, rules: readonly string[] = []) {
    const objections: string[] = [];
    for (const path of some) {
      await page.goto(site + path);
      // The other mode only adds a tab for each run, for frames of other sites: there are none.
      const axe = new AxeBuilder({ page }).setLegacyMode(true);
      if (rules.length > 0) axe.withRules([...rules]);
      const { violations } = await axe.analyze();
      for (const { id, nodes } of violations) {
        for (const { target } of nodes) objections.push(`${path}: ${id}: ${target.join(" ")}`);
      }
    }
    return objections;
  }

  test("has nothing that axe objects to", async () => {
    const { page, close } = await openPage(browser, site);
    expect(await objectionsTo(paths, page)).toEqual([]);
    await close();
  });

  test("has nothing in the dark either: one page of each kind", async () => {
    const { page, close } = await openPage(browser, site, { colorScheme: "dark" });
    const kindOf = (path: string) => path.split("/").slice(0, 3).join("/");
    const kinds = new Map(paths.map((path) => [kindOf(path), path]));
    // Colours are all that darkness changes.
    const rules = ["color-contrast", "link-in-text-block"];
    expect(await objectionsTo([...kinds.values()], page, rules)).toEqual([]);
    await close();
  });
});
