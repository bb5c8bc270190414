import type { Page } from "playwright-core";
import { describe, expect, inject, test } from "vitest";
import { borrowPage, PHONE } from "./support/browser";
import { excessWidth } from "./support/excessWidth";
import { press, WAYS } from "./support/press";
import { settle } from "./support/settle";
import { LOCALES } from "./support/specimenPages";

const site = inject("site");

const DESK = { width: 1360, height: 900 };
const WIDTHS = [320, 360, 640, 768, 1440];

const WORDS = {
  en: { menu: "Menu", ways: "Main", archive: "Archive", settings: "Settings" },
  ur: { menu: "مینیو", ways: "صفحات", archive: "تمام تحریریں", settings: "ترتیبات" },
} as const;

/** In English alone, and in Urdu alone. */
const UNTRANSLATED = { en: "offices-not-embassies", ur: "water-at-the-door" } as const;

interface Item {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  /** How far down its middle is. */
  readonly middle: number;
}

/** What can be pressed in the header. */
const itemsOf = (page: Page): Promise<Item[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll(".siteHeader :is(a, button)")]
      .filter((element) => element.checkVisibility())
      .map((element) => {
        const { width, height, top } = element.getBoundingClientRect();
        return { name: element.textContent ?? "", width, height, middle: top + height / 2 };
      }),
  );

const heightOf = (page: Page) =>
  page.locator(".siteHeader").evaluate((header) => header.getBoundingClientRect().height);

const topOf = (page: Page) =>
  page.locator(".siteHeader").evaluate((header) => header.getBoundingClientRect().top);

/** Scrolls as a reader does, and waits until the page has moved. */
async function scrollOn(page: Page): Promise<void> {
  const before = await page.evaluate(() => window.scrollY);
  await page.mouse.move(100, 300);
  await page.mouse.wheel(0, 600);
  await expect.poll(() => page.evaluate(() => window.scrollY)).not.toBe(before);
}

