import type { BrowserContext, Page } from "playwright-core";

/**
 * Has pages wait for their faces for as long as these take, so that what a test sees
 * doesn't hang on how busy the machine is. Tests of the deadlines themselves go without.
 *
 * @param isLineGood whether the line also counts as a good one, however long a file took
 */
export async function waitForFaces(
  where: BrowserContext | Page,
  { isLineGood = true } = {},
): Promise<void> {
  await where.addInitScript(stretchDeadlines);
  if (isLineGood) await where.addInitScript(forgetDurations);
}

/** While text is held back, what would be done in half a second or later is done much later. */
function stretchDeadlines(): void {
  const { setTimeout } = window;
  const isWaiting = () => document.documentElement?.dataset.faces === "waiting";
  const stretched = (act: TimerHandler, delay = 0, ...rest: unknown[]) =>
    setTimeout(act, isWaiting() && delay >= 500 ? delay * 40 : delay, ...rest);
  Object.assign(window, { setTimeout: stretched });
}

/** By how long a file was under way a page tells a slow line. */
function forgetDurations(): void {
  performance.getEntriesByName = () => [];
}
