import type { Page } from "playwright-core";
import { describe, expect, inject, test } from "vitest";
import { borrowPage, focusByKeyboard } from "./support/browser";
import { keptBookmarks } from "./support/keptBookmarks";
import { objections } from "./support/objections";
import { openPassageTools, openWithTools } from "./support/passageTools";
import { DESK, DEVICES, press, WAYS, WINDOWS } from "./support/press";
import { settle } from "./support/settle";
import { clipboard, provideSharing, shared } from "./support/sharing";

const site = inject("site");
const specimen = inject("specimen");
const SLUG = "a-thaw-is-not-a-spring";
const BLOCK = "mediator-builder-enemy.1";
const notice = ".notice:not([hidden])";
const tools = ".passageTools";

const DIRECTIONS = [
  {
    one: "en",
    other: "ur",
    alone: "Read the Urdu alone from here",
    own: "Bookmark the English",
  },
  {
    one: "ur",
    other: "en",
    alone: "یہاں سے صرف انگریزی متن پڑھیں",
    own: "اردو متن پر نشانی لگائیں",
  },
] as const;

const words = (text: string | null) => (text ?? "").replaceAll(/\s+/g, " ").trim();

describe.each(DIRECTIONS)("Side by side, $one first, a passage", ({ one, other, alone, own }) => {
  const address = `${site}/${one}/articles/${SLUG}/with/${other}/`;
  const article = (locale: string) => `${site}/${locale}/articles/${SLUG}/`;
  const cell = (page: Page, locale: string) =>
    page.locator(`[id="${BLOCK}"] > [lang=${locale}] > p`).first();

  const open = (options = {}, permissions: string[] = []) =>
    openWithTools(`${address}#${BLOCK}`, options, permissions);

  test.each(WAYS)("has all the tools of its own version by %s", async (way) => {
    // By keyboard the way to the handle begins at the top.
    const from = way === "keyboard" ? address : `${address}#${BLOCK}`;
    const { page, faults, close } = await openWithTools(from, DEVICES[way], [
      "clipboard-read",
      "clipboard-write",
    ]);
    await page.evaluate(provideSharing);
    const block = cell(page, other);
    const act = await openPassageTools(page, block, way);
    expect(await block.evaluate((node) => node.nextElementSibling?.className)).toBe("passageTools");
    expect(await act("lookUp").count()).toBe(0);
    if (way === "touch") expect(await objections(page)).toEqual([]);
    await press(page, way, act("bookmark"));
    await page.locator(notice).waitFor();
    const title = words(
      await page.locator(`header [lang=${other}] :is(h1, p)`).first().textContent(),
    );
    expect(await keptBookmarks(page)).toMatchObject([
      { kind: "block", title, place: { slug: SLUG, locale: other, blockId: BLOCK } },
    ]);
    await expect.poll(() => page.locator("[data-rows] [data-bookmarked]").count()).toBe(1);
    expect(await block.getAttribute("data-bookmarked")).toBe("");
    await press(page, way, act("note"));
    await page.locator(`${tools} textarea`).waitFor();
    await page.keyboard.type("1966");
    await press(page, way, page.locator(`${tools} [type=submit]`));
    await expect
      .poll(() => keptBookmarks(page))
      .toMatchObject([{ kind: "block", note: "1966", place: { locale: other } }]);
    await expect.poll(() => page.locator(`${tools} form`).count()).toBe(0);

    const own = `${article(other)}#${BLOCK}`;
    await press(page, way, act("link"));
    await expect.poll(() => clipboard(page)).toBe(own);
    await press(page, way, act("quote"));
    await expect
      .poll(() => clipboard(page))
      .toContain(words(await block.textContent()).slice(0, 40));
    await press(page, way, act("share"));
    await expect.poll(() => shared(page)).toEqual({ title, url: own });

    // It is the very bookmark that the version's own page shows.
    await press(page, way, act("alone"));
    await page.waitForURL(own);
    await page.locator(`[id="${BLOCK}"][data-bookmarked]`).waitFor();
    expect(faults).toEqual([]);
    await close();
  });

  test("is sent on, quoted and opened alone at its version's own address, by mouse", async () => {
    const { page, faults, close } = await open({ viewport: DESK }, [
      "clipboard-read",
      "clipboard-write",
    ]);
    const author = JSON.parse(
      (await page
        .locator(`header [lang=${other}] [data-authors]`)
        .getAttribute("data-authors")) as string,
    )[0];
    for (const locale of [one, other]) {
      const block = cell(page, locale);
      const act = await openPassageTools(page, block);
      expect(await page.locator(tools).count()).toBe(1);
      expect(await block.getAttribute("data-chosen")).toBe("");
      await act("link").click();
      await expect.poll(() => clipboard(page)).toBe(`${article(locale)}#${BLOCK}`);
      await act("quote").click();
      const beginning = words(await block.textContent()).slice(0, 40);
      await expect.poll(() => clipboard(page)).toContain(beginning);
      expect(await clipboard(page)).toContain(`${article(locale)}#${BLOCK}`);
    }
    expect(await clipboard(page)).toContain(author);
    await page.getByRole("link", { name: alone }).click();
    await page.waitForURL(`${article(other)}#${BLOCK}`);
    expect(faults).toEqual([]);
    await close();
  });

  test("is reached by arrow keys in either version", async () => {
    const { page, faults, close } = await open({ viewport: DESK });
    await focusByKeyboard(page, ".passageHandle");
    const pointed = () =>
      page.evaluate(() => {
        const block = document.querySelector("[data-pointed]");
        const row = block?.closest("[data-rows] > *")?.id;
        return [row, block?.closest<HTMLElement>("[lang]")?.lang];
      });
    while ((await pointed())[0] !== BLOCK) await page.keyboard.press("ArrowDown");
    while ((await pointed())[1] !== one) await page.keyboard.press("ArrowUp");
    await page.keyboard.press("ArrowDown");
    expect(await pointed()).toEqual([BLOCK, other]);
    await page.keyboard.press("Enter");
    await page.locator(tools).waitFor();
    await page.keyboard.press("Escape");
    await expect.poll(() => page.locator(tools).count()).toBe(0);
    expect(await pointed()).toEqual([BLOCK, other]);
    expect(faults).toEqual([]);
    await close();
  });

  test.each(WINDOWS)(
    "has tools for words selected in either version, by $way, at $viewport.width pixels",
    async ({ way, viewport }) => {
      const { page, faults, close } = await open({ viewport, hasTouch: way === "touch" });
      for (const [index, locale] of [one, other].entries()) {
        const selected = await cell(page, locale).evaluate((block) => {
          const text = block.firstChild as Text;
          getSelection()?.setBaseAndExtent(text, 0, text, 20);
          return `${getSelection()}`.trim();
        });
        await cell(page, locale).locator(`xpath=following-sibling::*[1]`).waitFor();
        await press(page, way, page.locator(`${tools} [data-act="bookmark"]`));
        await page.locator(notice).waitFor();
        await expect.poll(async () => (await keptBookmarks(page)).length).toBe(index + 1);
        const kept = (await keptBookmarks(page)).find(({ place }) => place.locale === locale);
        expect(kept?.kind).toBe("selection");
        // A word that is selected in part is kept whole.
        expect(kept?.place.quotation?.exact).toContain(words(selected));
        if (way === "keyboard") await page.keyboard.press("Escape");
        else if (way === "touch") await page.touchscreen.tap(2, 300);
        else await page.mouse.click(2, 300);
        await expect.poll(() => page.locator(tools).count()).toBe(0);
      }
      expect(await page.evaluate(() => [...(CSS.highlights.get("bookmarked") ?? [])].length)).toBe(
        2,
      );
      expect(faults).toEqual([]);
      await close();
    },
  );

  test("is where the header's button bookmarks the version in the page's language", async () => {
    const { page, close } = await open({ viewport: DESK });
    await page.getByRole("button", { name: own }).click();
    await page.locator(notice).waitFor();
    expect(await keptBookmarks(page)).toMatchObject([
      { kind: "version", place: { locale: one, blockId: BLOCK } },
    ]);
    expect(await page.getByRole("button", { name: own }).getAttribute("aria-pressed")).toBe("true");
    // Also where that version is hidden.
    await page.getByRole("button", { name: own }).click();
    await expect.poll(async () => (await keptBookmarks(page)).length).toBe(0);
    await page.locator('parallel-text input[value="2"]').check();
    await page.getByRole("button", { name: own }).click();
    await expect.poll(async () => (await keptBookmarks(page)).length).toBe(1);
    expect(await keptBookmarks(page)).toMatchObject([{ place: { locale: one, blockId: BLOCK } }]);
    await close();
  });

  test.each(WINDOWS)(
    "is entered from its article at its row, by $way, at $viewport.width pixels",
    async ({ way, viewport }) => {
      const options = { viewport, hasTouch: way === "touch" };
      const from = way === "keyboard" ? article(one) : `${article(one)}#${BLOCK}`;
      const { page, faults, close } = await openWithTools(from, options);
      const act = await openPassageTools(page, page.locator(`[id="${BLOCK}"]`), way);
      await press(page, way, act("lookUp"));
      await press(page, way, page.locator(".counterpart > p > a"));
      await page.waitForURL(`${address}#${BLOCK}`);
      await settle(page);
      const row = page.locator(`[id="${BLOCK}"]`);
      await expect
        .poll(async () => Math.abs(((await row.boundingBox())?.y ?? 0) - viewport.height / 4))
        .toBeLessThan(48);
      expect(faults).toEqual([]);
      await close();
    },
  );

  test("in an item of a list is a passage of the whole list", async () => {
    const { page, faults, close } = await borrowPage(specimen, { viewport: DESK });
    await page.goto(`${specimen}/${one}/articles/specimen/with/${other}/`);
    await settle(page);
    const item = page.locator(`[lang=${other}] > ol[data-item="2"] > li`);
    await item.scrollIntoViewIfNeeded();
    await item.evaluate((node) => getSelection()?.selectAllChildren(node));
    await page.locator(tools).waitFor();
    await page.locator(`${tools} [data-act="bookmark"]`).click();
    await page.locator(notice).waitFor();
    const [kept] = await keptBookmarks(page);
    expect(kept).toMatchObject({ kind: "selection", place: { locale: other } });
    const exact = kept?.place.quotation?.exact ?? "";
    expect(words(await item.textContent())).toContain(exact);

    // On the version's own page the words are found in the list.
    await page.goto(`${specimen}/${other}/articles/specimen/#${kept?.place.blockId}`);
    await page.locator(`[id="${kept?.place.blockId}"][data-bookmarked]`).waitFor();
    const marked = () =>
      page.evaluate(() => [...(CSS.highlights.get("bookmarked") ?? [])].map(String));
    await expect.poll(async () => (await marked()).map(words)).toEqual([exact]);
    expect(faults).toEqual([]);
    await close();
  });
});
