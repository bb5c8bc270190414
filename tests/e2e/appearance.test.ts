import type { Page } from "playwright-core";
import { describe, expect, inject, test } from "vitest";
import { borrowPage, PHONE } from "./support/browser";
import { openPassageTools } from "./support/passageTools";
import { settle } from "./support/settle";

const site = inject("site");

const DESK = { width: 1440, height: 900 };
const ARTICLE = "articles/the-road-through-kabul/";

/** How far down the words of some elements stand: their base lines. */
const baselinesOf = (page: Page, selector: string): Promise<number[]> =>
  page.evaluate((wanted) => {
    const shown = [...document.querySelectorAll(wanted)].filter((one) => one.checkVisibility());
    return shown.map((one) => {
      // What has no height stands on the line of the words around it.
      const words = document.createElement("span");
      const mark = document.createElement("span");
      mark.style.display = "inline-block";
      words.append(...one.childNodes, mark);
      one.append(words);
      return mark.getBoundingClientRect().bottom;
    });
  }, selector);

const spread = (values: readonly number[]) => Math.max(...values) - Math.min(...values);

const leftOf = (page: Page, selector: string) =>
  page.locator(selector).evaluate((one) => one.getBoundingClientRect().left);

/** The notice’s box and that of the tools; whether one lies over the other. */
const isCovered = (page: Page) =>
  page.evaluate(() => {
    const [notice, tools] = [".notice:not([hidden])", ".passageTools"].map((selector) =>
      document.querySelector(selector)?.getBoundingClientRect(),
    );
    return notice && tools && notice.top < tools.bottom && notice.bottom > tools.top;
  });

describe.each(["en", "ur"] as const)("In /%s/", (locale) => {
  test.each([PHONE, DESK])(
    "words of both scripts stand on one line in the header, at $width",
    async (viewport) => {
      const { page, close } = await borrowPage(site, { viewport });
      await page.goto(`${site}/${locale}/`);
      await settle(page);
      const lines = await baselinesOf(page, ".siteHeader :is(nav a, [popovertarget])");
      expect(lines.length).toBeGreaterThanOrEqual(2);
      expect(spread(lines)).toBeLessThan(1.5);
      await close();
    },
  );

  test.each([PHONE, DESK])(
    "the ways to either version alone stand on one line, at $width",
    async (viewport) => {
      const { page, close } = await borrowPage(site, { viewport });
      await page.goto(`${site}/${locale}/${ARTICLE}with/${locale === "en" ? "ur" : "en"}/`);
      await settle(page);
      const lines = await baselinesOf(page, "parallel-text language-switch a");
      expect(lines).toHaveLength(2);
      expect(spread(lines)).toBeLessThan(1.5);
      await close();
    },
  );

  test("the menu is at the same place on every page", async () => {
    const { page, close } = await borrowPage(site);
    const places: number[] = [];
    for (const path of ["", ARTICLE, "bookmarks/"]) {
      await page.goto(`${site}/${locale}/${path}`);
      await settle(page);
      places.push(await leftOf(page, "[popovertarget]"));
    }
    expect(spread(places)).toBeLessThan(1);
    await close();
  });

  test("a notice covers none of the tools that it comes from", async () => {
    const { page, close } = await borrowPage(site, { viewport: DESK });
    await page.goto(`${site}/${locale}/${ARTICLE}`);
    await settle(page);
    const block = page.locator(".prose > p").nth(3);
    const act = await openPassageTools(page, block);
    for (const side of ["end", "start"] as const) {
      await page
        .locator(".passageTools")
        .evaluate((one, to) => one.scrollIntoView({ block: to }), side);
      await (await act("bookmark")).click();
      await page.locator(".notice:not([hidden])").waitFor();
      expect(await isCovered(page), side).toBe(false);
      await page.locator('.notice [data-act="close"]').click();
    }
    await close();
  });

  test("the sign that closes takes no more than the first row of the tools", async () => {
    const { page, close } = await borrowPage(site, { viewport: DESK });
    await page.goto(`${site}/${locale}/${ARTICLE}`);
    await settle(page);
    await openPassageTools(page, page.locator(".prose > p").nth(3));
    const [first, last] = await page
      .locator(".passageTools > button")
      .evaluateAll((all) => [all.at(0), all.at(-1)].map((one) => one?.clientHeight ?? 0));
    expect(last).toBeGreaterThanOrEqual(44);
    expect(last).toBeLessThanOrEqual(first ?? 0);
    await close();
  });

  test.each([320, 360])("the heading of what was begun keeps to one line, at %i", async (width) => {
    const { page, close } = await borrowPage(site, { viewport: { width, height: 640 } });
    for (const slug of ["a-thaw-is-not-a-spring", "six-rivers-two-countries"]) {
      await page.goto(`${site}/${locale}/articles/${slug}/`);
      await page.locator(".passageHandle").waitFor({ state: "attached" });
      await page
        .locator(".prose > p")
        .nth(4)
        .evaluate(async (one) => {
          // The page itself knows of it with the next frame.
          const moved = new Promise((resolve) => {
            addEventListener("scroll", () => setTimeout(resolve), { once: true });
          });
          one.scrollIntoView({ behavior: "instant" });
          await moved;
        });
    }
    await page.goto(`${site}/${locale}/`);
    // The way to all that was begun stands beside it.
    await page.locator("continue-reading section > a").waitFor();
    for (const size of ["100%", "200%"]) {
      const lines = await page.evaluate((fontSize) => {
        document.documentElement.style.setProperty("font-size", fontSize, "important");
        const range = document.createRange();
        range.selectNodeContents(document.querySelector("#continue-title") as Element);
        return new Set([...range.getClientRects()].map(({ top }) => top)).size;
      }, size);
      expect(lines, size).toBe(1);
    }
    await close();
  });
});

test.each([PHONE, { width: 600, height: 640 }, DESK])(
  "no line begins with the mark of a footnote, at $width",
  async (viewport) => {
    const { page, close } = await borrowPage(site, { viewport });
    await page.goto(`${site}/ur/articles/water-at-the-door/`);
    await settle(page);
    const torn = await page.evaluate(() => {
      const prose = document.querySelector<HTMLElement>(".prose");
      const found: string[] = [];
      // In some of these widths the line is just full before the mark.
      for (let width = 250; width < 450; width += 4) {
        if (prose) prose.style.inlineSize = `${width}px`;
        for (const mark of document.querySelectorAll(".prose p sup")) {
          const before = document.createRange();
          const text = mark.previousSibling;
          if (!text?.textContent) continue;
          before.setStart(text, text.textContent.length - 1);
          before.setEnd(text, text.textContent.length);
          const gap = mark.getBoundingClientRect().top - before.getBoundingClientRect().bottom;
          if (gap > 0) found.push(`${mark.textContent} at ${width}`);
        }
      }
      return found;
    });
    expect(torn).toEqual([]);
    await close();
  },
);
