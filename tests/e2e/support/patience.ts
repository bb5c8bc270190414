import type { BrowserContext, CDPSession, Page } from "playwright-core";

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

/**
 * Has style sheets hide a page for as long as what it waits for takes, and not only for
 * the seconds that a reader would wait: their clocks are animations, which hardly move.
 */
export async function stretchHolds(session: CDPSession): Promise<void> {
  await session.send("Animation.enable");
  await session.send("Animation.setPlaybackRate", { playbackRate: 0.001 });
}

/** The script that holds the text back is told of its deadlines much later; all other clocks are right. */
function stretchDeadlines(): void {
  const { setTimeout } = window;
  // The only script that lies in the page itself.
  const inPage = `${location.origin}${location.pathname}:`;
  const isOfHoldingScript = () => new Error().stack?.includes(inPage) ?? false;
  const stretched = (act: TimerHandler, delay = 0, ...rest: unknown[]) =>
    setTimeout(act, isOfHoldingScript() ? delay * 40 : delay, ...rest);
  Object.assign(window, { setTimeout: stretched });
}

/** By how long its beginning was under way a page tells a slow line. */
function forgetDurations(): void {
  const timeless: ProxyHandler<PerformanceEntry> = {
    get: (entry, name) => {
      if (name === "requestStart") return performance.now();
      return Reflect.get(entry, name, entry);
    },
  };
  const getEntries = performance.getEntriesByType.bind(performance);
  performance.getEntriesByType = (type) =>
    type === "navigation"
      ? getEntries(type).map((entry) => new Proxy(entry, timeless))
      : getEntries(type);
}
