import type { Page } from "playwright-core";

/** How much of the window's height something may take that stays where it is. */
const MOST = 1 / 5;

/** Lists what stays in the window while the page is scrolled, and takes too much of its height. */
export function coveringParts(page: Page): Promise<readonly string[]> {
  return page.evaluate(
    (most) =>
      [...document.body.querySelectorAll("*")]
        .filter((element) => /fixed|sticky/.test(getComputedStyle(element).position))
        .filter((element) =>
          element.checkVisibility({ visibilityProperty: true, opacityProperty: true }),
        )
        .filter((element) => element.getBoundingClientRect().height > innerHeight * most)
        .map((element) => element.outerHTML.slice(0, 80)),
    MOST,
  );
}
