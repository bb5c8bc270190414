import type { Page } from "playwright-core";
import { describe, expect, inject, test } from "vitest";
import { borrowPage, focusByKeyboard, PHONE } from "./support/browser";
import { objections } from "./support/objections";
import { openPassageTools } from "./support/passageTools";
import { settle } from "./support/settle";

const site = inject("site");
const SLUG = "a-thaw-is-not-a-spring";
const BLOCK = "mediator-builder-enemy.1";
const notice = ".notice:not([hidden])";

interface Kept {
  readonly kind: string;
  readonly note: string;
  readonly place: { readonly blockId: string; readonly quotation: { readonly exact: string } };
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

/** Selects the first words of a block, as a mouse or a long press does. */
const selectIn = (page: Page, id: string, characters: number) =>
  page.evaluate(
    ([blockId, count]) => {
      const text = document.getElementById(blockId)?.firstChild as Text;
      getSelection()?.setBaseAndExtent(text, 0, text, count);
      return `${getSelection()}`.trim();
    },
    [id, characters] as const,
  );

describe.each(["en", "ur"] as const)("A passage of /%s/", (locale) => {
  const address = `${site}/${locale}/articles/${SLUG}/`;

  async function open(options = {}, permissions: string[] = []) {
    const borrowed = await borrowPage(site, options);
    const { page } = borrowed;
    await page.context().grantPermissions(permissions, { origin: site });
    await page.goto(`${address}#${BLOCK}`);
    await settle(page);
    await page.locator(".passageHandle").waitFor({ state: "attached" });
    return borrowed;
  }

  test("keeps a note that is written beside it, by keyboard alone", async () => {
    const { page, faults, close } = await open();
    // The stops in between, which are links in the text, would lead away from there.
    await page.locator(".passageHandle").focus();
    await page.keyboard.press("Enter");
    await page.locator(".passageTools").waitFor();
    await focusByKeyboard(page, '[data-act="note"]');
    await page.keyboard.press("Enter");
    await page.locator(".passageTools textarea").waitFor();
    await page.keyboard.type("Ask about 1966.");
    expect(await objections(page)).toEqual([]);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.locator(notice).waitFor();
    expect(await page.locator(".passageTools form").count()).toBe(0);
    expect(await keptIn(page)).toMatchObject([
      { kind: "block", note: "Ask about 1966.", place: { blockId: BLOCK } },
    ]);
    expect(await page.locator(`[id="${BLOCK}"][data-bookmarked]`).count()).toBe(1);
    expect(faults).toEqual([]);
    await close();
  });

  test("is sent on by its own address, and quoted with its source", async () => {
    const { page, faults, close } = await open({}, ["clipboard-read", "clipboard-write"]);
    const block = page.locator(`[id="${BLOCK}"]`);
    const text = ((await block.textContent()) ?? "").replaceAll(/\s+/g, " ").trim();
    const title = (await page.locator("h1").textContent()) ?? "";
    const act = await openPassageTools(page, block);
    await act("link").click();
    await page.locator(notice).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${address}#${BLOCK}`);

    await act("quote").click();
    await expect
      .poll(() => page.evaluate(() => navigator.clipboard.readText()))
      .toContain(text.slice(0, 60));
    const plain = await page.evaluate(() => navigator.clipboard.readText());
    expect(plain).toContain(title);
    expect(plain).toContain(`${address}#${BLOCK}`);
    const html = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      return (await item?.getType("text/html"))?.text();
    });
    expect(html).toContain("<blockquote");
    expect(html).toContain(`lang="${locale}"`);
    expect(html).toContain(`dir="${locale === "ur" ? "rtl" : "ltr"}"`);
    expect(faults).toEqual([]);
    await close();
  });

  test.each([PHONE, { width: 1440, height: 900 }])(
    "offers its tools for selected words, at $width pixels",
    async (viewport) => {
      const { page, faults, close } = await open({ viewport });
      const words = await selectIn(page, BLOCK, 20);
      const tools = page.locator(".passageTools");
      await tools.waitFor();
      const block = page.locator(`[id="${BLOCK}"]`);
      expect(await block.evaluate((node) => node.nextElementSibling?.className)).toBe(
        "passageTools",
      );
      expect(await objections(page)).toEqual([]);
      await tools.locator('[data-act="bookmark"]').click();
      await page.locator(notice).waitFor();
      const [kept, ...others] = await keptIn(page);
      expect(others).toEqual([]);
      expect(kept?.kind).toBe("selection");
      // A word that is selected in part is kept whole.
      const exact = kept?.place.quotation.exact ?? "";
      expect(exact).toContain(words.replaceAll(/\s+/g, " ").trim());
      expect(exact).not.toMatch(/\s$/);
      expect(` ${await block.textContent()} `).toMatch(new RegExp(`[\\s“”]${exact}[\\s۔،,.;“”]`));
      await page.mouse.click(2, 300);
      await expect.poll(() => tools.count()).toBe(0);
      expect(faults).toEqual([]);
      await close();
    },
  );

  test("does not open its tools when the page is scrolled, or a link in it is followed", async () => {
    const { page, close } = await open({ viewport: PHONE, hasTouch: true });
    await page.mouse.wheel(0, 400);
    await page.waitForTimeout(500);
    expect(await page.locator(".passageTools").count()).toBe(0);
    const mark = page.locator(".prose a[data-footnote]").first();
    await mark.tap();
    await page.locator(".note, .notes :target").first().waitFor();
    expect(await page.locator(".passageTools").count()).toBe(0);
    await close();
  });
});
