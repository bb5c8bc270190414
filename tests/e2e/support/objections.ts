import axe, { type RunOptions } from "axe-core";
import type { Page } from "playwright-core";

interface Looked {
  /** A selector: only this part of the page. */
  readonly within?: string;
  /** Only these rules. */
  readonly rules?: readonly string[];
}

/** All that the colours of a page can offend against: what there is to look at again in other ones. */
export const COLOUR_RULES = ["color-contrast", "link-in-text-block"];

/**
 * What axe objects to on an open page. It is brought into each document once, and
 * as it stands: no page of a sound site has frames to look into.
 *
 * @returns one for each element: `color-contrast: .note > a: <a href="…">`
 */
export async function objections(page: Page, { within, rules }: Looked = {}): Promise<string[]> {
  const isThere = await page.evaluate(() => "axe" in window);
  // What the browser is told to run, no policy of the page’s forbids.
  if (!isThere) await page.evaluate(axe.source);
  const options: RunOptions = {
    resultTypes: ["violations"],
    ...(rules && { runOnly: [...rules] }),
  };
  const { violations } = await page.evaluate(
    ({ within, options }) => window.axe.run(within ?? document, options),
    { within, options },
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, html }) => `${id}: ${target.join(" ")}: ${html}`),
  );
}

declare global {
  interface Window {
    readonly axe: typeof axe;
  }
}
