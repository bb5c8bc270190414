import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { findWholeBrowser } from "../../../bin/findBrowser.js";
import { PHONE, sharedBrowser } from "./browser";
import { CHROMIUM } from "./chromium";
import { waitForElements } from "./elementsReady";
import { waitForFaces } from "./patience";

/**
 * A whole browser, which keeps pages that are left, as the headless shell doesn't; undefined unless
 * it is asked for. Whether it throws one of them away hangs on how busy the machine is.
 */
export const KEEPING = process.env.WHOLE_BROWSER ? await findWholeBrowser() : undefined;

/** Starts {@link KEEPING} so that it does what it does for readers. */
export function launchKeeping(): Promise<Browser> {
  return chromium.launch({
    ...CHROMIUM,
    executablePath: KEEPING ?? "",
    ignoreDefaultArgs: ["--disable-back-forward-cache"],
  });
}

/** A reader who leaves a page, and comes back to it. */
export interface Returner {
  readonly context: BrowserContext;
  readonly page: Page;
  /**
   * Goes to another page.
   *
   * @returns where that is open
   */
  readonly leaveFor: (address: string) => Promise<Page>;
  /**
   * Goes back to the page that was left.
   *
   * @param path of that
   * @returns why the browser did not bring it back as it was left
   */
  readonly comeBack: (path: string) => Promise<readonly string[]>;
}

/** Notes whether the page is shown as it was left; runs in it before its own scripts. */
function noteReturn(): void {
  addEventListener("pagehide", () => {
    delete document.documentElement.dataset.cameBack;
  });
  addEventListener("pageshow", ({ persisted }) => {
    document.documentElement.dataset.cameBack = String(persisted);
  });
}

async function newContext(browser: Browser): Promise<BrowserContext> {
  const context = waitForElements(await browser.newContext({ viewport: PHONE }));
  await waitForFaces(context);
  return context;
}

/** A reader whose browser really keeps the page. */
export async function realReturner(browser: Browser): Promise<Returner> {
  const context = await newContext(browser);
  await context.addInitScript(noteReturn);
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  const reasons: string[] = [];
  await session.send("Page.enable");
  session.on("Page.backForwardCacheNotUsed", ({ notRestoredExplanations }) => {
    reasons.push(...notRestoredExplanations.map(({ reason }) => reason));
  });
  const leaveFor = async (address: string) => {
    await page.goto(address);
    return page;
  };
  const comeBack = async (path: string) => {
    reasons.length = 0;
    await page.goBack({ waitUntil: "commit" });
    const shown = await page.waitForFunction(
      (wanted) => location.pathname === wanted && document.documentElement.dataset.cameBack,
      path,
    );
    const isKept = (await shown.jsonValue()) === "true";
    return isKept ? [] : [`not kept: ${reasons.join(", ")}`];
  };
  return { context, page, leaveFor, comeBack };
}

/**
 * A reader whose page is told that it is left and shown again, while she is in another tab: for
 * browsers that keep no pages.
 */
export async function pretendingReturner(): Promise<Returner> {
  const context = await newContext(await sharedBrowser());
  const page = await context.newPage();
  const tell = (name: string) =>
    page.evaluate(
      (type) => dispatchEvent(new PageTransitionEvent(type, { persisted: true })),
      name,
    );
  let tab: Page | undefined;
  const leaveFor = async (address: string) => {
    await tell("pagehide");
    tab = await context.newPage();
    await tab.goto(address);
    return tab;
  };
  const comeBack = async () => {
    // It is left as well.
    await tab?.goto("about:blank");
    await tab?.close();
    await tell("pageshow");
    return [];
  };
  return { context, page, leaveFor, comeBack };
}

/** Opens a page that has the worker installed, and waits until that works. */
export async function installWorker(page: Page, site: string): Promise<void> {
  await page.goto(`${site}/en/offline/`);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
}
