import { describe, expect, inject, test } from "vitest";
import { borrowPage, focusByKeyboard, PHONE } from "./support/browser";
import { excessWidth } from "./support/excessWidth";
import { objections } from "./support/objections";
import { settle } from "./support/settle";

const site = inject("site");

/** Part 2 of the series: its Urdu splits one block and merges two. */
const SLUG = "a-thaw-is-not-a-spring";
const MERGED = "what-changed-after-2011.2";

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
    await page.locator(".blockTools").waitFor({ state: "attached" });
    expect(asked.filter((path) => path.endsWith("blocks.json"))).toEqual([]);

    // From the stop before: the toolbar begins where the reader is.
    await page.evaluate(() => document.querySelector<HTMLElement>(".blockTools .ribbon")?.focus());
    await focusByKeyboard(page, ".lookUp");
    const button = page.locator(".lookUp");
    expect(await button.getAttribute("aria-expanded")).toBe("false");
    await page.keyboard.press("Enter");
    const counterpart = page.locator(".counterpart");
    await counterpart.waitFor();
    // The Urdu stands for two of the English, and shows both.
    expect(await counterpart.textContent()).toContain(wanted);
    expect(await counterpart.getAttribute("lang")).toBe(other);
    expect(await counterpart.getAttribute("dir")).toBe(direction);
    expect(await counterpart.evaluate((node) => getComputedStyle(node).fontFamily)).toContain(face);
    expect(await counterpart.evaluate((node) => node === document.activeElement)).toBe(true);
    expect(asked.filter((path) => path.endsWith("blocks.json"))).toEqual([
      `/${other}/articles/${SLUG}/blocks.json`,
    ]);
    expect(await excessWidth(page)).toBe(0);
    expect(await objections(page)).toEqual([]);
    const ids = await page.locator("[id]").evaluateAll((all) => all.map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);

    await page.keyboard.press("Escape");
    expect(await counterpart.count()).toBe(0);
    expect(await button.evaluate((node) => node === document.activeElement)).toBe(true);
    expect(faults).toEqual([]);
    await close();
  });

  test.each([PHONE, { width: 1440, height: 900 }])(
    "follows a bookmark of the same block by mouse, at $width pixels",
    async (viewport) => {
      const { page, faults, close } = await borrowPage(site, { viewport });
      await page.goto(`${addressOf(locale)}#${MERGED}`);
      await settle(page);
      await page.locator(".blockTools").waitFor({ state: "attached" });
      const block = page.locator(".prose > p[id]").nth(3);
      await block.hover();
      await page.locator(".blockTools .ribbon").click();
      await page.locator(".notice:not([hidden])").waitFor();
      await page.locator(".lookUp").click();
      const counterpart = page.locator(".counterpart");
      await counterpart.waitFor();
      expect(
        await counterpart.evaluate((node) =>
          node.previousElementSibling?.hasAttribute("data-bookmarked"),
        ),
      ).toBe(true);
      expect(faults).toEqual([]);
      await close();
    },
  );

  test("works by touch, and moves nothing above the block", async () => {
    const { page, close } = await borrowPage(site, { viewport: PHONE, hasTouch: true });
    await page.goto(`${addressOf(locale)}#mediator-builder-enemy.2`);
    await settle(page);
    await page.locator(".blockTools").waitFor({ state: "attached" });
    const block = page.locator('[id="mediator-builder-enemy.2"]');
    const top = (await block.boundingBox())?.y;
    await block.tap({ position: { x: 60, y: 20 } });
    await page.locator(".lookUp").tap();
    await page.locator(".counterpart").waitFor();
    expect(await block.evaluate((node) => node.nextElementSibling?.className)).toContain(
      "counterpart",
    );
    // To a part of a pixel, in which browsers place what they scroll.
    expect((await block.boundingBox())?.y).toBeCloseTo(top ?? Number.NaN, 1);
    await page.locator(".lookUp").tap();
    expect(await page.locator(".counterpart").count()).toBe(0);
    await close();
  });
});
