import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { inject } from "vitest";

/** A page in a context of its own, and what went wrong on it. */
export interface WatchedPage {
  readonly page: Page;
  /**
   * Everything that no page of a sound site gives rise to: errors and warnings
   * on the console (offences against the Content Security Policy among them),
   * exceptions, failed requests, and requests to other sites.
   */
  readonly faults: readonly string[];
  readonly close: () => Promise<void>;
}

/** Joins the browser that all tests share. */
export function openBrowser(): Promise<Browser> {
  return chromium.connect(inject("browser"));
}

/** A phone, upright. */
export const PHONE = { width: 360, height: 640 };

/**
 * Opens a page that knows nothing of any other: no cookies, no cache.
 *
 * @param site the only site that it may speak to
 */
export async function openPage(
  browser: Browser,
  site: string,
  options: BrowserContextOptions = {},
): Promise<WatchedPage> {
  const context = await browser.newContext({ viewport: PHONE, ...options });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on("console", (message) => {
    if (message.type() !== "error" && message.type() !== "warning") return;
    faults.push(`${page.url()}: ${message.type()}: ${message.text()}`);
  });
  page.on("pageerror", (error) => faults.push(`${page.url()}: ${error.message}`));
  page.on("request", (request) => {
    const isOwn = new URL(request.url()).origin === new URL(site).origin;
    if (!isOwn && !request.url().startsWith("data:")) {
      faults.push(`${page.url()}: asked ${request.url()}`);
    }
  });
  page.on("requestfailed", (request) => {
    const reason = request.failure()?.errorText;
    // Leaving a page ends what it was still loading.
    if (reason !== "net::ERR_ABORTED") faults.push(`${page.url()}: ${request.url()}: ${reason}`);
  });
  return { page, faults, close: () => context.close() };
}

/** Borrowed pages that were given back, by their browser and by what they were opened with. */
const atRest = new WeakMap<Browser, Map<string, WatchedPage[]>>();

/**
 * A page as {@link openPage} gives it, though where one has been given back it is
 * that one: a browser that is warm opens it three times as fast. It has no cookie
 * and nothing stored; only the cache is no longer cold. For tests that neither
 * need that nor leave behind what can’t be taken back, such as scripts for every
 * document to come.
 */
export async function borrowPage(
  browser: Browser,
  site: string,
  options: BrowserContextOptions = {},
): Promise<WatchedPage> {
  const pages = atRest.get(browser) ?? new Map<string, WatchedPage[]>();
  atRest.set(browser, pages);
  const key = JSON.stringify([site, options]);
  const resting = pages.get(key) ?? [];
  pages.set(key, resting);
  const opened = resting.pop() ?? (await openPage(browser, site, options));
  const { page, faults } = opened;
  const close = async () => {
    await page.goto("about:blank");
    await page.unrouteAll();
    await page.setViewportSize(options.viewport ?? PHONE);
    await page.emulateMedia({
      media: null,
      colorScheme: options.colorScheme ?? "light",
      reducedMotion: options.reducedMotion ?? "no-preference",
      forcedColors: options.forcedColors ?? "none",
    });
    await page.context().clearCookies();
    const session = await page.context().newCDPSession(page);
    await session.send("Storage.clearDataForOrigin", { origin: site, storageTypes: "all" });
    await session.detach();
    (faults as string[]).length = 0;
    resting.push(opened);
  };
  return { page, faults, close };
}

/** Presses a key until the focus is on something that a selector matches. */
export async function focusByKeyboard(page: Page, selector: string, key = "Tab"): Promise<void> {
  // No page has as many stops; without an end, a stop out of reach would be waited for in vain.
  for (let presses = 0; presses < 300; presses += 1) {
    await page.keyboard.press(key);
    const isThere = await page.evaluate(
      (wanted) => document.activeElement?.matches(wanted),
      selector,
    );
    if (isThere) return;
  }
  throw new Error(`${key} never reaches ${selector} on ${page.url()}.`);
}
