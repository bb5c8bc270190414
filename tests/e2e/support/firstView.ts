import { once } from "node:events";
import type { Browser, CDPSession, Page } from "playwright-core";
import { emulateLine, type Line } from "./lines";
import { stretchHolds, waitForFaces } from "./patience";
import { type UsedFont, usedFonts } from "./usedFonts";

/** Something that a page loaded. */
export interface LoadedFile {
  /** Path and query. */
  readonly path: string;
  /** As the browser calls it: `Document`, `Stylesheet`, `Script`, `Font`, `Image`, `Other`. */
  readonly type: string;
  /** Bytes over the wire, without the headers. */
  readonly bytes: number;
}

/** Something that moved what a reader sees, though she did nothing. */
export interface Shift {
  readonly value: number;
  /** What moved, from where to where. */
  readonly sources: readonly string[];
}

/** What became of a page’s text while its faces came in. */
export interface Reveal {
  /** What `<html data-faces>` said, in order: first that the text waits, then what it is set in. */
  readonly faces: readonly string[];
  /** From the moment at which the text could be seen to that at which it is, in the page’s milliseconds. */
  readonly wait: number;
  /**
   * Whether the text was seen before a timer of 1.6 s that ran beside it. Timers
   * go off in their order however busy the machine is; a clock would not do.
   */
  readonly isInTime: boolean;
  /** What the text is set in when it is first seen. */
  readonly first: readonly UsedFont[];
  /** What it is set in once all is loaded. */
  readonly last: readonly UsedFont[];
}

/** The first view of a page, by a reader who has nothing of the site yet. */
export interface FirstView {
  readonly path: string;
  readonly shifts: readonly Shift[];
  readonly files: readonly LoadedFile[];
  /** Absent where script is off. */
  readonly reveal?: Reveal;
}

export interface FirstViewOptions {
  readonly width: number;
  /** Left out, nothing is slowed down. */
  readonly line?: Line;
  readonly script: boolean;
  /** Whether to go through the whole page, so that what loads late is loaded. */
  readonly scroll?: boolean;
  /** Files that don’t come before the text is seen. */
  readonly late?: RegExp;
  /** Whether pages wait for their faces however long these take; left out, deadlines hold. */
  readonly patience?: "on a good line" | "on any line";
  readonly colorScheme?: "light" | "dark";
}

/** A reader to whom every page is the first. */
export interface FirstReader {
  /** @throws when it is not answered with 200 */
  readonly view: (path: string) => Promise<FirstView>;
  readonly close: () => Promise<void>;
}

/** An element that a page sets in its text face. */
const textOn = (path: string) =>
  path.includes("/articles/") ? ".prose > p" : `main p:not(:is(${DRAWN}) *)`;

/** What script draws its content into. */
const DRAWN = "bookmark-shelf, continue-reading, saved-articles, #site-copies";

/** How long a line has to be silent before a page counts as loaded, in milliseconds. */
const SILENCE = 150;

/**
 * Opens a reader whose pages come without any cache, over a line of one’s choice,
 * and are watched as they come: what is loaded, what shifts (the browser tells,
 * so that it works without script too), and what the text is set in.
 */
export async function openFirstReader(
  browser: Browser,
  site: string,
  { width, line, script, scroll = false, late, patience, colorScheme = "light" }: FirstViewOptions,
): Promise<FirstReader> {
  const context = await browser.newContext({
    viewport: { width, height: width < 600 ? 740 : 900 },
    javaScriptEnabled: script,
    colorScheme,
  });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  // What is late waits for this; what is asked for after it comes at once.
  let seen = new AbortController();
  if (late) {
    await page.route(late, async (route) => {
      const { signal } = seen;
      if (!signal.aborted) await once(signal, "abort");
      // The page may have gone by then.
      await route.continue().catch(() => undefined);
    });
  }
  await stretchHolds(session);
  if (patience) await waitForFaces(page, { isLineGood: patience === "on a good line" });
  if (script) await page.addInitScript(recordFaces);
  await session.send("Network.enable");
  await session.send("Network.setCacheDisabled", { cacheDisabled: true });
  if (line) await emulateLine(session, line);
  const shifts = watchShifts(session);
  const loads = watchLoads(session);
  await session.send("PerformanceTimeline.enable", { eventTypes: ["layout-shift"] });

  const view = async (path: string): Promise<FirstView> => {
    await page.goto("about:blank");
    // A page may remember what it has fetched.
    await session.send("Storage.clearDataForOrigin", { origin: site, storageTypes: "all" });
    shifts.length = 0;
    loads.forget();
    seen = new AbortController();
    // A file that is late must not be waited for.
    const response = await page.goto(site + path, { waitUntil: late ? "commit" : "load" });
    if (response?.status() !== 200) throw new Error(`${path} gives ${response?.status()}.`);
    if (script) await isSeen(page);
    const first = script ? await usedFonts(session, page, textOn(path)) : [];
    seen.abort();
    await loads.areDone();
    const last = script ? await usedFonts(session, page, textOn(path)) : [];
    if (scroll) {
      await goThrough(session, page);
      await loads.areDone();
    }
    const faces = script && (await facesOf(page));
    // What the last frame moved is told after it.
    await page.evaluate(() => document.documentElement.getBoundingClientRect().height);
    return {
      path,
      shifts: [...shifts],
      files: loads.files(),
      ...(faces && { reveal: { ...faces, first, last } }),
    };
  };
  return { view, close: () => context.close() };
}

