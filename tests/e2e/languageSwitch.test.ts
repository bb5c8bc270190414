import type { Page } from "playwright-core";
import { beforeAll, describe, expect, inject, test } from "vitest";
import { borrowPage, focusByKeyboard } from "./support/browser";
import { WAYS } from "./support/press";

const site = inject("site");

/** Part 2 of the series: its Urdu version merges two blocks of the English one. */
const SLUG = "a-thaw-is-not-a-spring";
const addressOf = (locale: string, id: string) => `${site}/${locale}/articles/${SLUG}/#${id}`;

/**
 * The block ids that both versions answer to, as the pages have them.
 *
 * @returns an early, a middle and the last one, and those of merged blocks
 */
async function chooseBlocks(page: Page): Promise<{ some: string[]; merged: string[] }> {
  const idsIn = async (locale: string) => {
    await page.goto(`${site}/${locale}/articles/${SLUG}/`);
    return page.evaluate(() =>
      [...document.querySelectorAll(".prose > [id]")].map(({ id, textContent }) => ({
        id,
        // An id beyond the block's first stands before it, on an element of its own.
        isFurther: textContent === "",
      })),
    );
  };
  const [english, urdu] = [await idsIn("en"), await idsIn("ur")];
  const shared = english.filter(({ id }) => urdu.some((other) => other.id === id));
  const places = [3, Math.floor(shared.length / 2), shared.length - 1];
  return {
    some: places.flatMap((place) => shared[place]?.id ?? []),
    merged: urdu.filter(({ isFurther }) => isFurther).map(({ id }) => id),
  };
}

/** Tells whether a block can be read now: neither out of view nor behind anything. */
function isInView(page: Page, id: string): Promise<boolean> {
  return page.evaluate((wanted) => {
    let block = document.getElementById(wanted);
    while (block && block.textContent === "" && !block.querySelector("img")) {
      block = block.nextElementSibling as HTMLElement | null;
    }
    if (!block) return false;
    const { top, bottom, left, width } = block.getBoundingClientRect();
    const isWithin = bottom > 20 && top < window.innerHeight - 20;
    const seen = document.elementFromPoint(left + width / 2, Math.max(0, top) + 4);
    return isWithin && (block.contains(seen) || block === seen || seen?.contains(block) === true);
  }, id);
}

const isIn = (locale: string) => (url: URL) => url.pathname.startsWith(`/${locale}/`);

const choiceOf = async (page: Page) =>
  (await page.context().cookies()).filter(({ name }) => name === "language");

describe.each([
  { from: "en", to: "ur" },
  { from: "ur", to: "en" },
])("A reader in the middle of part 2 who changes from $from to $to", ({ from, to }) => {
  let blocks: { some: string[]; merged: string[] };

  beforeAll(async () => {
    const { page, close } = await borrowPage(site);
    blocks = await chooseBlocks(page);
    await close();
  });

  const ways = {
    touch: (page: Page) => page.locator(`.siteHeader a[hreflang=${to}]`).tap(),
    mouse: (page: Page) => page.locator(`.siteHeader a[hreflang=${to}]`).click(),
    keyboard: async (page: Page) => {
      await focusByKeyboard(page, `language-switch a[hreflang=${to}]`, "Shift+Tab");
      await page.keyboard.press("Enter");
    },
  };

  test.each(WAYS)("by %s stays at her block", async (way) => {
    const { page, faults, close } = await borrowPage(site, { hasTouch: way === "touch" });
    expect(blocks.some).toHaveLength(3);
    expect(blocks.merged.length).toBeGreaterThan(0);
    for (const id of [...blocks.some, ...blocks.merged]) {
      await page.context().clearCookies();
      // Another document in between: a change of the fragment alone opens nothing.
      await page.goto(`${site}/${from}/`);
      await page.goto(addressOf(from, id));
      await expect.poll(() => isInView(page, id), { message: addressOf(from, id) }).toBe(true);
      expect(await choiceOf(page)).toEqual([]);

      await ways[way](page);
      await page.waitForURL(isIn(to));
      expect(page.url()).toBe(addressOf(to, id));
      expect(await page.locator("html").getAttribute("lang")).toBe(to);
      await expect.poll(() => isInView(page, id), { message: addressOf(to, id) }).toBe(true);
    }
    expect(faults).toEqual([]);
    await close();
  });

  test("has her choice remembered, which nothing else sets", async () => {
    const { page, close } = await borrowPage(site, { locale: `${from}-PK` });
    const [id = ""] = blocks.some;
    await page.goto(addressOf(from, id));
    await page.goto(`${site}/${to}/`);
    await page.goto(`${site}/${from}/archive/`);
    expect(await choiceOf(page)).toEqual([]);
    await page.goto(`${site}/`);
    expect(page.url()).toBe(`${site}/${from}/`);

    await page.goto(addressOf(from, id));
    await ways.mouse(page);
    await page.waitForURL(isIn(to));
    expect(page.url()).toBe(addressOf(to, id));
    const choice = await choiceOf(page);
    expect(choice).toEqual([
      expect.objectContaining({ value: to, path: "/", sameSite: "Lax", secure: false }),
    ]);
    // Longer than a session, and in no hurry to be over.
    expect(choice[0]?.expires).toBeGreaterThan(Date.now() / 1000 + 180 * 86_400);

    await page.goto(`${site}/`);
    expect(page.url()).toBe(`${site}/${to}/`);
    // A link from elsewhere wins over the choice, and doesn't change it.
    await page.goto(addressOf(from, id));
    expect(page.url()).toBe(addressOf(from, id));
    expect(await choiceOf(page)).toEqual(choice);
    await close();
  });

  test("gets a fallback with a notice where there is no version", async () => {
    const { page, close } = await borrowPage(site);
    const slug = from === "en" ? "offices-not-embassies" : "water-at-the-door";
    await page.goto(`${site}/${from}/articles/${slug}/`);
    const middle = await page.evaluate(() => {
      const all = [...document.querySelectorAll(".prose > [id]")];
      return all[Math.floor(all.length / 2)]?.id ?? "";
    });
    expect(middle).not.toBe("");
    await page.goto(`${site}/${from}/articles/${slug}/#${middle}`);
    await ways.mouse(page);
    await page.waitForURL(isIn(to));
    expect(page.url()).toBe(`${site}/${to}/articles/${slug}/#${middle}`);
    await expect.poll(() => isInView(page, middle)).toBe(true);
    expect(await page.getByRole("note").count()).toBe(1);
    // Beside the title stand only versions that exist.
    await page.goto(`${site}/${from}/articles/${slug}/`);
    expect(await page.locator(`main a[hreflang=${to}]`).count()).toBe(0);
    await close();
  });
});
