import type { Page } from "playwright-core";

/**
 * How many pixels an open page is wider than the window. What is cut off counts
 * as endless: it can't be scrolled to, which would hide the fault, not mend it.
 */
export function excessWidth(page: Page): Promise<number> {
  return page.evaluate(() => {
    const root = document.documentElement;
    const isCut = [root, document.body].some((node) =>
      /hidden|clip/.test(getComputedStyle(node).overflowX),
    );
    return isCut ? Number.POSITIVE_INFINITY : root.scrollWidth - root.clientWidth;
  });
}
