import type { Page } from "playwright-core";
import { describe, expect, inject, onTestFinished, test } from "vitest";
import { borrowPage } from "./support/browser";

const site = inject("site");
const ARTICLE = "/en/articles/the-road-through-kabul/";

/** Notes whether a page ever held anything back; runs in it before its own scripts. */
function noteStages(): void {
  const noted = { isStaged: false };
  Object.assign(window, { noted });
  new MutationObserver(() => {
    noted.isStaged ||= document.documentElement?.dataset.staged !== undefined;
  }).observe(document, { attributes: true, subtree: true, attributeFilter: ["data-staged"] });
}

async function openArticle() {
  const { page, runFirst, close } = await borrowPage(site);
  onTestFinished(close);
  await runFirst(noteStages);
  return {
    page,
    wasStaged: () =>
      page.evaluate(() => (window as unknown as { noted: { isStaged: boolean } }).noted.isStaged),
    /** Where an element begins, from the window’s upper edge, in its heights. */
    topOf: (selector: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((element) => element.getBoundingClientRect().top / innerHeight),
  };
}

/** Waits until the reader has been told what can be done with a paragraph: the next page has no such line. */
const isTold = (page: Page) =>
  expect.poll(() => page.evaluate(() => localStorage.getItem("waraq-told"))).toBe("1");

describe("A page", () => {
  test("is shown in stages to whoever opens it at its top, and is whole at once after", async () => {
    const { page, wasStaged } = await openArticle();
    await page.goto(site + ARTICLE);
    expect(await wasStaged()).toBe(true);
    for (const selector of [".prose > p", "main nav li", "footer"]) {
      expect(await page.locator(selector).last().isVisible(), selector).toBe(true);
    }
  });

  test("is whole at once, and in place, where it is opened at a block", async () => {
    const { page, wasStaged, topOf } = await openArticle();
    await page.goto(`${site}${ARTICLE}#three-explanations`);
    expect(await wasStaged()).toBe(false);
    const top = await topOf(":target");
    expect(top).toBeGreaterThanOrEqual(0);
    expect(top).toBeLessThan(1);
  });

  test("shows the words that an address names, however far down", async () => {
    const { page } = await openArticle();
    await page.goto(`${site}${ARTICLE}#:~:text=address%20for%20letters`);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(2_000);
  });

  test("is whole at once, and where the reader was, when she loads it anew", async () => {
    const { page, wasStaged } = await openArticle();
    await page.goto(site + ARTICLE);
    await isTold(page);
    await page.goto(site + ARTICLE);
    await page.evaluate(() => scrollTo(0, 3_000));
    await expect.poll(() => page.evaluate(() => scrollY)).toBe(3_000);
    await page.reload();
    expect(await wasStaged()).toBe(false);
    await expect.poll(() => page.evaluate(() => scrollY)).toBe(3_000);
  });

  test("is found in as a whole", async () => {
    const { page } = await openArticle();
    await page.goto(site + ARTICLE);
    const find = (text: string) =>
      page.evaluate(
        (words) => (window as unknown as { find: (text: string) => boolean }).find(words),
        text,
      );
    expect(await find("address for letters")).toBe(true);
  });
});

describe("The next page", () => {
  /** The pages that the browser fetches ahead while a reader points at links. */
  async function fetchedAhead(
    prepare: () => void,
    selectors: readonly string[],
  ): Promise<string[]> {
    const { page, runFirst, close } = await borrowPage(site, {
      viewport: { width: 1280, height: 800 },
    });
    onTestFinished(close);
    await runFirst(prepare);
    const ahead: string[] = [];
    page.on("request", (request) => {
      if (request.headers()["sec-purpose"]) ahead.push(new URL(request.url()).pathname);
    });
    await page.goto(site + ARTICLE);
    for (const selector of selectors) {
      await page.locator(selector).first().hover();
      await page.waitForTimeout(600);
    }
    return ahead;
  }

  const SWITCH = "language-switch a";
  const NEXT = 'main nav a[href^="/en/articles/"]';

  test("is fetched ahead when the reader points at the other language or another part", async () => {
    const ahead = await fetchedAhead(() => undefined, [SWITCH, NEXT]);
    expect(ahead[0]).toBe(ARTICLE.replace("/en/", "/ur/"));
    expect(ahead[1]).toMatch(/^\/en\/articles\//);
  });

  test("is not fetched ahead in light mode", async () => {
    const light = () =>
      localStorage.setItem("waraq-settings", JSON.stringify({ version: 1, light: "on" }));
    expect(await fetchedAhead(light, [SWITCH, NEXT])).toEqual([]);
  });
});
