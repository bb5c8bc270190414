import type { BrowserContextOptions, Locator, Page } from "playwright-core";
import { borrowPage, type WatchedPage } from "./browser";
import { press, reach, type Way } from "./press";
import { settle } from "./settle";

/** Where the margin begins to have room for a handle, in pixels. */
const MARGIN = 1216;

/** A tap so soon after the page has moved would only stop it: in milliseconds. */
const RESTS = 400;

/**
 * Opens an article, or two versions of one, with the tools of its passages at work.
 *
 * @param address of a place in it, or of all
 * @param permissions that the reader grants
 */
export async function openWithTools(
  address: string,
  options: BrowserContextOptions = {},
  permissions: string[] = [],
): Promise<WatchedPage> {
  const { origin } = new URL(address);
  const borrowed = await borrowPage(origin, options);
  const { page } = borrowed;
  await page.context().grantPermissions(permissions, { origin });
  await page.goto(address);
  await settle(page);
  await page.locator(".passageHandle").waitFor({ state: "attached" });
  return borrowed;
}

/**
 * Opens what can be done with a block: by touch by a tap; by mouse by the handle in the margin,
 * where there is one, elsewhere by a click on the text; by keyboard by the handle, which Tab
 * reaches and arrow keys lead to the block.
 *
 * @returns the button of one of these acts
 */
export async function openPassageTools(
  page: Page,
  block: Locator,
  way: Way = "mouse",
): Promise<(act: string) => Locator> {
  const handle = page.locator(".passageHandle");
  await handle.waitFor({ state: "attached" });
  if (way === "keyboard") {
    await reach(page, handle);
    await pointAt(page, block);
    await page.keyboard.press("Enter");
  } else if (way === "touch") {
    await block.evaluate((element) => element.scrollIntoView({ block: "center" }));
    await atRest(page);
    await block.tap({ position: { x: 60, y: 20 } });
  } else if ((page.viewportSize()?.width ?? 0) < MARGIN) {
    await block.click({ position: { x: 60, y: 20 } });
  } else {
    await block.hover();
    await press(page, way, handle);
  }
  await page.locator(".passageTools").waitFor();
  return (act) => page.locator(`.passageTools [data-act="${act}"]`);
}

/** Leads the handle, which has the focus, to a block. */
async function pointAt(page: Page, block: Locator): Promise<void> {
  // No text has as many blocks; without an end, a block out of reach would be waited for in vain.
  for (let presses = 0; presses < 300; presses += 1) {
    const key = await block.evaluate((element) => {
      const pointed = document.querySelector("[data-pointed]");
      if (!pointed || pointed === element) return undefined;
      const position = pointed.compareDocumentPosition(element);
      return position & Node.DOCUMENT_POSITION_FOLLOWING ? "ArrowDown" : "ArrowUp";
    });
    if (!key) return;
    await page.keyboard.press(key);
  }
  throw new Error(`Arrow keys never reach ${block} on ${page.url()}.`);
}

/** Waits until a page has not moved for a moment. */
function atRest(page: Page): Promise<void> {
  return page.evaluate(
    (rests) =>
      new Promise<void>((resolve) => {
        let timer = setTimeout(resolve, rests);
        addEventListener("scroll", () => {
          clearTimeout(timer);
          timer = setTimeout(resolve, rests);
        });
      }),
    RESTS,
  );
}
