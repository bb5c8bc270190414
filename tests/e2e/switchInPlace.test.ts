import type { Page } from "playwright-core";
import { describe, expect, inject, test } from "vitest";
import { bilingualArticles } from "./support/bilingualArticles";
import { borrowPage, openPage } from "./support/browser";
import { settle } from "./support/settle";

const site = inject("site");

/** How far a counterpart may stand from where the block stood, in pixels. */
const SLACK = 24;

/**
 * Of each article, in each direction and window, one block after the other would be
 * some nine hundred switches: each run takes another few, and `EVERY_BLOCK=1` all.
 */
const STEP = process.env.EVERY_BLOCK ? 1 : 17;

const WINDOWS = [
  { width: 360, height: 640 },
  { width: 768, height: 1024 },
  { width: 1440, height: 900 },
];

interface Stood {
  readonly top: number;
  readonly focused: boolean;
}

/** Where a block stands, whichever of its ids names it. */
const standing = (page: Page, id: string): Promise<Stood> =>
  page.evaluate((wanted) => {
    let block = document.getElementById(wanted);
    while (block?.matches("span:empty")) block = block.nextElementSibling as HTMLElement | null;
    if (!block) throw new Error(`Nothing is #${wanted}.`);
    const { top } = block.getBoundingClientRect();
    return { top, focused: document.activeElement === block };
  }, id);

/** Brings a block’s beginning to the line on which one reads; tells whether it can stand there. */
const bringToLine = (page: Page, id: string): Promise<boolean> =>
  page.evaluate((wanted) => {
    const line = innerHeight / 4;
    const block = document.getElementById(wanted) as HTMLElement;
    scrollBy({ top: block.getBoundingClientRect().top - line, behavior: "instant" });
    return Math.abs(block.getBoundingClientRect().top - line) < 1;
  }, id);

/** Whether the page ends before it can be scrolled on. */
const isAtEnd = (page: Page) =>
  page.evaluate(() => scrollY >= document.documentElement.scrollHeight - innerHeight - 1);

describe.each([
  ["en", "ur"],
  ["ur", "en"],
] as const)("Switching from %s to %s", (from, to) => {
  test.each(WINDOWS)(
    "puts the counterpart where the block was, and back, at $width",
    async (viewport) => {
      const wrong: string[] = [];
      let switched = 0;
      const articles = bilingualArticles(inject("outDir"));
      for (const [index, slug] of articles.entries()) {
        // With a cold cache: faces, pictures and all else come late.
        const { page, faults, close } = await openPage(site, { viewport });
        const address = `${site}/${from}/articles/${slug}/`;
        await page.goto(address);
        await settle(page);
        const ids = await page.evaluate(() =>
          [...document.querySelectorAll(".prose > [id]:not(span)")].map(({ id }) => id),
        );
        for (const id of ids.filter(
          (_, place) => (place + index * 5) % STEP === STEP - 1 || STEP === 1,
        )) {
          if (!(await bringToLine(page, id))) continue;
          const { top } = await standing(page, id);
          await page.evaluate((other) => {
            document.querySelector<HTMLElement>(`.siteHeader a[hreflang=${other}]`)?.click();
          }, to);
          await page.waitForURL(`${site}/${to}/articles/${slug}/#${id}`);
          await settle(page);
          await page.waitForLoadState("load");
          const there = await standing(page, id);
          const isLast = await isAtEnd(page);
          if (!isLast && Math.abs(there.top - top) > SLACK) {
            wrong.push(`${slug}#${id}: ${top} → ${there.top}`);
          }
          if (!there.focused) wrong.push(`${slug}#${id} has not the focus`);
          await page.goBack();
          await settle(page);
          await page.waitForLoadState("load");
          const back = await standing(page, id);
          if (Math.abs(back.top - top) > 2) wrong.push(`${slug}#${id} back: ${top} → ${back.top}`);
          switched += 1;
        }
        wrong.push(...faults);
        await close();
      }
      expect(wrong).toEqual([]);
      expect(switched).toBeGreaterThanOrEqual(articles.length);
    },
    process.env.EVERY_BLOCK ? 1_800_000 : undefined,
  );
});

test("the target of an address is placed on the reading line, in either language", async () => {
  const { page, close } = await borrowPage(site);
  // The Urdu merges two blocks of the English: it answers to both of their ids.
  for (const id of ["what-changed-after-2011", "what-changed-after-2011.2"]) {
    for (const locale of ["en", "ur"]) {
      await page.goto(`${site}/${locale}/`);
      await page.goto(`${site}/${locale}/articles/a-thaw-is-not-a-spring/#${id}`);
      await settle(page);
      const { top } = await standing(page, id);
      expect(Math.abs(top - 160), `${locale} #${id}`).toBeLessThan(SLACK);
    }
  }
  await close();
});

test("without script each heading links to the same section in the other language", async () => {
  const { page, close } = await borrowPage(site, { javaScriptEnabled: false });
  for (const [locale, other, name] of [
    ["en", "ur", "اردو"],
    ["ur", "en", "English"],
  ]) {
    await page.goto(`${site}/${locale}/articles/a-thaw-is-not-a-spring/`);
    const headings = await page.locator(".prose > :is(h2, h3, h4)").count();
    const links = page.locator(`.prose > a[hreflang=${other}]:visible`);
    expect(await links.count()).toBe(headings);
    expect(await links.first().getAttribute("aria-label")).toBe(name);
    // The style sheet draws what it is called.
    expect(
      await links.first().evaluate((link) => getComputedStyle(link, "::before").content),
    ).toContain(name);
    await links.nth(2).click();
    expect(page.url()).toBe(
      `${site}/${other}/articles/a-thaw-is-not-a-spring/#what-changed-after-2011`,
    );
    expect(await page.locator("h3:target, h2:target").isVisible()).toBe(true);
  }
  await close();
});
