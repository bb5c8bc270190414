import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { openBrowser, openPage, type WatchedPage } from "./support/browser";
import { checkout } from "./support/checkout";
import { pagesOf } from "./support/pagesOf";
import { messagesOf } from "./support/versionsOnDisk";

const site = inject("site");
const paths = pagesOf(inject("outDir")).filter((path) => path !== "/");

/** What a reader sees, but for what needs script; with all spaces alike. */
const textOf = (page: Page) =>
  page.evaluate(() => {
    const needScript = [...document.querySelectorAll("share-links li")].filter((item) =>
      item.querySelector("button"),
    );
    for (const item of needScript) item.remove();
    // biome-ignore lint/performance/useDomNodeTextContent: what a style sheet hides, nobody reads
    return document.body.innerText.replace(/\s+/g, " ").trim();
  });

describe("Without script", () => {
  let browser: Browser;
  let silent: WatchedPage;

  beforeAll(async () => {
    browser = await openBrowser();
    silent = await openPage(browser, site, { javaScriptEnabled: false });
  });
  afterAll(() => browser.close());

  test("every page says all that it says with it, and offers no button", async () => {
    const { page, close } = await openPage(browser, site);
    for (const path of paths) {
      await silent.page.goto(site + path);
      await page.goto(site + path);
      expect(await silent.page.locator("button:visible, [role=button]:visible").count(), path).toBe(
        0,
      );
      expect(await silent.page.locator("main h1:visible").count(), path).toBe(1);
      const text = await textOf(silent.page);
      expect(text.length, path).toBeGreaterThan(0);
      expect(text, path).toBe(await textOf(page));
    }
    expect(silent.faults).toEqual([]);
    await close();
  });

  test.each([
    { locale: "en", other: "ur", part: "moscow-between-two-friends" },
    { locale: "ur", other: "en", part: "moscow-between-two-friends" },
  ])("a reader gets everywhere from /$locale/", async ({ locale, other, part }) => {
    const { page } = silent;
    const { series } = messagesOf(checkout, locale);
    await page.goto(`${site}/${locale}/`);
    await page.locator(`main a[href="/${locale}/series/russia-returns/"]`).first().click();
    expect(page.url()).toBe(`${site}/${locale}/series/russia-returns/`);
    await page.locator(`main a[href="/${locale}/articles/${part}/"]`).first().click();
    await page.locator("a[rel=next]", { hasText: series.next }).click();
    expect(page.url()).toBe(`${site}/${locale}/articles/a-thaw-is-not-a-spring/`);
    await page.locator("a[rel=prev]", { hasText: series.previous }).click();
    expect(page.url()).toBe(`${site}/${locale}/articles/${part}/`);
    await page.locator("main a[href*='/topics/']").first().click();
    expect(page.url()).toContain(`${site}/${locale}/topics/`);
    await page.locator("main a[href*='/articles/']").first().click();
    await page.locator("main a[href*='/people/']").first().click();
    expect(page.url()).toContain(`${site}/${locale}/people/`);
    await page.locator("header a[href$='/archive/']").click();
    expect(page.url()).toBe(`${site}/${locale}/archive/`);
    await page.locator("footer a[href*='/pages/']").first().click();
    await page.locator(`header a[hreflang=${other}]`).click();
    expect(page.url()).toContain(`${site}/${other}/pages/`);
    expect(await page.locator("html").getAttribute("lang")).toBe(other);
    await page.locator(`header a[href="/${other}/"]`).click();
    expect(page.url()).toBe(`${site}/${other}/`);
    expect(silent.faults).toEqual([]);
  });
});
