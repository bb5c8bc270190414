import type { Page } from "playwright-core";
import { describe, expect, inject, test } from "vitest";
import { borrowPage } from "./support/browser";
import { checkout } from "./support/checkout";
import { DEVICES, press, WAYS } from "./support/press";
import { countShifts, shiftsOn } from "./support/shifts";
import { usedFonts } from "./support/usedFonts";
import { messagesOf } from "./support/versionsOnDisk";

const site = inject("site");

const [FIRST, SECOND] = ["moscow-between-two-friends", "a-thaw-is-not-a-spring"] as const;

const DESK = DEVICES.mouse;

/** Reads an article as far as one of its blocks, or to its end, and leaves it. */
async function readTo(page: Page, address: string, block: number | "end"): Promise<void> {
  await page.goto(address);
  await page.locator(".passageHandle").waitFor({ state: "attached" });
  const blocks = page.locator(".prose > p");
  const last = block === "end" ? blocks.last() : blocks.nth(block);
  await last.evaluate(async (element, isEnd) => {
    // The page itself knows of it with the next frame.
    const moved = new Promise((resolve) => {
      addEventListener("scroll", () => setTimeout(resolve), { once: true });
    });
    element.scrollIntoView({ block: isEnd ? "end" : "start", behavior: "instant" });
    // Readers don't stop at the very edge of the last line.
    if (isEnd) scrollBy({ top: 40, behavior: "instant" });
    await moved;
  }, block === "end");
}

