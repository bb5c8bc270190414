import type { Page } from "playwright-core";
import { describe, expect, inject, test } from "vitest";
import { PHONE } from "./support/browser";
import { keptBookmarks } from "./support/keptBookmarks";
import { objections } from "./support/objections";
import { openPassageTools, openWithTools } from "./support/passageTools";
import { DEVICES, press, WAYS } from "./support/press";
import { wordsOf } from "./support/wordsOf";

const site = inject("site");
const SLUG = "a-thaw-is-not-a-spring";
const BLOCK = "mediator-builder-enemy.1";
const notice = ".notice:not([hidden])";

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

describe.each(["en", "ur"] as const)("A note to what was just bookmarked, in /%s/", (locale) => {
  const { shelf, passage, bookmark } = wordsOf(locale);
  const address = `${site}/${locale}/articles/${SLUG}/#${BLOCK}`;

  test.each(WAYS)("is written from the notice, by %s", async (way) => {
    const { page, faults, close } = await openWithTools(address, {
      ...DEVICES[way],
      ...(way === "keyboard" && { viewport: PHONE }),
    });
    const button = page.locator("bookmark-button button");
    // The stops in between, which are links in the text, would lead away from there.
    if (way === "keyboard") await button.focus();
    await press(page, way, button);
    await page
      .locator(notice)
      .getByText(bookmark?.added ?? "")
      .waitFor();
    await press(page, way, page.locator(`${notice} button:nth-of-type(2)`));
    await page.locator(".passageTools textarea").waitFor();
    expect(await formIn(page)).toEqual({ below: BLOCK, isSeen: true, isFocused: true, fixed: 0 });
    expect(await objections(page)).toEqual([]);
    await expect
      .poll(() => page.evaluate(() => document.documentElement.scrollWidth - innerWidth))
      .toBe(0);
    await page.keyboard.type("Ask about 1966.");
    await press(page, way, page.locator(".passageTools [type=submit]"));
    await page
      .locator(notice)
      .getByText(passage?.noteSaved ?? "")
      .waitFor();
    expect(await page.locator(".passageTools").count()).toBe(0);
    expect(await keptBookmarks(page)).toMatchObject([
      { kind: "version", note: "Ask about 1966.", place: { blockId: BLOCK } },
    ]);
    const end = page.locator(notice).getByRole("button", { name: passage?.close ?? "" });
    expect((await end.boundingBox())?.width).toBeGreaterThanOrEqual(24);
    await press(page, way, end);
    await expect.poll(() => page.locator(notice).count()).toBe(0);
    expect(faults).toEqual([]);
    await close();
  });

  test("of a passage is written in its tools", async () => {
    const { page, faults, close } = await openWithTools(address);
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
      .poll(async () => (await keptBookmarks(page))[0])
      .toMatchObject({
        kind: "block",
        note: "Again",
      });
    expect(faults).toEqual([]);
    await close();
  });
});
