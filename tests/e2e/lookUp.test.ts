import type { Page } from "playwright-core";
import { describe, expect, inject, test } from "vitest";
import { borrowPage, PHONE } from "./support/browser";
import { excessWidth } from "./support/excessWidth";
import { objections } from "./support/objections";
import { openPassageTools } from "./support/passageTools";
import { settle } from "./support/settle";

const site = inject("site");

/** Part 2 of the series: its Urdu splits one block and merges two. */
const SLUG = "a-thaw-is-not-a-spring";
const MERGED = "what-changed-after-2011.2";

/** Its tools, when they are open, and what they offer. */
const tools = ".passageTools";
const act = (name: string) => `${tools} [data-act="${name}"]`;

const isFocused = (page: Page, selector: string) =>
  page.locator(selector).evaluate((node) => node === document.activeElement);

describe.each([
  { locale: "en", other: "ur", direction: "rtl", face: "Nastaliq" },
  { locale: "ur", other: "en", direction: "ltr", face: "Latin" },
])("Looking a block up from $locale", ({ locale, other, direction, face }) => {
  const addressOf = (each: string) => `${site}/${each}/articles/${SLUG}/`;

  test("opens its counterpart below it by keyboard, and closes it", async () => {
    const { page, faults, close } = await borrowPage(site);
    await page.goto(`${addressOf(other)}#${MERGED}`);
    const wanted = await page.evaluate((id) => {
      let block = document.getElementById(id);
      while (block?.matches("span")) block = block.nextElementSibling as HTMLElement | null;
      return block?.textContent ?? "";
    }, MERGED);
    const asked: string[] = [];
    page.on("request", (request) => asked.push(new URL(request.url()).pathname));
    await page.goto(`${addressOf(locale)}#${MERGED}`);
    await settle(page);
    await page.locator(".passageHandle").waitFor({ state: "attached" });
    const isOfTools = (path: string) => /blocks\.json|PassageBar/.test(path);
    expect(asked.filter(isOfTools)).toEqual([]);

    // One stop before the text: it begins where the reader is.
    // The stops in between, which are links in the text, would lead away from there.
    await page.locator(".passageHandle").focus();
    await page.keyboard.press("Enter");
    await page.locator(tools).waitFor();
    expect(await isFocused(page, act("lookUp"))).toBe(true);
    await page.keyboard.press("Enter");
    const counterpart = page.locator(".counterpart");
    await counterpart.waitFor();
    const text = counterpart.locator(".prose");
    // The Urdu stands for two of the English, and shows both.
    expect(await text.textContent()).toContain(wanted);
    expect(await text.getAttribute("lang")).toBe(other);
    expect(await text.getAttribute("dir")).toBe(direction);
    expect(await text.evaluate((node) => getComputedStyle(node).fontFamily)).toContain(face);
    expect(await isFocused(page, ".counterpart")).toBe(true);
    expect(asked.filter((path) => path.endsWith("blocks.json"))).toEqual([
      `/${other}/articles/${SLUG}/blocks.json`,
    ]);
    expect(await excessWidth(page)).toBe(0);
    expect(await objections(page)).toEqual([]);
    const ids = await page.locator("[id]").evaluateAll((all) => all.map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);

    await page.keyboard.press("Escape");
    expect(await counterpart.count()).toBe(0);
    expect(await isFocused(page, act("lookUp"))).toBe(true);
    await page.keyboard.press("Escape");
    expect(await page.locator(tools).count()).toBe(0);
    expect(await isFocused(page, ".passageHandle")).toBe(true);
    expect(faults).toEqual([]);
    await close();
  });

  test.each([PHONE, { width: 1440, height: 900 }])(
    "and bookmarking it works by mouse, at $width pixels",
    async (viewport) => {
      const { page, faults, close } = await borrowPage(site, { viewport });
      await page.goto(`${addressOf(locale)}#${MERGED}`);
      await settle(page);
      const block = page.locator(".prose > p[id]").nth(3);
      const actOf = await openPassageTools(page, block);
      expect(await block.getAttribute("data-chosen")).toBe("");
      await actOf("bookmark").click();
      await page.locator(".notice:not([hidden])").waitFor();
      expect(await block.getAttribute("data-bookmarked")).toBe("");
      const label = await actOf("lookUp").textContent();
      await actOf("lookUp").click();
      await page.locator(".counterpart").waitFor();
      await expect.poll(() => actOf("lookUp").textContent()).not.toBe(label);
      // It has a close of its own, after which the tools offer it again.
      await page.locator('.counterpart [data-act="close"]').click();
      expect(await page.locator(".counterpart").count()).toBe(0);
      await expect.poll(() => actOf("lookUp").textContent()).toBe(label);
      await actOf("close").click();
      expect(await page.locator(`${tools}, [data-chosen]`).count()).toBe(0);
      expect(faults).toEqual([]);
      await close();
    },
  );

  test("works by touch, covers nothing, and moves nothing above the block", async () => {
    const { page, close } = await borrowPage(site, { viewport: PHONE, hasTouch: true });
    await page.goto(`${addressOf(locale)}#mediator-builder-enemy.2`);
    await settle(page);
    await page.locator(".passageHandle").waitFor({ state: "attached" });
    const block = page.locator('[id="mediator-builder-enemy.2"]');
    await block.tap({ position: { x: 60, y: 20 } });
    await page.locator(tools).waitFor();
    const top = (await block.boundingBox())?.y;
    expect(await page.locator(tools).evaluate((bar) => getComputedStyle(bar).position)).toBe(
      "relative",
    );
    expect(await block.evaluate((node) => node.nextElementSibling?.className)).toBe("passageTools");
    for (const button of await page.locator(`${tools} > button`).all()) {
      expect((await button.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    }
    expect(await excessWidth(page)).toBe(0);
    await page.locator(act("lookUp")).tap();
    await page.locator(".counterpart").waitFor();
    // To a part of a pixel, in which browsers place what they scroll.
    expect((await block.boundingBox())?.y).toBeCloseTo(top ?? Number.NaN, 1);
    await page.locator(act("lookUp")).tap();
    await expect.poll(() => page.locator(".counterpart").count()).toBe(0);
    // A tap right after the page has moved only stops it.
    await expect
      .poll(async () => {
        await block.tap({ position: { x: 60, y: 20 } });
        return page.locator(tools).count();
      })
      .toBe(0);
    await close();
  });

  test("leads on to both versions side by side, at the same place", async () => {
    const { page, faults, close } = await borrowPage(site);
    await page.goto(`${addressOf(locale)}#mediator-builder-enemy.2`);
    await settle(page);
    const block = page.locator('[id="mediator-builder-enemy.2"]');
    const actOf = await openPassageTools(page, block);
    await actOf("lookUp").click();
    await page.locator(".counterpart > p > a").click();
    await page.waitForURL(`${addressOf(locale)}with/${other}/#mediator-builder-enemy.2`);
    const row = page.locator('[data-rows] > [id="mediator-builder-enemy.2"]');
    await expect.poll(async () => (await row.boundingBox())?.y).toBeLessThan(720);
    expect((await row.boundingBox())?.y).toBeGreaterThanOrEqual(0);
    expect(faults).toEqual([]);
    await close();
  });

  test("goes when the reader has scrolled on, and what she reads stays where it is", async () => {
    const { page, close } = await borrowPage(site, { viewport: PHONE, hasTouch: true });
    await page.goto(`${addressOf(locale)}#mediator-builder-enemy.2`);
    await settle(page);
    await page.locator(".passageHandle").waitFor({ state: "attached" });
    await page.locator('[id="mediator-builder-enemy.2"]').tap({ position: { x: 60, y: 20 } });
    await page.locator(tools).waitFor();
    await page.mouse.wheel(0, 1_500);
    const later = page.locator('[id="what-changed-after-2011.1"]');
    await expect.poll(() => page.locator(tools).count()).toBe(0);
    const { y = Number.NaN } = (await later.boundingBox()) ?? {};
    await page.waitForTimeout(300);
    expect((await later.boundingBox())?.y).toBeCloseTo(y, 0);
    await close();
  });
});
