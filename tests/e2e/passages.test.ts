import type { Page } from "playwright-core";
import { describe, expect, inject, test } from "vitest";
import { focusByKeyboard } from "./support/browser";
import { keptBookmarks } from "./support/keptBookmarks";
import { objections } from "./support/objections";
import { openPassageTools, openWithTools } from "./support/passageTools";
import { DEVICES, press, WAYS, WINDOWS } from "./support/press";
import { clipboard, provideSharing, shared } from "./support/sharing";

const site = inject("site");
const SLUG = "a-thaw-is-not-a-spring";
const BLOCK = "mediator-builder-enemy.1";
const notice = ".notice:not([hidden])";

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

  const other = locale === "en" ? "ur" : "en";
  const open = (options = {}, permissions: string[] = []) =>
    openWithTools(`${address}#${BLOCK}`, options, permissions);

  test.each(WAYS)("has all its tools by %s", async (way) => {
    // By keyboard the way to the handle begins at the top.
    const from = way === "keyboard" ? address : `${address}#${BLOCK}`;
    const { page, faults, close } = await openWithTools(from, DEVICES[way], [
      "clipboard-read",
      "clipboard-write",
    ]);
    await page.evaluate(provideSharing);
    const block = page.locator(`[id="${BLOCK}"]`);
    const tools = page.locator(".passageTools");
    const act = await openPassageTools(page, block, way);
    await press(page, way, act("lookUp"));
    const counterpart = page.locator(".counterpart");
    await counterpart.locator(`.prose[lang=${other}]`).waitFor();
    await press(page, way, counterpart.locator('[data-act="close"]'));
    await expect.poll(() => counterpart.count()).toBe(0);

    await press(page, way, act("bookmark"));
    await expect
      .poll(() => keptBookmarks(page))
      .toMatchObject([{ kind: "block", note: "", place: { locale, blockId: BLOCK } }]);
    await press(page, way, act("note"));
    await tools.locator("textarea").waitFor();
    await page.keyboard.type("1966");
    await press(page, way, tools.locator("[type=submit]"));
    await expect.poll(() => keptBookmarks(page)).toMatchObject([{ kind: "block", note: "1966" }]);
    await expect.poll(() => tools.locator("form").count()).toBe(0);

    await press(page, way, act("link"));
    await expect.poll(() => clipboard(page)).toBe(`${address}#${BLOCK}`);
    await press(page, way, act("quote"));
    const words = ((await block.textContent()) ?? "").replaceAll(/\s+/g, " ").trim();
    await expect.poll(() => clipboard(page)).toContain(words.slice(0, 60));
    await press(page, way, act("share"));
    await expect
      .poll(() => shared(page))
      .toEqual({ title: await page.locator("h1").textContent(), url: `${address}#${BLOCK}` });
    await press(page, way, act("close"));
    await expect.poll(() => tools.count()).toBe(0);

    const again = await openPassageTools(page, block, way);
    await press(page, way, again("beside"));
    await page.waitForURL(`${address}with/${other}/#${BLOCK}`);
    expect(faults).toEqual([]);
    await close();
  });

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
    expect(await keptBookmarks(page)).toMatchObject([
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

  test.each(WINDOWS)(
    "offers its tools for selected words by $way, at $viewport.width pixels",
    async ({ way, viewport }) => {
      const options = { viewport, hasTouch: way === "touch" };
      const { page, faults, close } = await open(options, ["clipboard-read", "clipboard-write"]);
      await page.evaluate(provideSharing);
      const words = await selectIn(page, BLOCK, 20);
      const tools = page.locator(".passageTools");
      await tools.waitFor();
      const block = page.locator(`[id="${BLOCK}"]`);
      expect(await block.evaluate((node) => node.nextElementSibling?.className)).toBe(
        "passageTools",
      );
      expect(await objections(page)).toEqual([]);
      await press(page, way, tools.locator('[data-act="bookmark"]'));
      await page.locator(notice).waitFor();
      const [kept, ...others] = await keptBookmarks(page);
      expect(others).toEqual([]);
      expect(kept?.kind).toBe("selection");
      // A word that is selected in part is kept whole.
      const exact = kept?.place.quotation?.exact ?? "";
      expect(exact).toContain(words.replaceAll(/\s+/g, " ").trim());
      expect(exact).not.toMatch(/\s$/);
      expect(` ${await block.textContent()} `).toMatch(new RegExp(`[\\s“”]${exact}[\\s۔،,.;“”]`));

      await press(page, way, tools.locator('[data-act="note"]'));
      await tools.locator("textarea").waitFor();
      await page.keyboard.type("1966");
      await press(page, way, tools.locator("[type=submit]"));
      await expect
        .poll(() => keptBookmarks(page))
        .toMatchObject([{ kind: "selection", note: "1966" }]);
      await press(page, way, tools.locator('[data-act="quote"]'));
      await expect.poll(() => clipboard(page)).toContain(exact);
      await press(page, way, tools.locator('[data-act="share"]'));
      await expect
        .poll(() => shared(page))
        .toMatchObject({ text: exact, url: `${address}#${BLOCK}` });
      if (way === "keyboard") await page.keyboard.press("Escape");
      else if (way === "touch") await page.touchscreen.tap(2, 300);
      else await page.mouse.click(2, 300);
      await expect.poll(() => tools.count()).toBe(0);
      expect(faults).toEqual([]);
      await close();
    },
  );

  test("does not open its tools when the page is scrolled, or a link in it is followed", async () => {
    const { page, close } = await open(DEVICES.touch);
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
