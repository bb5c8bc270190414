import type { Page } from "playwright-core";
import { describe, expect, inject, test } from "vitest";
import { borrowPage, focusByKeyboard, PHONE } from "./support/browser";
import { objections } from "./support/objections";
import { openPassageTools } from "./support/passageTools";
import { settle } from "./support/settle";

const site = inject("site");
const specimen = inject("specimen");
const SLUG = "a-thaw-is-not-a-spring";
const BLOCK = "mediator-builder-enemy.1";
const WIDE = { width: 1440, height: 900 };
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

interface Kept {
  readonly kind: string;
  readonly note: string;
  readonly title: string;
  readonly place: {
    readonly locale: string;
    readonly slug: string;
    readonly blockId: string;
    readonly quotation: { readonly exact: string };
  };
}

/** The bookmarks that the browser keeps. */
const keptIn = (page: Page): Promise<Kept[]> =>
  page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open("waraq");
      request.onsuccess = () => resolve(request.result);
    });
    const request = database.transaction("bookmarks").objectStore("bookmarks").getAll();
    const all = await new Promise<Kept[]>((resolve) => {
      request.onsuccess = () => resolve(request.result as Kept[]);
    });
    database.close();
    return all;
  });

const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

const words = (text: string | null) => (text ?? "").replaceAll(/\s+/g, " ").trim();

describe.each(DIRECTIONS)("Side by side, $one first, a passage", ({ one, other, alone, own }) => {
  const address = `${site}/${one}/articles/${SLUG}/with/${other}/`;
  const article = (locale: string) => `${site}/${locale}/articles/${SLUG}/`;
  const cell = (page: Page, locale: string) =>
    page.locator(`[id="${BLOCK}"] > [lang=${locale}] > p`).first();

  async function open(options = {}, permissions: string[] = []) {
    const borrowed = await borrowPage(site, options);
    const { page } = borrowed;
    await page.context().grantPermissions(permissions, { origin: site });
    await page.goto(`${address}#${BLOCK}`);
    await settle(page);
    await page.locator(".passageHandle").waitFor({ state: "attached" });
    return borrowed;
  }

  test("is bookmarked by touch in the version that was tapped, and marked there alone", async () => {
    const { page, faults, close } = await open({ viewport: PHONE, hasTouch: true });
    const block = cell(page, other);
    await block.scrollIntoViewIfNeeded();
    // A tap so soon after the page has moved would only stop it.
    await page.waitForTimeout(400);
    await block.tap({ position: { x: 60, y: 20 } });
    await page.locator(tools).waitFor();
    expect(await block.evaluate((node) => node.nextElementSibling?.className)).toBe("passageTools");
    expect(await page.locator(`${tools} [data-act="lookUp"]`).count()).toBe(0);
    expect(await objections(page)).toEqual([]);
    await page.locator(`${tools} [data-act="bookmark"]`).tap();
    await page.locator(notice).waitFor();
    expect(await keptIn(page)).toMatchObject([
      {
        kind: "block",
        title: words(await page.locator(`header [lang=${other}] :is(h1, p)`).first().textContent()),
        place: { slug: SLUG, locale: other, blockId: BLOCK },
      },
    ]);
    await expect.poll(() => page.locator("[data-rows] [data-bookmarked]").count()).toBe(1);
    expect(await block.getAttribute("data-bookmarked")).toBe("");

    // It is the very bookmark that the version's own page shows.
    await page.goto(`${article(other)}#${BLOCK}`);
    await page.locator(`[id="${BLOCK}"][data-bookmarked]`).waitFor();
    expect(faults).toEqual([]);
    await close();
  });

  test("is sent on, quoted and opened alone at its version's own address, by mouse", async () => {
    const { page, faults, close } = await open({ viewport: WIDE }, [
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

  test("is reached by arrow keys in either version, and keeps a note", async () => {
    const { page, faults, close } = await open({ viewport: WIDE });
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
    await focusByKeyboard(page, '[data-act="note"]');
    await page.keyboard.press("Enter");
    await page.locator(`${tools} textarea`).waitFor();
    await page.keyboard.type("1966");
    expect(await objections(page)).toEqual([]);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.locator(notice).waitFor();
    expect(await keptIn(page)).toMatchObject([
      { kind: "block", note: "1966", place: { locale: other, blockId: BLOCK } },
    ]);
    await page.keyboard.press("Escape");
    await expect.poll(() => page.locator(tools).count()).toBe(0);
    expect(await pointed()).toEqual([BLOCK, other]);
    expect(faults).toEqual([]);
    await close();
  });

  test.each([PHONE, WIDE])(
    "has tools for words selected in either version, at $width pixels",
    async (viewport) => {
      const { page, faults, close } = await open({ viewport });
      for (const [index, locale] of [one, other].entries()) {
        const selected = await cell(page, locale).evaluate((block) => {
          const text = block.firstChild as Text;
          getSelection()?.setBaseAndExtent(text, 0, text, 20);
          return `${getSelection()}`.trim();
        });
        await cell(page, locale).locator(`xpath=following-sibling::*[1]`).waitFor();
        await page.locator(`${tools} [data-act="bookmark"]`).click();
        await page.locator(notice).waitFor();
        await expect.poll(async () => (await keptIn(page)).length).toBe(index + 1);
        const kept = (await keptIn(page)).find(({ place }) => place.locale === locale);
        expect(kept?.kind).toBe("selection");
        // A word that is selected in part is kept whole.
        expect(kept?.place.quotation.exact).toContain(words(selected));
        await page.mouse.click(2, 300);
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
    const { page, close } = await open({ viewport: WIDE });
    await page.getByRole("button", { name: own }).click();
    await page.locator(notice).waitFor();
    expect(await keptIn(page)).toMatchObject([
      { kind: "version", place: { locale: one, blockId: BLOCK } },
    ]);
    expect(await page.getByRole("button", { name: own }).getAttribute("aria-pressed")).toBe("true");
    // Also where that version is hidden.
    await page.getByRole("button", { name: own }).click();
    await expect.poll(async () => (await keptIn(page)).length).toBe(0);
    await page.locator('parallel-text input[value="2"]').check();
    await page.getByRole("button", { name: own }).click();
    await expect.poll(async () => (await keptIn(page)).length).toBe(1);
    expect(await keptIn(page)).toMatchObject([{ place: { locale: one, blockId: BLOCK } }]);
    await close();
  });

  test.each([PHONE, WIDE])(
    "is entered from its article at its row, at $width pixels",
    async (viewport) => {
      const { page, faults, close } = await borrowPage(site, { viewport });
      await page.goto(`${article(one)}#${BLOCK}`);
      await settle(page);
      const act = await openPassageTools(page, page.locator(`[id="${BLOCK}"]`));
      await act("lookUp").click();
      await page.locator(".counterpart > p > a").click();
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
    const { page, faults, close } = await borrowPage(specimen, { viewport: WIDE });
    await page.goto(`${specimen}/${one}/articles/specimen/with/${other}/`);
    await settle(page);
    const item = page.locator(`[lang=${other}] > ol[data-item="2"] > li`);
    await item.scrollIntoViewIfNeeded();
    await item.evaluate((node) => getSelection()?.selectAllChildren(node));
    await page.locator(tools).waitFor();
    await page.locator(`${tools} [data-act="bookmark"]`).click();
    await page.locator(notice).waitFor();
    const [kept] = await keptIn(page);
    expect(kept).toMatchObject({ kind: "selection", place: { locale: other } });
    const exact = kept?.place.quotation.exact ?? "";
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
