import type { BrowserContextOptions, Locator, Page } from "playwright-core";
import { PHONE } from "./browser";

/** The ways in which a reader presses something. */
export const WAYS = ["touch", "mouse", "keyboard"] as const;
export type Way = (typeof WAYS)[number];

/** A window with margins beside the text. */
export const DESK = { width: 1440, height: 900 };

/** What a reader who presses in one of these ways has before her. */
export const DEVICES = {
  touch: { viewport: PHONE, hasTouch: true },
  mouse: { viewport: DESK },
  keyboard: { viewport: DESK },
} satisfies Record<Way, BrowserContextOptions>;

/** The same where windows differ: in a narrow one there is no margin for the handle of passages. */
export const WINDOWS = [
  { way: "touch", viewport: PHONE },
  { way: "mouse", viewport: PHONE },
  { way: "mouse", viewport: DESK },
  { way: "keyboard", viewport: DESK },
] as const;

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
  await reach(page, target);
  return page.keyboard.press(key);
}

/**
 * Chooses one of several radio buttons.
 *
 * @param way by keyboard, Tab reaches the one that is chosen, and arrow keys lead on from it
 */
export async function choose(page: Page, way: Way, radio: Locator): Promise<void> {
  if (way !== "keyboard") return press(page, way, radio);
  const name = await radio.getAttribute("name");
  const group = page.locator(`input[name="${name}"]`);
  await reach(page, group.and(page.locator(":checked")));
  for (let presses = await group.count(); presses > 0; presses -= 1) {
    if (await radio.isChecked()) return;
    await page.keyboard.press("ArrowDown");
  }
  if (!(await radio.isChecked())) throw new Error(`No arrow key reaches ${radio}.`);
}

/** Leads the focus to something by Tab alone. */
export async function reach(page: Page, target: Locator): Promise<void> {
  await target.waitFor({ state: "attached" });
  // No page has as many stops; without an end, a stop out of reach would be waited for in vain.
  for (let presses = 0; presses < 300; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab never reaches ${target} on ${page.url()}.`);
}
