import type { Page } from "playwright-core";
import { describe, expect, inject, test } from "vitest";
import { borrowPage, focusByKeyboard } from "./support/browser";
import { checkout } from "./support/checkout";
import { WAYS } from "./support/press";
import { SITE_URL } from "./support/startSite";
import { messagesOf, versionsOnDisk } from "./support/versionsOnDisk";

const site = inject("site");

/** The parts of the checkout's own series, in order. */
const PARTS = [
  "moscow-between-two-friends",
  "a-thaw-is-not-a-spring",
  "the-road-through-kabul",
  "two-roads-one-crossing",
];

/** The names of the languages, in the other. */
const NAMES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  en: { ur: "Urdu" },
  ur: { en: "انگریزی" },
};
const DIRECTIONS: Readonly<Record<string, string>> = { en: "ltr", ur: "rtl" };

describe.each(["en", "ur"])("A reader of the series in %s", (locale) => {
  const words = messagesOf(checkout, locale);
  const addressOf = (slug: string) => `${site}/${locale}/articles/${slug}/`;

  const ways = {
    touch: (page: Page, rel: string) => page.locator(`a[rel=${rel}]`).tap(),
    mouse: (page: Page, rel: string, label: string) =>
      page
        .locator(`a[rel=${rel}]`)
        .and(page.getByRole("link", { name: label }))
        .click(),
    keyboard: async (page: Page, rel: string, label: string) => {
      // From the page's end, where the way through the series is.
      await focusByKeyboard(page, `a[rel=${rel}]`, "Shift+Tab");
      expect(await page.evaluate(() => document.activeElement?.textContent)).toContain(label);
      await page.keyboard.press("Enter");
    },
  };

  test.each(WAYS)("goes through all parts and back by %s", async (way) => {
    const { page, faults, close } = await borrowPage(site, { hasTouch: way === "touch" });
    await page.goto(addressOf(PARTS[0] ?? ""));
    expect(await page.locator("a[rel=prev]").count()).toBe(0);
    for (const slug of PARTS.slice(1)) {
      await ways[way](page, "next", words.series.next);
      await page.waitForURL(addressOf(slug));
      expect(await page.locator("html").getAttribute("lang")).toBe(locale);
    }
    expect(await page.locator("a[rel=next]").count()).toBe(0);
    for (const slug of PARTS.slice(0, -1).reverse()) {
      await ways[way](page, "prev", words.series.previous);
      await page.waitForURL(addressOf(slug));
    }
    expect(faults).toEqual([]);
    await close();
  });

  test("sees the position of each part in the series", async () => {
    const { page, close } = await borrowPage(site);
    for (const [index, slug] of PARTS.entries()) {
      await page.goto(addressOf(slug));
      const current = page.locator("nav li", { has: page.locator("[aria-current=page]") });
      expect(await current.count(), slug).toBe(1);
      const place = await current.evaluate((node) =>
        [...(node.parentElement?.children ?? [])].indexOf(node),
      );
      expect(place, slug).toBe(index);
    }
    await close();
  });

  test("is told, in her language, where the original stands in", async () => {
    const { page, close } = await borrowPage(site);
    const articles = versionsOnDisk(`${checkout}/content`);
    for (const slug of PARTS) {
      const article = articles.find((other) => other.slug === slug);
      if (!article) throw new Error(`There is no article “${slug}”.`);
      await page.goto(addressOf(slug));
      const notes = await page.getByRole("note").allTextContents();
      const text = page.locator(".prose");
      const canonical = await page.locator("link[rel=canonical]").getAttribute("href");
      if (article.locales.includes(locale)) {
        expect(notes, slug).toEqual([]);
        expect(await text.getAttribute("lang"), slug).toBe(null);
        expect(canonical).toBe(`${SITE_URL}/${locale}/articles/${slug}/`);
        continue;
      }
      const { original } = article;
      const name = NAMES[locale]?.[original] ?? "";
      expect(notes, slug).toEqual([words.fallback.article.replace("{language}", name)]);
      const note = page.getByRole("note");
      expect(await note.evaluate((node) => node.closest("[lang]")?.getAttribute("lang"))).toBe(
        locale,
      );
      for (const island of [text, page.locator("main h1")]) {
        expect(await island.getAttribute("lang"), slug).toBe(original);
        expect(await island.getAttribute("dir"), slug).toBe(DIRECTIONS[original]);
        expect(await island.evaluate((node) => getComputedStyle(node).direction)).toBe(
          DIRECTIONS[original],
        );
      }
      expect(canonical).toBe(`${SITE_URL}/${original}/articles/${slug}/`);
    }
    // Both kinds of part occur, or this test shows nothing.
    const kinds = new Set(articles.map(({ locales }) => locales.includes(locale)));
    expect(kinds.size).toBe(2);
    await close();
  });

  test.each(["series/russia-returns/", `articles/${PARTS[1]}/`])(
    "prints %s on numbered A4 pages, without navigation",
    async (path) => {
      const { page, close } = await borrowPage(site);
      await page.goto(`${site}/${locale}/${path}`);
      const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
      const sheets = [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)];
      expect(sheets.length).toBeGreaterThan(0);
      // In points.
      const sizes = sheets.map(([, width, height]) =>
        [Number(width), Number(height)].map(Math.round),
      );
      expect(new Set(sizes.map(String))).toEqual(new Set(["595,842"]));

      await page.emulateMedia({ media: "print" });
      const margins = await page.evaluate(() => {
        const texts: string[] = [];
        const read = (rules: CSSRuleList) => {
          for (const rule of rules) {
            if (rule instanceof CSSPageRule) texts.push(rule.cssText);
            else if (rule instanceof CSSGroupingRule) read(rule.cssRules);
          }
        };
        for (const sheet of document.styleSheets) read(sheet.cssRules);
        return texts.join("");
      });
      expect(margins).toMatch(/@bottom-center[^}]*counter\(page\)/);
      expect(await page.locator("h1").isVisible()).toBe(true);
      expect(await page.locator("button:visible, nav:visible, body > footer:visible").count()).toBe(
        0,
      );
      const leading = page.locator('main [href$="feed.xml"]:visible');
      expect(await leading.count()).toBe(0);
      if (path.startsWith("series")) {
        expect(await page.locator("main ol h2:visible, main ol h3:visible").count()).toBe(
          PARTS.length,
        );
      }
      await close();
    },
  );
});
