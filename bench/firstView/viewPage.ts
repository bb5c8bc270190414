import path from "node:path";
import type { Browser } from "playwright-core";
import { emulateLine, type Line } from "../../tests/e2e/support/lines";

/** What a reader who has nothing of a site sees of a page, and when, in its own milliseconds. */
export interface View {
  /** When the first text is painted. */
  readonly paint: number;
  /** When its text is painted in Nastaliq, or in the site's own face; undefined if it never is. */
  readonly inPlace: number | undefined;
  readonly shift: number;
  /** By how much tasks took longer than 50 ms after the first paint, in all. */
  readonly blocking: number;
  /** Bytes of the faces, over the wire. */
  readonly faces: number;
  readonly requests: number;
}

/** How much slower a cheap phone is than this machine. */
const SLOWER = 4;

/** For how long a page is watched after all is loaded, in milliseconds. */
const AFTER = 1_500;

/** Views a page as a phone of 390 × 844 pixels does, without any cache. */
export async function viewPage(
  browser: Browser,
  address: string,
  line: Line | undefined,
): Promise<View> {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    deviceScaleFactor: 2,
    isMobile: true,
    hasTouch: true,
  });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send("Network.enable");
  await session.send("Network.setCacheDisabled", { cacheDisabled: true });
  await session.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
  if (line) await emulateLine(session, line);
  let faces = 0;
  let requests = 0;
  const fonts = new Set<string>();
  session.on("Network.responseReceived", ({ requestId, type }) => {
    requests += 1;
    if (type === "Font") fonts.add(requestId);
  });
  session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    if (fonts.has(requestId)) faces += encodedDataLength;
  });
  await page.addInitScript({ path: path.join(import.meta.dirname, "watch.js") });
  await page.goto(address, { waitUntil: "load", timeout: 60_000 });
  await page.waitForFunction(() => performance.getEntriesByName("first-contentful-paint")[0]);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await new Promise((resolve) => setTimeout(resolve, AFTER));
  const seen = await page.evaluate(() => (window as unknown as { seen: Seen }).seen);
  const paint = await page.evaluate(
    () => performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? Number.NaN,
  );
  await context.close();
  const blocking = seen.tasks
    .filter(({ end }) => end > paint)
    .reduce((sum, { start, end }) => sum + Math.max(0, end - Math.max(start, paint) - 50), 0);
  return {
    paint,
    // What was painted before is painted once more.
    inPlace: seen.there !== undefined && seen.there > paint ? seen.next : seen.there && paint,
    shift: seen.shift,
    blocking,
    faces,
    requests,
  };
}

/** What `watch.js` has seen. */
interface Seen {
  shift: number;
  /** When the face was there. */
  there?: number;
  /** When the next frame began. */
  next?: number;
  readonly tasks: { readonly start: number; readonly end: number }[];
}
