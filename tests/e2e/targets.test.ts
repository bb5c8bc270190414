import { describe, expect, inject, test } from "vitest";
import { borrowPage, PHONE } from "./support/browser";
import { openPassageTools } from "./support/passageTools";
import { settle } from "./support/settle";
import { KINDS } from "./support/specimenPages";

const specimen = inject("specimen");

/** The smallest that may be pressed, and what the main controls measure, in CSS pixels. */
const LEAST = 24;
const MAIN = 44;

interface Target {
  readonly name: string;
  readonly width: number;
  readonly height: number;
}

/** Measures what can be pressed: links in lines of text are as high as these, and left out. */
function targets(selector: string): Target[] {
  return [...document.querySelectorAll<HTMLElement>(selector)]
    .filter((element) => element.checkVisibility({ opacityProperty: true }))
    .filter((element) => !element.closest(".prose, .notes, p:has(> a):not(:has(> a:only-child))"))
    .map((element) => {
      const { width, height } = element.getBoundingClientRect();
      const name = `${element.localName} “${element.textContent?.trim().slice(0, 30)}”`;
      return { name, width, height };
    })
    .filter(({ width }) => width > 1);
}

describe.each(KINDS)("What can be pressed on %s", (path) => {
  test("is at least 24 pixels high and wide, and the header’s controls 44", async () => {
    const { page, close } = await borrowPage(specimen, { viewport: PHONE, hasTouch: true });
    await page.goto(specimen + path);
    await settle(page);
    const all = await page.evaluate(targets, "a, button, summary, label, select");
    expect(all.length).toBeGreaterThan(3);
    expect(all.filter(({ width, height }) => width < LEAST || height < LEAST)).toEqual([]);
    const main = await page.evaluate(targets, "body > header :is(a, button)");
    expect(main.length).toBeGreaterThan(1);
    expect(main.filter(({ height }) => height < MAIN)).toEqual([]);
    await close();
  });
});

test.each(["en", "ur"])("The tools of a passage are 44 pixels high: /%s/", async (locale) => {
  const { page, close } = await borrowPage(specimen, { viewport: PHONE, hasTouch: true });
  await page.goto(`${specimen}/${locale}/articles/specimen/`);
  await settle(page);
  await openPassageTools(page, page.locator(".prose > p").first());
  const heights = await page
    .locator(".passageTools > button")
    .evaluateAll((buttons) => buttons.map((button) => button.getBoundingClientRect().height));
  expect(heights.length).toBeGreaterThan(3);
  expect(heights.filter((height) => height < MAIN)).toEqual([]);
  await close();
});

test.each(["/en/articles/specimen/with/ur/", "/ur/articles/specimen/with/en/"])(
  "What stays in sight of %s is 44 pixels high, and takes a fifth of a small phone at most",
  async (path) => {
    const viewport = { width: 360, height: 640 };
    const { page, close } = await borrowPage(specimen, { viewport, hasTouch: true });
    await page.goto(specimen + path);
    await settle(page);
    const tools = page.locator("parallel-text[data-open]");
    const heights = await tools
      .locator("label, button, a")
      .evaluateAll((parts) => parts.map((part) => part.getBoundingClientRect().height));
    expect(heights).toHaveLength(6);
    expect(heights.filter((height) => height < MAIN)).toEqual([]);
    expect((await tools.boundingBox())?.height).toBeLessThanOrEqual(viewport.height / 5);
    await close();
  },
);
