import {
  type Browser,
  type BrowserContextOptions,
  type CDPSession,
  chromium,
  type Disposable,
  type Page,
} from "playwright-core";
import { inject } from "vitest";
import { waitForElements } from "./elementsReady";
import { waitForFaces } from "./patience";

/** A page, and what went wrong on it. */
export interface WatchedPage {
  readonly page: Page;
  /**
   * Everything that no page of a sound site gives rise to: errors and warnings
   * on the console (offences against the Content Security Policy among them),
   * exceptions, failed requests, and requests to other sites.
   */
  readonly faults: readonly string[];
  /** Has every document to come run something before its own scripts. */
  readonly runFirst: (script: () => void) => Promise<void>;
  readonly close: () => Promise<void>;
}

let joined: Promise<Browser> | undefined;

/** The one browser of all tests. Whoever starts the tests ends it. */
export function sharedBrowser(): Promise<Browser> {
  joined ??= chromium.connect(inject("browser"));
  return joined;
}

/** A phone, upright. */
export const PHONE = { width: 360, height: 640 };

/**
 * Opens a page that knows nothing of any other: no cookies, no cache, in a context
 * of its own. It waits for its faces, however long the machine takes. Where nothing depends on that, {@link borrowPage} is quicker.
 *
 * @param site the only site that it may speak to
 */
export async function openPage(
  site: string,
  options: BrowserContextOptions = {},
): Promise<WatchedPage> {
  const browser = await sharedBrowser();
  const context = await browser.newContext({ viewport: PHONE, ...options });
  await waitForFaces(context);
  if (options.javaScriptEnabled !== false) waitForElements(context);
  const page = await context.newPage();
  return {
    page,
    faults: watch(page, site),
    runFirst: async (script) => {
      await page.addInitScript(script);
    },
    close: () => context.close(),
  };
}

interface PageAtRest {
  readonly page: Page;
  readonly session: CDPSession;
}

/** Borrowed pages that were given back, by their browser, and by what can’t be changed about them. */
const atRest = new WeakMap<Browser, Map<string, PageAtRest[]>>();

/** What tests listen to. */
const EVENTS = ["console", "pageerror", "request", "requestfailed", "response"] as const;

/**
 * A page as {@link openPage} gives it, though where one has been given back it is
 * that one: a browser that is warm opens it several times as fast. It has no cookie,
 * nothing stored and no history; only the cache is no longer cold.
 *
 * @param browser left out, it is the one of all tests
 */
export async function borrowPage(
  site: string,
  options: BrowserContextOptions = {},
  browser?: Browser,
): Promise<WatchedPage> {
  const owner = browser ?? (await sharedBrowser());
  const { viewport, colorScheme, reducedMotion, forcedColors, ...lasting } = options;
  const pages = atRest.get(owner) ?? new Map<string, PageAtRest[]>();
  atRest.set(owner, pages);
  const key = JSON.stringify([site, lasting]);
  const resting = pages.get(key) ?? [];
  pages.set(key, resting);
  const { page, session } = resting.pop() ?? (await openForLoan(owner, lasting));
  // What can be changed on an open page.
  await page.setViewportSize(viewport ?? PHONE);
  await page.emulateMedia({
    media: null,
    colorScheme: colorScheme ?? "light",
    reducedMotion: reducedMotion ?? "no-preference",
    forcedColors: forcedColors ?? "none",
  });
  const faults = watch(page, site);
  const scripts: Disposable[] = [];
  const runFirst = async (script: () => void) => {
    scripts.push(await page.addInitScript(script));
  };
  const close = async () => {
    await Promise.all(scripts.map((script) => script.dispose()));
    const isReady = await tidy(page, session, site).catch(() => false);
    if (isReady) resting.push({ page, session });
    else await page.context().close();
  };
  return { page, faults, runFirst, close };
}

async function openForLoan(browser: Browser, options: BrowserContextOptions): Promise<PageAtRest> {
  const context = await browser.newContext(options);
  await waitForFaces(context);
  if (options.javaScriptEnabled !== false) waitForElements(context);
  const page = await context.newPage();
  return { page, session: await context.newCDPSession(page) };
}

/** Takes back what a test may have done to a page; tells whether it did. */
async function tidy(page: Page, session: CDPSession, site: string): Promise<boolean> {
  const context = page.context();
  for (const event of EVENTS) page.removeAllListeners(event);
  const others = context.pages().filter((other) => other !== page);
  await Promise.all(others.map((other) => other.close()));
  await page.unrouteAll();
  // Within the site, since to leave it takes the browser another process.
  const response = await page.goto(`${site}/robots.txt`);
  if (!response?.ok()) return false;
  await page.evaluate(() => sessionStorage.clear());
  await Promise.all([
    page.mouse.move(0, 0),
    context.clearCookies(),
    session.send("Storage.clearDataForOrigin", { origin: site, storageTypes: "all" }),
    session.send("Page.resetNavigationHistory"),
  ]);
  return true;
}

/** Writes down whatever goes wrong on a page from now on. */
function watch(page: Page, site: string): readonly string[] {
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
    // What is fetched ahead nobody has asked for yet.
    if (request.headers()["sec-purpose"]) return;
    const reason = request.failure()?.errorText;
    // Leaving a page ends what it was still loading.
    if (reason !== "net::ERR_ABORTED") faults.push(`${page.url()}: ${request.url()}: ${reason}`);
  });
  return faults;
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
