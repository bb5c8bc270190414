import type { Locator, Page } from "playwright-core";

/** Where the margin begins to have room for a handle, in pixels. */
const MARGIN = 1216;

/**
 * Opens what can be done with a block, by mouse: where there is a margin by the handle in it,
 * elsewhere by a click on the text.
 *
 * @returns the button of one of these acts
 */
export async function openPassageTools(
  page: Page,
  block: Locator,
): Promise<(act: string) => Locator> {
  await page.locator(".passageHandle").waitFor({ state: "attached" });
  if ((page.viewportSize()?.width ?? 0) < MARGIN) {
    await block.click({ position: { x: 60, y: 20 } });
  } else {
    await block.hover();
    await page.locator(".passageHandle").click();
  }
  await page.locator(".passageTools").waitFor();
  return (act) => page.locator(`.passageTools [data-act="${act}"]`);
}
