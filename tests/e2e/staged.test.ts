import type { Page } from "playwright-core";
import { describe, expect, inject, onTestFinished, test } from "vitest";
import { openPage, PHONE, sharedBrowser, type WatchedPage } from "./support/browser";
import { LOCALES } from "./support/specimenPages";

const site = inject("site");
const ARTICLES = LOCALES.map((locale) => `/${locale}/articles/the-road-through-kabul/`);

/** What is far below the first screens: the last block, and what stands behind the text. */
const ENDS = [".prose > p", "main nav li", "footer"];

async function open(): Promise<WatchedPage> {
  const watched = await openPage(site);
  onTestFinished(watched.close);
  return watched;
}

/**
 * Keeps a page in its first stage: once its text is set, no frame and no clock of the script in
 * it goes on, as if its first screens were just being painted. So nothing hangs on how busy the
 * machine is. Runs in the page before its own scripts.
 */
function stopAtFirstStage(): void {
  const { setTimeout, requestAnimationFrame } = window;
  const isStopped = () => {
    const isEarly = new Error().stack?.includes(`${location.pathname}:`) ?? false;
    return isEarly && document.documentElement.dataset.faces?.includes("waiting") === false;
  };
  Object.assign(window, {
    setTimeout: (...given: Parameters<typeof setTimeout>) =>
      isStopped() ? 0 : setTimeout(...given),
    requestAnimationFrame: (act: FrameRequestCallback) =>
      isStopped() ? 0 : requestAnimationFrame(act),
  });
}

/**
 * Has a page wait for its faces however long they take: it never gives up and shows others. So
 * its length hangs on nothing else. Runs in the page before its own scripts.
 */
function waitForFaces(): void {
  const { setTimeout } = window;
  const isWaiting = () => {
    const isEarly = new Error().stack?.includes(`${location.pathname}:`) ?? false;
    return isEarly && document.documentElement.dataset.faces?.includes("waiting") !== false;
  };
  Object.assign(window, {
    setTimeout: (...given: Parameters<typeof setTimeout>) =>
      isWaiting() ? 0 : setTimeout(...given),
  });
}

/** Opens a page that stays in its first stage until something has it shown. */
async function openStaged(path: string): Promise<Page> {
  const { page, runFirst } = await open();
  await runFirst(waitForFaces);
  await runFirst(stopAtFirstStage);
  // Its elements never load, and so are not waited for.
  await page.goto(site + path, { waitUntil: "domcontentloaded" });
  await page.waitForFunction(
    () => document.documentElement.dataset.faces?.includes("waiting") === false,
  );
  expect(await seenEnds(page)).toEqual([]);
  return page;
}

/** Which ends of a page can be seen. */
async function seenEnds(page: Page): Promise<readonly string[]> {
  const seen = ENDS.map(async (end) => ((await page.locator(end).last().isVisible()) ? end : ""));
  return (await Promise.all(seen)).filter(Boolean);
}

/** How many sheets a page has when it is printed. */
async function sheetsOf(page: Page): Promise<number> {
  const file = await page.pdf();
  return [...file.toString("latin1").matchAll(/\/Type\s*\/Page\b/g)].length;
}

describe.each(ARTICLES)("A page that is still shown in stages: %s", (path) => {
  test("is printed whole", async () => {
    const { page: whole, runFirst } = await open();
    await runFirst(waitForFaces);
    await whole.goto(site + path);
    const sheets = await sheetsOf(whole);
    const page = await openStaged(path);
    expect(await sheetsOf(page)).toBe(sheets);
    expect(sheets).toBeGreaterThan(2);
    expect(await seenEnds(page)).toEqual(ENDS);
  });

  test("goes to a block that is not shown yet, as soon as the reader asks for it", async () => {
    const page = await openStaged(path);
    const id = await page.locator(".prose > [id]").last().getAttribute("id");
    expect(await page.locator(`[id="${id}"]`).isVisible()).toBe(false);
    await page.evaluate((hash) => {
      location.hash = hash;
    }, `#${id}`);
    const top = () =>
      page.locator(`[id="${id}"]`).evaluate((block) => block.getBoundingClientRect().top);
    await expect.poll(top).toBeLessThan(640);
    expect(await top()).toBeGreaterThanOrEqual(0);
    expect(await seenEnds(page)).toEqual(ENDS);
  });
});

/**
 * Has a page believe that it is in a tab behind another until `show` is called: it is not
 * visible, and no frame of it is drawn. Runs in it before its own scripts.
 */
function hide(): void {
  const { requestAnimationFrame } = window;
  const waiting: FrameRequestCallback[] = [];
  let isHidden = true;
  Object.defineProperties(document, {
    hidden: { get: () => isHidden },
    visibilityState: { get: () => (isHidden ? "hidden" : "visible") },
  });
  const change = (hidden: boolean) => {
    isHidden = hidden;
    document.dispatchEvent(new Event("visibilitychange"));
    if (!hidden) for (const act of waiting.splice(0)) requestAnimationFrame(act);
  };
  Object.assign(window, {
    requestAnimationFrame: (act: FrameRequestCallback) =>
      isHidden ? waiting.push(act) : requestAnimationFrame(act),
    show: () => change(false),
    hideAgain: () => change(true),
  });
}

describe.each(ARTICLES)("A page in a tab behind another: %s", (path) => {
  const isWaiting = (page: Page) =>
    page.evaluate(() => document.documentElement.dataset.faces?.includes("waiting"));

  test("is whole once the reader turns to it", async () => {
    const { page, runFirst } = await open();
    await runFirst(hide);
    await page.goto(site + path, { waitUntil: "domcontentloaded" });
    expect(await isWaiting(page)).toBe(true);
    await page.evaluate("show()");
    await expect.poll(() => isWaiting(page)).toBe(false);
    expect(await seenEnds(page)).toEqual(ENDS);
  });

  test("is whole also if the reader turned away before it was", async () => {
    // Nothing of this hangs on when its faces are there.
    const context = await (await sharedBrowser()).newContext({ viewport: PHONE });
    onTestFinished(() => context.close());
    const page = await context.newPage();
    await page.addInitScript(hide);
    await page.addInitScript(() => {
      const { show, hideAgain } = window as unknown as Record<"show" | "hideAgain", () => void>;
      show();
      // Seen at first, and left as soon as its text is set.
      new MutationObserver((_, observer) => {
        if (document.documentElement?.dataset.faces?.includes("waiting") !== false) return;
        observer.disconnect();
        hideAgain();
      }).observe(document, { attributes: true, subtree: true, attributeFilter: ["data-faces"] });
    });
    await page.goto(site + path);
    await expect.poll(() => page.evaluate(() => document.hidden)).toBe(true);
    await expect.poll(() => seenEnds(page)).toEqual(ENDS);
  });
});