function watchShifts(session: CDPSession): Shift[] {
  const shifts: Shift[] = [];
  session.on("PerformanceTimeline.timelineEventAdded", ({ event }) => {
    const details = event.layoutShiftDetails;
    if (!details || details.hadRecentInput) return;
    shifts.push({
      value: details.value,
      sources: details.sources.map(
        ({ previousRect: from, currentRect: to }) =>
          `${from.width}×${from.height} at ${from.x},${from.y} → ${to.width}×${to.height} at ${to.x},${to.y}`,
      ),
    });
  });
  return shifts;
}

function watchLoads(session: CDPSession) {
  const begun = new Map<string, { path: string; type: string; bytes?: number; headers: number }>();
  let changedAt = 0;
  const changed = () => {
    changedAt = Date.now();
  };
  session.on("Network.requestWillBeSent", ({ requestId, request, type }) => {
    changed();
    const url = new URL(request.url);
    if (url.protocol !== "http:" && url.protocol !== "https:") return;
    begun.set(requestId, { path: url.pathname + url.search, type: type ?? "Other", headers: 0 });
  });
  session.on("Network.responseReceived", ({ requestId, response }) => {
    const file = begun.get(requestId);
    // So far it has counted the headers only.
    if (file) file.headers = response.encodedDataLength;
  });
  session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    changed();
    const file = begun.get(requestId);
    if (file) file.bytes = encodedDataLength - file.headers;
  });
  session.on("Network.loadingFailed", ({ requestId }) => {
    changed();
    begun.delete(requestId);
  });
  return {
    forget: () => begun.clear(),
    areDone: async () => {
      changed();
      const isDone = () =>
        [...begun.values()].every(({ bytes }) => bytes !== undefined) &&
        Date.now() - changedAt >= SILENCE;
      while (!isDone()) await new Promise((resolve) => setTimeout(resolve, 25));
    },
    files: (): LoadedFile[] =>
      [...begun.values()].map(({ path, type, bytes = 0 }) => ({ path, type, bytes })),
  };
}

/** Waits until the text is no longer held back, and a frame with it is drawn. */
async function isSeen(page: Page): Promise<void> {
  await page.waitForFunction(
    () => !/\bwaiting\b/.test(document.documentElement.dataset.faces ?? "waiting"),
  );
  await page.evaluate(() => new Promise(requestAnimationFrame));
}

async function goThrough(session: CDPSession, page: Page): Promise<void> {
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await session.send("Input.synthesizeScrollGesture", {
    x: 100,
    y: 300,
    yDistance: -height,
    speed: 12_000,
    gestureSourceType: "mouse",
  });
}

interface FacesRecord {
  readonly at: number;
  readonly faces: string;
}

/** What `recordFaces` leaves on the window. */
interface FacesRecords {
  readonly records: FacesRecord[];
  /** When the style sheets were there, without which no text could be seen. */
  start?: number;
  isLate: boolean;
}

/** Runs in the page before any script of its own: writes down what `data-faces` says, and when. */
function recordFaces(): void {
  const faces: FacesRecords = { records: [], isLate: false };
  Object.assign(window, { facesRecords: faces });
  const { records } = faces;
  new MutationObserver(() => {
    const said = document.documentElement?.dataset.faces;
    if (said === undefined || said === records.at(-1)?.faces) return;
    records.push({ at: performance.now(), faces: said });
    if (records.length > 1) return;
    // No frame is drawn before the style sheets are there.
    requestAnimationFrame(() => {
      faces.start = performance.now();
      setTimeout(() => {
        faces.isLate = records.length < 2;
      }, 1_600);
    });
  }).observe(document, { attributes: true, subtree: true, attributeFilter: ["data-faces"] });
}

async function facesOf(page: Page) {
  const { records, start, isLate } = await page.evaluate(
    () => (window as unknown as { facesRecords: FacesRecords }).facesRecords,
  );
  return {
    faces: records.map(({ faces }) => faces),
    wait: (records[1]?.at ?? Number.NaN) - (start ?? Number.NaN),
    isInTime: !isLate,
  };
}
