import type { Page } from "playwright-core";
import { describe, expect, inject, test } from "vitest";
import { borrowPage, focusByKeyboard, PHONE } from "./support/browser";
import { objections } from "./support/objections";
import { openPassageTools } from "./support/passageTools";
import { settle } from "./support/settle";
import { wordsOf } from "./support/wordsOf";

const site = inject("site");
const SLUG = "a-thaw-is-not-a-spring";
const BLOCK = "mediator-builder-enemy.1";
const notice = ".notice:not([hidden])";

interface Kept {
  readonly kind: string;
  readonly note: string;
  readonly place: { readonly blockId: string };
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

/** The block that the form for a note stands below, and whether anything lies over the form. */
const formIn = (page: Page) =>
  page.evaluate(() => {
    const area = document.querySelector(".passageTools textarea");
    const box = area?.getBoundingClientRect() ?? new DOMRect();
    const top = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
    const notices = [...document.querySelectorAll(".notice:not([hidden])")];
    return {
      below: area?.closest(".passageTools")?.previousElementSibling?.id,
      isSeen: top === area,
      isFocused: document.activeElement === area,
      fixed: notices.filter((one) => getComputedStyle(one).position === "fixed").length,
    };
  });

const WAYS = ["touch", "mouse", "keyboard"] as const;

describe.each(["en", "ur"] as const)("A note to what was just bookmarked, in /%s/", (locale) => {
  const { shelf, passage, bookmark } = wordsOf(locale);

  test.each(WAYS)("is written from the notice, by %s", async (way) => {
    const viewport = way === "mouse" ? { width: 1440, height: 900 } : PHONE;
    const { page, faults, close } = await borrowPage(site, { viewport, hasTouch: way === "touch" });
    const press = async (selector: string) => {
      if (way === "touch") await page.locator(selector).tap();
      else if (way === "mouse") await page.locator(selector).click();
      else {
        await focusByKeyboard(page, selector);
        await page.keyboard.press("Enter");
      }
    };
    await page.goto(`${site}/${locale}/articles/${SLUG}/#${BLOCK}`);
    await settle(page);
    await page.locator("bookmark-button button").focus();
    await page.keyboard.press("Enter");
    await page
      .locator(notice)
      .getByText(bookmark?.added ?? "")
      .waitFor();
    await press(`${notice} button:nth-of-type(2)`);
    await page.locator(".passageTools textarea").waitFor();
    expect(await formIn(page)).toEqual({ below: BLOCK, isSeen: true, isFocused: true, fixed: 0 });
    expect(await objections(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
    await page.keyboard.type("Ask about 1966.");
    await press(".passageTools button[type=submit]");
    await page
      .locator(notice)
      .getByText(passage?.noteSaved ?? "")
      .waitFor();
    expect(await page.locator(".passageTools").count()).toBe(0);
    expect(await keptIn(page)).toMatchObject([
      { kind: "version", note: "Ask about 1966.", place: { blockId: BLOCK } },
    ]);
    const end = page.locator(notice).getByRole("button", { name: passage?.close ?? "" });
    expect((await end.boundingBox())?.width).toBeGreaterThanOrEqual(24);
    await press(`${notice} [data-act=close]`);
    await expect.poll(() => page.locator(notice).count()).toBe(0);
    expect(faults).toEqual([]);
    await close();
  });

  test("of a passage is written in its tools", async () => {
    const { page, faults, close } = await borrowPage(site);
    await page.goto(`${site}/${locale}/articles/${SLUG}/#${BLOCK}`);
    await settle(page);
    await page.locator(".passageHandle").waitFor({ state: "attached" });
    const act = await openPassageTools(page, page.locator(`[id="${BLOCK}"]`));
    await act("bookmark").click();
    await page
      .locator(notice)
      .getByRole("button", { name: shelf?.addNote ?? "" })
      .click();
    await page.locator(".passageTools textarea").waitFor();
    expect(await page.locator(".passageTools").count()).toBe(1);
    expect(await formIn(page)).toMatchObject({ below: BLOCK, isFocused: true, fixed: 0 });
    await page.keyboard.type("Again");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await expect
      .poll(async () => (await keptIn(page))[0])
      .toMatchObject({
        kind: "block",
        note: "Again",
      });
    expect(faults).toEqual([]);
    await close();
  });
});