describe.each(LOCALES)("The page’s header, in “%s”", (locale) => {
  const words = WORDS[locale];
  const article = `${site}/${locale}/articles/a-thaw-is-not-a-spring/`;
  const addresses = [
    `${site}/${locale}/`,
    article,
    // The longest label of a switch.
    `${site}/${locale}/articles/${UNTRANSLATED[locale]}/`,
  ];
  const menuOf = (page: Page) => page.getByRole("navigation", { name: words.ways });

  test.each(WIDTHS)("is one row of targets that are large enough, at %i pixels", async (width) => {
    const { page, close } = await borrowPage(site, { viewport: { width, height: 640 } });
    for (const address of addresses) {
      await page.goto(address);
      await settle(page);
      const items = await itemsOf(page);
      expect(items.length, address).toBeGreaterThanOrEqual(3);
      const middles = items.map(({ middle }) => middle);
      expect(Math.max(...middles) - Math.min(...middles), address).toBeLessThan(3);
      expect(
        items.filter((item) => item.width < 44 || item.height < 44),
        address,
      ).toEqual([]);
      expect(await heightOf(page), address).toBeLessThan(56);
      expect(await excessWidth(page), address).toBe(0);
    }
    await close();
  });

  test("stays in sight as the reader scrolls, with script and without", async () => {
    for (const javaScriptEnabled of [true, false]) {
      const { page, faults, close } = await borrowPage(site, { javaScriptEnabled });
      await page.goto(article);
      await scrollOn(page);
      expect(await topOf(page)).toBe(0);
      expect(faults).toEqual([]);
      await close();
    }
  });

  test("leaves a low window to the text", async () => {
    const { page, close } = await borrowPage(site, { viewport: { width: 640, height: 300 } });
    await page.goto(article);
    await settle(page);
    await scrollOn(page);
    expect(await topOf(page)).toBeLessThan(0);
    await close();
  });

  test("never covers the target of an address, at the start and after jumps", async () => {
    const { page, close } = await borrowPage(site, { viewport: DESK, reducedMotion: "reduce" });
    await page.goto(article);
    const ids = await page
      .locator(".prose > :is(h2, h3)")
      .evaluateAll((all) => all.map(({ id }) => id));
    const top = (id = "") =>
      page.evaluate((one) => document.getElementById(one)?.getBoundingClientRect().top ?? 0, id);
    for (const id of [ids[2], ids[0]]) {
      await page.goto(`${site}/${locale}/`);
      await page.goto(`${article}#${id}`);
      await settle(page);
      // A quarter down the window.
      await expect.poll(async () => Math.abs((await top(id)) - DESK.height / 4)).toBeLessThan(24);
    }
    await page.locator("contents-list a").nth(1).click();
    const id = new URL(page.url()).hash.slice(1);
    await expect.poll(async () => Math.abs((await top(id)) - DESK.height / 4)).toBeLessThan(2);
    // What has no place of its own in the text stands just below the header.
    await page.goto(`${article}#site-related`);
    await settle(page);
    await expect.poll(() => top("site-related")).toBeGreaterThanOrEqual(await heightOf(page));
    await close();
  });

  test("takes the focus without scrolling the page", async () => {
    const { page, close } = await borrowPage(site, { viewport: DESK, reducedMotion: "reduce" });
    await page.goto(article);
    await settle(page);
    await scrollOn(page);
    const before = await page.evaluate(() => window.scrollY);
    for (const selector of [".siteHeader a", ".siteHeader language-switch a"]) {
      await page
        .locator(selector)
        .first()
        .evaluate((link) => link.focus());
      expect(await page.evaluate(() => window.scrollY)).toBe(before);
    }
    await close();
  });

  test("shows the ways around where there is room for them", async () => {
    const { page, close } = await borrowPage(site, { viewport: DESK });
    await page.goto(article);
    expect(await page.getByRole("button", { name: words.menu }).count()).toBe(0);
    expect(await menuOf(page).getByRole("link").count()).toBe(3);
    await close();
  });

  test("has a menu in narrow windows, which works without script", async () => {
    const { page, close } = await borrowPage(site, { javaScriptEnabled: false });
    await page.goto(article);
    const menu = menuOf(page);
    expect(await menu.count()).toBe(0);
    const button = page.getByRole("button", { name: words.menu });
    await button.click();
    await menu.waitFor();
    await page.keyboard.press("Escape");
    await menu.waitFor({ state: "hidden" });
    await button.click();
    await page.mouse.click(180, 500);
    await menu.waitFor({ state: "hidden" });
    await button.click();
    await menu.getByRole("link", { name: words.archive }).click();
    expect(page.url()).toBe(`${site}/${locale}/archive/`);
    await close();
  });

  test.each(WAYS)("leads on from its menu, and changes the language, by %s", async (way) => {
    const { page, faults, close } = await borrowPage(site, { hasTouch: way === "touch" });
    await page.goto(article);
    await press(page, way, page.getByRole("button", { name: words.menu }));
    await press(page, way, menuOf(page).getByRole("link", { name: words.archive }));
    await page.waitForURL(`${site}/${locale}/archive/`);
    const other = locale === "en" ? "ur" : "en";
    await press(page, way, page.locator(`.siteHeader a[hreflang=${other}]`));
    await page.waitForURL(`${site}/${other}/archive/`);
    expect(faults).toEqual([]);
    await close();
  });

  test("has a menu that is opened and used by keyboard, in mid-text too", async () => {
    const { page, faults, close } = await borrowPage(site, { viewport: PHONE });
    await page.goto(article);
    const id = await page.locator(".prose > p[id]").nth(8).getAttribute("id");
    await page.goto(`${site}/${locale}/`);
    await page.goto(`${article}#${id}`);
    await settle(page);
    const before = await page.evaluate(() => window.scrollY);
    expect(before).toBeGreaterThan(0);
    await page.locator("[popovertarget]").focus();
    await page.keyboard.press("Enter");
    const items = (await itemsOf(page)).filter(({ name }) => name === words.settings);
    expect(items.map(({ height }) => height >= 44)).toEqual([true]);
    for (let presses = 0; presses < 3; presses += 1) await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    const dialog = page.getByRole("dialog", { name: words.settings });
    await dialog.waitFor();
    expect(await page.locator(":popover-open").count()).toBe(0);
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "hidden" });
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(words.menu);
    expect(await page.evaluate(() => window.scrollY)).toBe(before);
    expect(faults).toEqual([]);
    await close();
  });
});

describe("The switch of language", () => {
  test.each([
    ["en", "اردو", "اردو میں کھولیں"],
    ["ur", "English", "This page in English"],
  ])("is named by what it does, in %s", async (locale, label, name) => {
    const { page, close } = await borrowPage(site);
    await page.goto(`${site}/${locale}/articles/a-thaw-is-not-a-spring/`);
    const link = page.locator(".siteHeader").getByRole("link", { name, exact: true });
    expect(await link.textContent()).toBe(label);
    await close();
  });

  test.each([
    ["en", "اردو میں نہیں"],
    ["ur", "Not in English"],
  ] as const)("says that there is no translation, in %s", async (locale, name) => {
    const { page, close } = await borrowPage(site);
    await page.goto(`${site}/${locale}/articles/${UNTRANSLATED[locale]}/`);
    const link = page.locator(".siteHeader").getByRole("link", { name, exact: true });
    expect(await link.textContent()).toBe(name);
    await link.click();
    // The notice says the rest.
    await page.getByRole("note").waitFor();
    await close();
  });
});
