import type { Page } from "playwright-core";

/** Opens the menu of the ways around the site, where the window is too narrow to show them all. */
export async function openMenu(page: Page): Promise<void> {
  const button = page.locator("[popovertarget]");
  if (await button.isVisible()) await button.press("Enter");
}
