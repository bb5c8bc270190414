import type { Locator, Page } from "playwright-core";

/** The ways in which a reader presses something. */
export const WAYS = ["touch", "mouse", "keyboard"] as const;
export type Way = (typeof WAYS)[number];

/**
 * Presses something.
 *
 * @param way touch needs a page with `hasTouch`; by keyboard the thing is reached by Tab
 * @param key what presses it by keyboard
 */
export async function press(
  page: Page,
  way: Way,
  target: Locator,
  key: "Enter" | "Space" = "Enter",
): Promise<void> {
  if (way === "touch") return target.tap();
  if (way === "mouse") return target.click();
  await target.waitFor();
  // No page has as many stops; without an end, a stop out of reach would be waited for in vain.
  for (let presses = 0; presses < 300; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) {
      return page.keyboard.press(key);
    }
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab never reaches ${target} on ${page.url()}.`);
}
