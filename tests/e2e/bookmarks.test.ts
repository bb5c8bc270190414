import { type BrowserContext, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { borrowPage, focusByKeyboard, PHONE } from "./support/browser";
import { CHROMIUM } from "./support/chromium";
import { waitForElements } from "./support/elementsReady";
import { keptBookmarks } from "./support/keptBookmarks";
import { objections } from "./support/objections";
import { openMenu } from "./support/openMenu";
import { openPassageTools } from "./support/passageTools";
import { settle } from "./support/settle";
import { temporaryFolder } from "./support/temporaryFolder";

const site = inject("site");
const SLUG = "six-rivers-two-countries";
const EN = `/en/articles/${SLUG}/`;
const UR = `/ur/articles/${SLUG}/`;

const button = "bookmark-button button";
const notice = ".notice:not([hidden])";

/** Where the reader is taken to be, of each version: written down at once, and taken into the database later. */
const notedIn = (page: Page) =>
  page.evaluate(() =>
    Object.entries(localStorage)
      .filter(([key]) => key.startsWith("waraq-place "))
      .map(([, value]) => JSON.parse(value).place.blockId),
  );

/** Brings a block to the reading line, as a reader would by scrolling. */
async function readAt(page: Page, id: string): Promise<void> {
  await settle(page);
  await page.evaluate(async (blockId) => {
    const top = document.getElementById(blockId)?.getBoundingClientRect().top ?? 0;
    window.scrollBy({ top: top - window.innerHeight * 0.25 + 40, behavior: "instant" });
    // The page itself knows of it with the next frame.
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  }, id);
}

const isPressed = (page: Page) => page.locator(button).getAttribute("aria-pressed");

/** Whether a block stands in the window, and where: its top, as a part of the window's height. */
const topOf = (page: Page, selector: string) =>
  page.locator(selector).evaluate((block) => block.getBoundingClientRect().top / innerHeight);

describe("A bookmark", () => {
  const folder = temporaryFolder();
  let context: BrowserContext;

  /** The reader’s own browser, which keeps what it has when it is closed. */
  const openOwn = async () =>
    waitForElements(
      await chromium.launchPersistentContext(folder.path, { ...CHROMIUM, viewport: PHONE }),
    );

  beforeAll(async () => {
    context = await openOwn();
  });
  afterAll(async () => {
    await context.close();
    folder.remove();
  });

  test("survives a reload and closing the browser, in each language", async () => {
    let page = await context.newPage();
    await page.goto(site + EN);
    await readAt(page, "a-cut-not-a-handshake.2");
    await page.locator(button).press("Enter");
    await page.locator(notice).waitFor();
    await page.goto(site + UR);
    expect(await isPressed(page)).toBe("false");
    await readAt(page, "the-bill.1");
    await page.locator(button).press("Enter");
    await page.locator(notice).waitFor();
    await page.reload();
    await expect.poll(() => isPressed(page)).toBe("true");
    await page.locator(".siteHeader language-switch a").click();
    await page.waitForURL(/\/en\//);
    await expect.poll(() => isPressed(page)).toBe("true");

    await context.close();
    context = await openOwn();
    page = await context.newPage();
    await page.goto(`${site}/en/`);
    expect((await keptBookmarks(page)).map(({ id, place }) => [id, place.blockId])).toEqual([
      [`en/${SLUG}`, "a-cut-not-a-handshake.2"],
      [`ur/${SLUG}`, "the-bill.1"],
    ]);
    await page.goto(site + UR);
    await expect.poll(() => isPressed(page)).toBe("true");
  });

  test("opens where its words are now, and says what has changed", async () => {
    const page = await context.newPage();
    const edit = (change: (html: string) => string) =>
      page.route(site + UR, async (route) => {
        const response = await route.fetch();
        await route.fulfill({ response, body: change(await response.text()) });
      });
    const bookmark = (await keptBookmarks(await opened(page))).find(({ id }) =>
      id.startsWith("ur/"),
    );
    const words = bookmark?.place.quotation?.exact ?? "";
    expect(words.length).toBeGreaterThan(20);

    // The words stand at another block, of another id.
    await edit((html) => html.replace('id="the-bill.1"', 'id="the-bill.9"'));
    await page.goto(`${site}${UR}#the-bill.1`);
    await page.locator(notice).waitFor();
    expect(await page.locator(notice).textContent()).toContain("اب یہاں ہیں");
    expect(await topOf(page, '[id="the-bill.9"]')).toBeGreaterThan(0);
    expect(await topOf(page, '[id="the-bill.9"]')).toBeLessThan(0.5);

    // The words are gone, the block is there.
    await page.unroute(site + UR);
    await edit((html) => html.replace(words.slice(0, 30), "بالکل نئی بات"));
    await page.goto("about:blank");
    await page.goto(`${site}${UR}#the-bill.1`);
    await page.locator(notice).waitFor();
    expect(await page.locator(notice).textContent()).toContain("اب موجود نہیں؛");

    // Unchanged there is nothing to say.
    await page.unroute(site + UR);
    await page.goto("about:blank");
    await page.goto(`${site}${UR}#the-bill.1`);
    await expect.poll(() => isPressed(page)).toBe("true");
    await page.locator(".prose [data-opened], .notice").first().waitFor({ state: "hidden" });
    expect(await page.locator(notice).count()).toBe(0);
    await page.close();
  });

  async function opened(page: Page): Promise<Page> {
    await page.goto(`${site}/ur/`);
    return page;
  }
});

describe("Bookmarking", () => {
  test("is undone and redone by keyboard, and announced in the page’s language", async () => {
    const { page, faults, close } = await borrowPage(site);
    await page.goto(site + UR);
    await readAt(page, "the-bill.1");
    await focusByKeyboard(page, button);
    await page.keyboard.press("Enter");
    await page.locator(notice).waitFor();
    expect(await page.locator(notice).textContent()).toContain("نشانی لگ گئی");
    expect(await isPressed(page)).toBe("true");
    await focusByKeyboard(page, ".notice button:first-of-type", "Shift+Tab");
    await page.keyboard.press("Enter");
    await expect.poll(() => isPressed(page)).toBe("false");
    expect(await keptBookmarks(page)).toEqual([]);
    // The focus is not lost with the button that it was on.
    expect(await page.evaluate((it) => document.activeElement?.matches(it), button)).toBe(true);
    await page.keyboard.press("Enter");
    await expect.poll(() => isPressed(page)).toBe("true");
    expect(faults).toEqual([]);
    await close();
  });

  test.each([
    ["en", EN],
    ["ur", UR],
  ])("of a passage works by keyboard, from block to block (/%s/)", async (locale, path) => {
    const { page, faults, close } = await borrowPage(site);
    await page.goto(site + path);
    const handle = page.locator(".passageHandle");
    await handle.waitFor({ state: "attached" });
    await settle(page);
    await focusByKeyboard(page, ".passageHandle");
    const first = await handle.getAttribute("aria-label");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowUp");
    expect(await handle.getAttribute("aria-label")).not.toBe(first);
    await page.keyboard.press("Enter");
    await focusByKeyboard(page, ".passageTools .ribbon");
    await page.keyboard.press("Enter");
    await page.locator(notice).waitFor();
    const [kept, ...others] = await keptBookmarks(page);
    expect(others).toEqual([]);
    expect(kept?.id).toBe(`${locale}/${SLUG}#top.2`);
    expect(await page.locator(".prose > [data-bookmarked]").getAttribute("id")).toBe("top.2");
    await expect
      .poll(() => page.locator(".passageTools .ribbon").getAttribute("aria-pressed"))
      .toBe("true");
    expect(await objections(page)).toEqual([]);
    expect(faults).toEqual([]);
    await close();
  });

  /** Selects a part of a block, from one of its characters to another, and tells the words. */
  const select = (page: Page, blockId: string, from: number, to: number) =>
    page.evaluate(
      ([id, start, end]) => {
        const block = document.getElementById(id);
        const walker = document.createTreeWalker(block as Node, NodeFilter.SHOW_TEXT);
        const range = document.createRange();
        let at = 0;
        for (let node = walker.nextNode() as Text; node; node = walker.nextNode() as Text) {
          const { length } = node.data;
          if (start >= at && start < at + length) range.setStart(node, start - at);
          if (end > at && end <= at + length) range.setEnd(node, end - at);
          at += length;
        }
        getSelection()?.addRange(range);
        // No-break spaces are kept as spaces.
        return range.toString().replaceAll(/\s+/g, " ").trim();
      },
      [blockId, from, to] as const,
    );

  /** The words that the page shows as bookmarked. */
  const markedWords = (page: Page) =>
    page.evaluate(() =>
      [...(CSS.highlights.get("bookmarked") ?? [])].map((range) =>
        `${range}`.replaceAll(/\s+/g, " ").trim(),
      ),
    );

  test.each([
    ["en", EN, "the-bill.1"],
    ["ur", UR, "a-cut-not-a-handshake.2"],
  ])("of selected words stores and highlights the words in place: /%s/", async (_, path, id) => {
    const { page, close } = await borrowPage(site);
    await page.goto(site + path);
    await page.locator(".passageHandle").waitFor({ state: "attached" });
    const words = await select(page, id, 9, 140);
    expect(words.length).toBeGreaterThan(100);
    await page.locator(button).press("Enter");
    await page.locator(notice).waitFor();
    const [kept] = await keptBookmarks(page);
    expect(kept).toMatchObject({ kind: "selection", place: { blockId: id } });
    // A word that is selected in part is kept whole.
    const exact = kept?.place.quotation?.exact ?? "";
    expect(exact).toContain(words);
    expect(exact.slice(words.length)).toMatch(/^\p{L}*$/u);
    expect(await isPressed(page)).toBe("false");
    expect(await markedWords(page)).toEqual([exact]);

    await page.reload();
    await expect.poll(() => markedWords(page)).toEqual([exact]);
    const [marked, paper] = await page.evaluate((blockId) => {
      const colourOf = () =>
        getComputedStyle(document.getElementById(blockId) as Element, "::highlight(bookmarked)")
          .backgroundColor;
      return [colourOf(), getComputedStyle(document.body).backgroundColor];
    }, id);
    expect(marked).toMatch(/^rgb\(/);
    expect(marked).not.toBe(paper);

    await select(page, id, 9, 140);
    await page.locator(button).press("Enter");
    await expect.poll(() => markedWords(page)).toEqual([]);
    await close();
  });

  test("in one tab appears in another", async () => {
    const { page, close } = await borrowPage(site);
    await page.goto(site + EN);
    await page.locator(button).press("Enter");
    await expect.poll(() => isPressed(page)).toBe("true");
    const other = await page.context().newPage();
    await other.goto(site + EN);
    await expect.poll(() => isPressed(other)).toBe("true");
    await other.locator(button).press("Enter");
    await expect.poll(() => isPressed(page)).toBe("false");
    await close();
  });

  test.each([
    [
      "denied",
      "نجی ونڈو",
      () => {
        Object.defineProperty(window, "indexedDB", {
          get: () => {
            throw new DOMException("", "SecurityError");
          },
        });
      },
    ],
    [
      "full",
      "جگہ نہیں بچی",
      () => {
        IDBObjectStore.prototype.put = () => {
          throw new DOMException("", "QuotaExceededError");
        };
      },
    ],
    [
      "absent",
      "کچھ محفوظ نہیں رکھ سکتا",
      () => {
        Object.defineProperty(window, "indexedDB", { value: undefined });
      },
    ],
  ])("shows a message when the storage is %s", async (_, words, spoil) => {
    const { page, runFirst, close } = await borrowPage(site);
    await runFirst(spoil);
    await page.goto(site + UR);
    await page.locator(button).press("Enter");
    await page.locator(notice).waitFor();
    expect(await page.locator(notice).textContent()).toContain(words);
    expect(await isPressed(page)).toBe("false");
    await close();
  });

  test("stores no place for a prerendered page until it is shown", async () => {
    const { page, faults, runFirst, close } = await borrowPage(site);
    await runFirst(() => {
      const state = { prerendering: true };
      Object.defineProperty(document, "prerendering", { get: () => state.prerendering });
      Object.assign(window, {
        show: () => {
          state.prerendering = false;
          document.dispatchEvent(new Event("prerenderingchange"));
        },
      });
    });
    await page.goto(site + EN);
    await readAt(page, "a-cut-not-a-handshake.2");
    // Longer than it takes to be somewhere.
    await page.waitForTimeout(3_000);
    expect(await notedIn(page)).toEqual([]);
    expect(await page.locator(".passageHandle").count()).toBe(0);

    await page.evaluate(() => (window as unknown as { show: () => void }).show());
    await page.locator(".passageHandle").waitFor({ state: "attached" });
    await readAt(page, "the-bill.1");
    await expect.poll(() => notedIn(page)).toEqual(["the-bill.1"]);
    expect(faults).toEqual([]);
    await close();
  });

  test("requests persistent storage with the first bookmark only", async () => {
    const { page, runFirst, close } = await borrowPage(site);
    await runFirst(() => {
      navigator.storage.persist = async () => {
        document.documentElement.dataset.asked = `${document.documentElement.dataset.asked ?? ""}1`;
        return true;
      };
    });
    await page.goto(site + EN);
    const asked = () => page.locator("html").getAttribute("data-asked");
    await page.locator(button).click();
    await expect.poll(asked).toBe("1");
    const act = await openPassageTools(page, page.locator('.prose > [id="top.2"]'));
    await act("bookmark").click();
    await expect.poll(async () => (await keptBookmarks(page)).length).toBe(2);
    expect(await asked()).toBe("1");
    await close();
  });

  test("is not needed to continue reading: the shelf lists what was read", async () => {
    const { page, close } = await borrowPage(site);
    await page.goto(site + UR);
    await page.locator(".passageHandle").waitFor({ state: "attached" });
    await readAt(page, "the-bill.1");
    await page.goto(`${site}/en/bookmarks/`);
    const goOn = page.locator(`continue-reading a[href="${UR}#the-bill.1"]`);
    await goOn.waitFor();
    // Its title is in its own language on the English shelf.
    const language = await goOn.evaluate((link) => {
      const title = link.querySelector("[lang]") ?? link.closest("[lang]");
      return title?.getAttribute("lang");
    });
    expect(language).toBe("ur");
    await close();
  });

  test("is loaded only by readers who use it", async () => {
    const { page, close } = await borrowPage(site);
    const scripts: string[] = [];
    page.on("request", (request) => {
      if (request.resourceType() === "script") scripts.push(request.url());
    });
    await page.goto(site + EN, { waitUntil: "networkidle" });
    expect(scripts.filter((url) => url.includes("openBookmarking"))).toEqual([]);
    await page.locator(button).press("Enter");
    await page.locator(notice).waitFor();
    expect(scripts.filter((url) => url.includes("openBookmarking"))).toHaveLength(1);
    await close();
  });

  test("leaves no trace without script", async () => {
    const { page, close } = await borrowPage(site, { javaScriptEnabled: false });
    await page.goto(site + UR);
    expect(await page.locator("bookmark-button").isVisible()).toBe(false);
    await openMenu(page);
    await page.getByRole("link", { name: "تمام تحریریں" }).first().waitFor();
    expect(await page.getByRole("link", { name: "نشانیاں" }).count()).toBe(0);
    await close();
  });
});