describe.each(["en", "ur"])("A reader who comes back, in %s", (locale) => {
  const { reader, series } = messagesOf(checkout, locale);
  const front = `${site}/${locale}/`;
  const articleOf = (slug: string) => `${site}/${locale}/articles/${slug}/`;

  test("is offered nothing before she has begun something", async () => {
    const { page, faults, close } = await borrowPage(site, DESK);
    await page.goto(front);
    await page.locator("footer").waitFor();
    expect(await page.locator("continue-reading").isVisible()).toBe(false);
    expect(faults).toEqual([]);
    await close();
  });

  test.each(WAYS)(
    "finds what she left first on the front page, and nothing moves: by %s",
    async (way) => {
      const device = DEVICES[way];
      const { page, faults, runFirst, close } = await borrowPage(site, device);
      await countShifts({ runFirst });
      await readTo(page, articleOf("six-rivers-two-countries"), 3);
      await page.goto(front);
      const link = page.locator("continue-reading h3 a");
      await link.waitFor();
      // Above the newest, and in the first window.
      const bottom = (await link.boundingBox())?.y ?? Number.POSITIVE_INFINITY;
      const newest = (await page.locator("#site-newest").boundingBox())?.y ?? 0;
      expect(bottom).toBeLessThan(Math.min(newest, device.viewport.height));
      expect(await shiftsOn(page)).toBe(0);
      if (way === "touch") {
        // Wherever she presses it: on its heading, too.
        const heading = await page.locator("#continue-title").boundingBox();
        await page.touchscreen.tap((heading?.x ?? 0) + 30, (heading?.y ?? 0) + 20);
      } else await press(page, way, link);
      await page.waitForURL(new RegExp(`/${locale}/articles/six-rivers-two-countries/#.`));
      expect(faults).toEqual([]);
      await close();
    },
  );

  test("finds a title in Urdu in Nastaliq, and is offered nothing once places are not remembered", async () => {
    const { page, faults, close } = await borrowPage(site, DESK);
    await readTo(page, `${site}/ur/articles/${SECOND}/`, 3);
    await page.goto(front);
    const link = page.locator("continue-reading h3 a");
    await link.waitFor();
    expect(new URL((await link.getAttribute("href")) ?? "", site).pathname).toBe(
      `/ur/articles/${SECOND}/`,
    );
    const session = await page.context().newCDPSession(page);
    expect(await usedFonts(session, page, "continue-reading h3 [lang=ur]")).toEqual([
      expect.objectContaining({ family: "Noto Nastaliq Urdu", isOwn: true }),
    ]);
    await session.detach();
    await page.goto(`${front}bookmarks/`);
    await page.locator("continue-reading input[type=checkbox]").uncheck();
    await expect.poll(() => page.locator("continue-reading h3").count()).toBe(0);
    await page.goto(front);
    await page.waitForLoadState("networkidle");
    expect(await page.locator("continue-reading").isVisible()).toBe(false);
    expect(faults).toEqual([]);
    await close();
  });

  test.each(WAYS)(
    "goes on with a series where she left it, and sees what she has read: by %s",
    async (way) => {
      const device = DEVICES[way];
      const { page, faults, runFirst, close } = await borrowPage(site, device);
      await countShifts({ runFirst });
      const seriesPage = `${front}series/russia-returns/`;
      await page.goto(seriesPage);
      const way1 = page.locator("series-progress a");
      expect(await way1.textContent()).toBe(series.begin);
      expect(await way1.getAttribute("href")).toBe(new URL(articleOf(FIRST)).pathname);

      await readTo(page, articleOf(FIRST), "end");
      await page.goto(seriesPage);
      const goOn = page.locator("series-progress[data-drawn] a");
      await goOn.waitFor();
      const part = new Intl.NumberFormat("en").format(2);
      expect(await goOn.textContent()).toBe(reader.continue.goOn.replace("{part, number}", part));
      const marks = page.locator("main ol > li read-mark");
      await expect
        .poll(() => marks.allTextContents())
        .toEqual([`✓ ${reader.continue.read}`, "", "", ""]);
      expect(await shiftsOn(page)).toBe(0);
      await press(page, way, goOn);
      await page.waitForURL(articleOf(SECOND));
      await expect
        .poll(() => page.locator("nav ol read-mark").first().textContent())
        .toContain(reader.continue.read);

      await page.goto(`${front}archive/`);
      const card = page.locator(`article:has(a[href$="/${FIRST}/"]) > read-mark`);
      await expect.poll(() => card.allTextContents()).toEqual([`✓ ${reader.continue.read}`]);
      expect(await shiftsOn(page)).toBe(0);
      expect(faults).toEqual([]);
      await close();
    },
  );

  test.each(WAYS)(
    "goes on from the shelf, to a series too, and has places forgotten: by %s",
    async (way) => {
      const { page, faults, close } = await borrowPage(site, DEVICES[way]);
      await readTo(page, articleOf(FIRST), 3);
      const shelf = `${front}bookmarks/`;
      const link = page.locator("continue-reading h3 a");
      await page.goto(shelf);
      await link.waitFor();
      await press(page, way, link);
      await page.waitForURL(new RegExp(`/${locale}/articles/${FIRST}/#.`));
      await page.goto(shelf);
      await link.waitFor();
      await press(page, way, page.locator("continue-reading [data-facts] a"));
      await page.waitForURL(`${front}series/russia-returns/`);
      await page.goto(shelf);
      await link.waitFor();
      await press(page, way, page.locator("continue-reading input[type=checkbox]"), "Space");
      await expect.poll(() => link.count()).toBe(0);
      await page.reload();
      await page.locator("continue-reading input[type=checkbox]:not(:checked)").waitFor();
      expect(await link.count()).toBe(0);
      expect(faults).toEqual([]);
      await close();
    },
  );

  test("leads from the series to each version of a part by its language", async () => {
    const { page, close } = await borrowPage(site, DESK);
    await page.goto(`${front}series/russia-returns/`);
    for (const [language, name] of [
      ["en", "English"],
      ["ur", "اردو"],
    ] as const) {
      const link = page.locator("main ol > li").first().getByRole("link", { name, exact: true });
      expect(await link.getAttribute("href")).toBe(`/${language}/articles/${FIRST}/`);
    }
    await close();
  });
});
