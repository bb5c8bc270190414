import type { BrowserContext, Page } from "playwright-core";

/** How a test goes to a page, or waits for one. */
const ARRIVING = ["goto", "reload", "goBack", "goForward", "waitForURL"] as const;

/**
 * Has tests go on only when the elements of the page that they come to work: pages load these
 * after the text is shown, which the browser's `load` need not wait for.
 */
export function waitForElements<Context extends BrowserContext>(context: Context): Context {
  for (const page of context.pages()) waitOn(page);
  context.on("page", waitOn);
  return context;
}

function waitOn(page: Page): void {
  for (const name of ARRIVING) {
    const arrive = page[name].bind(page) as (...args: unknown[]) => Promise<unknown>;
    const arriveReady = async (...args: unknown[]) => {
      const arrived = await arrive(...args);
      const { waitUntil } = (args.at(-1) ?? {}) as { waitUntil?: string };
      if (waitUntil !== "commit" && waitUntil !== "domcontentloaded") await elementsReady(page);
      return arrived;
    };
    Object.assign(page, { [name]: arriveReady });
  }
}

/** Waits until a page is whole and its elements are defined, or can't be had. */
async function elementsReady(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const { dataset } = document.documentElement;
    const isLoadedLate = document.querySelector("script[data-elements]") !== null;
    if (!isLoadedLate || dataset.script === undefined) return true;
    // The last that is defined.
    return dataset.staged === undefined && customElements.get("share-links") !== undefined;
  });
}
