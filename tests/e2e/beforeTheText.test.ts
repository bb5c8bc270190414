import type { Page } from "playwright-core";
import { describe, expect, inject, test } from "vitest";
import { borrowPage, focusByKeyboard } from "./support/browser";
import { pagesOf } from "./support/pagesOf";
import { press, WAYS } from "./support/press";

const site = inject("site");
const PHONE = { viewport: { width: 390, height: 780 }, hasTouch: true };
const DESK = { viewport: { width: 1440, height: 900 } };

const ARTICLE = "articles/the-road-through-kabul/";

const isOpen = (page: Page) =>
  page
    .locator("contents-list li")
    .first()
    .evaluate((entry) => entry.checkVisibility());

describe("What stands before a text", () => {
  const articles = pagesOf(inject("outDir")).filter((path) => /\/articles\/[^/]+\/$/.test(path));

  test("lets the first words stand within one and a half windows of a phone", async () => {
    const { page, close } = await borrowPage(site, PHONE);
    for (const path of articles) {
      // Whoever reads the original in place of a translation is told so first.
      await page.goto(site + path);
      // A newcomer is told one thing more.
      await page.evaluate(() => localStorage.removeItem("waraq-told"));
      await page.reload();
      if (await page.locator("main > aside, main > [role=note], main > div > [role=note]").count())
        continue;
      const top = await page
        .locator(".prose > p")
        .first()
        .evaluate((words) => words.getBoundingClientRect().top);
      expect(top, path).toBeLessThan(780 * 1.5);
    }
    await close();
  });

  describe.each(["en", "ur"])("in %s", (locale) => {
    test("is closed on a phone, and opens by touch", async () => {
      const { page, close } = await borrowPage(site, PHONE);
      await page.goto(`${site}/${locale}/${ARTICLE}`);
      expect(await isOpen(page)).toBe(false);
      await page.locator("contents-list summary").tap();
      expect(await isOpen(page)).toBe(true);
      await close();
    });

    test("is closed in a narrow window, and opens by keyboard", async () => {
      const { page, close } = await borrowPage(site, { viewport: { width: 390, height: 780 } });
      await page.goto(`${site}/${locale}/${ARTICLE}`);
      await focusByKeyboard(page, "contents-list summary");
      await page.keyboard.press("Enter");
      expect(await isOpen(page)).toBe(true);
      await close();
    });

    test.each([true, false])("is open in a wide window, script: %s", async (javaScriptEnabled) => {
      const { page, close } = await borrowPage(site, { ...DESK, javaScriptEnabled });
      await page.goto(`${site}/${locale}/${ARTICLE}`);
      expect(await isOpen(page)).toBe(true);
      const stop = page.locator("contents-list summary");
      if (javaScriptEnabled) await expect.poll(() => stop.getAttribute("tabindex")).toBe("-1");
      await close();
    });
  });
});

describe.each(["en", "ur"])("A picture, in %s", (locale) => {
  const ways = {
    touch: { device: PHONE, open: (page: Page) => page.locator("figure img").first().tap() },
    mouse: { device: DESK, open: (page: Page) => page.locator("figure img").first().click() },
    keyboard: {
      device: DESK,
      open: async (page: Page) => {
        await focusByKeyboard(page, "figure > button");
        await page.keyboard.press("Enter");
      },
    },
  };
  const widthOf = (page: Page) =>
    page.locator("dialog img").evaluate((image) => image.getBoundingClientRect().width);

  test.each(WAYS)("opens large with its whole caption, zooms and closes: by %s", async (way) => {
    const { device, open } = ways[way];
    const { page, faults, close } = await borrowPage(site, device);
    await page.goto(`${site}/${locale}/${ARTICLE}`);
    await page.locator(".passageHandle").waitFor({ state: "attached" });
    await open(page);
    await page.locator("dialog[open] img").waitFor();
    expect(await page.locator(".passageTools").count()).toBe(0);
    const caption = await page.locator("figure figcaption").first().textContent();
    expect(await page.locator("dialog > div").last().textContent()).toBe(caption);
    const whole = await widthOf(page);
    expect(whole).toBeLessThanOrEqual(device.viewport.width);
    if (way === "keyboard") await page.keyboard.press("+");
    else await press(page, way, page.locator("dialog button").nth(1));
    await expect.poll(() => widthOf(page)).toBeGreaterThan(whole * 1.4);
    if (way === "keyboard") {
      await page.keyboard.press("0");
      await expect.poll(() => widthOf(page)).toBe(whole);
      await page.keyboard.press("Escape");
    } else await press(page, way, page.locator("dialog button").nth(2));
    await expect.poll(() => page.locator("dialog").count()).toBe(0);
    if (way === "keyboard") {
      const focused = await page.evaluate(() => document.activeElement?.className);
      expect(focused).toBe("enlarge");
    }
    expect(faults).toEqual([]);
    await close();
  });
});
