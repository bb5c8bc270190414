// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { delayText } from "@/elements/fonts/delayText";
import type { EarlyPage } from "@/elements/page/EarlyPage";
import { faceAddress } from "@/page/faceMarks";

/** Faces under way, by what they are asked for with. */
let arrivals: Map<string, (found: readonly string[]) => void>;
let failures: Map<string, (error: Error) => void>;
/** What has come, whether or not anybody was told. */
let loaded: Set<string>;
/** What waits for the next frame. */
let frames: FrameRequestCallback[];

const NASTALIQ = '1em "Waraq Nastaliq"';
const NASKH = '1em "Waraq Naskh"';
const LATIN = '1em "Waraq Latin"';
const SERIF = '1em "Waraq Serif"';

/** Holds the text back, on a page whose style sheets are there. */
async function hold(page: EarlyPage = {}): Promise<void> {
  void delayText(page);
  frames.splice(0).forEach((frame) => {
    frame(0);
  });
  await vi.advanceTimersByTimeAsync(0);
}

/** What `<html data-faces>` says, once all that is under way has been told. */
async function faces(): Promise<string | undefined> {
  await vi.advanceTimersByTimeAsync(0);
  return document.documentElement.dataset.faces;
}

/** How long the beginning of the page was under way. */
function pageTook(milliseconds: number): void {
  const navigation = { requestStart: performance.now() - milliseconds, type: "navigate" };
  vi.spyOn(performance, "getEntriesByType").mockImplementation((type) =>
    type === "navigation" ? [navigation as unknown as PerformanceEntry] : [],
  );
}

beforeEach(() => {
  vi.useFakeTimers();
  arrivals = new Map();
  failures = new Map();
  const load = vi.fn(
    (font: string) =>
      new Promise((resolve, reject) => {
        arrivals.set(font, resolve);
        failures.set(font, reject);
      }),
  );
  const check = (font: string) => loaded.has(font);
  loaded = new Set();
  Object.defineProperty(document, "fonts", { value: { load, check }, configurable: true });
  document.head.innerHTML = "";
  document.documentElement.dataset.typeface = "nastaliq";
  delete document.documentElement.dataset.faces;
  frames = [];
  vi.spyOn(window, "requestAnimationFrame").mockImplementation((frame) => frames.push(frame));
  pageTook(0);
  localStorage.clear();
});

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe("delayText", () => {
  test("shows the text when all its faces have loaded, and not before", async () => {
    await hold();
    expect(await faces()).toBe("waiting nastaliq latin");
    arrivals.get(LATIN)?.([LATIN]);
    expect(await faces()).toBe("waiting nastaliq latin");
    arrivals.get(NASTALIQ)?.([NASTALIQ]);
    expect(await faces()).toBe("latin nastaliq");
  });

  test("uses Naskh if Nastaliq takes too long, and keeps it", async () => {
    await hold();
    arrivals.get(LATIN)?.([LATIN]);
    await vi.advanceTimersByTimeAsync(499);
    expect(arrivals.has(NASKH)).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    arrivals.get(LATIN)?.([LATIN]);
    arrivals.get(NASKH)?.([NASKH]);
    await vi.advanceTimersByTimeAsync(399);
    expect(await faces()).toBe("waiting nastaliq latin");
    await vi.advanceTimersByTimeAsync(1);
    expect(await faces()).toBe("latin naskh");
    arrivals.get(NASTALIQ)?.([NASTALIQ]);
    expect(await faces()).toBe("latin naskh");
  });

  test("keeps waiting for Nastaliq if Naskh can’t be loaded", async () => {
    await hold();
    arrivals.get(LATIN)?.([LATIN]);
    await vi.advanceTimersByTimeAsync(500);
    arrivals.get(LATIN)?.([LATIN]);
    failures.get(NASKH)?.(new Error("network"));
    await vi.advanceTimersByTimeAsync(999);
    expect(await faces()).toBe("waiting nastaliq latin");
    arrivals.get(NASTALIQ)?.([NASTALIQ]);
    expect(await faces()).toBe("latin nastaliq");
  });

  /** What is preloaded. */
  const preloads = () =>
    [...document.querySelectorAll("link[rel=preload]")].map((link) => link.getAttribute("href"));

  const page = { faces: "nastaliq.1f latin", standIn: "naskh.1f" };

  test("scrolls to the reader’s block although the faces load before it exists", async () => {
    const state = vi.spyOn(document, "readyState", "get").mockReturnValue("loading");
    const { dataset } = document.documentElement;
    Object.assign(dataset, { placeId: "top.2", placeTop: "160", arrived: "" });
    window.scrollBy = vi.fn();
    await hold(page);
    for (const [font, come] of arrivals) come([font]);
    expect(await faces()).toBe("nastaliq latin");
    document.body.innerHTML = '<p id="top.2">ReaderMessages.</p>';
    expect(document.activeElement).toBe(document.body);
    state.mockReturnValue("interactive");
    document.dispatchEvent(new Event("readystatechange"));
    expect(document.activeElement?.id).toBe("top.2");
    for (const name of ["placeId", "placeTop", "arrived"]) delete dataset[name];
  });

  test("requests Nastaliq before any style sheet has loaded", () => {
    pageTook(450);
    delayText(page);
    expect(preloads()).toEqual([faceAddress("nastaliq.1f")]);
  });

  test("requests each face that the page needs by its address, and no other", () => {
    delayText({ faces: "serif.1f serif-italic.1f" });
    expect(preloads()).toEqual(["serif.1f", "serif-italic.1f"].map(faceAddress));
  });

  test("requests Naskh on a slow connection, and Nastaliq after everything else", async () => {
    const state = vi.spyOn(document, "readyState", "get").mockReturnValue("interactive");
    pageTook(451);
    await hold(page);
    expect(preloads()).toEqual([faceAddress("naskh.1f")]);
    arrivals.get(LATIN)?.([LATIN]);
    arrivals.get(NASKH)?.([NASKH]);
    expect(await faces()).toBe("latin naskh");
    expect(arrivals.has(NASTALIQ)).toBe(false);
    state.mockReturnValue("complete");
    window.dispatchEvent(new Event("load"));
    await vi.advanceTimersByTimeAsync(0);
    arrivals.get(NASTALIQ)?.([NASTALIQ]);
    // The page stays as it is.
    expect(await faces()).toBe("latin naskh");

    document.head.innerHTML = "";
    await hold(page);
    // It is in the cache by now, unless it was published anew.
    expect(preloads()).toEqual([faceAddress("nastaliq.1f")]);
    document.head.innerHTML = "";
    await hold({ ...page, faces: "nastaliq.2e latin" });
    expect(preloads()).toEqual([faceAddress("naskh.1f")]);
  });

  test("works when the reader forbids storage", async () => {
    vi.spyOn(Storage.prototype, "getItem").mockImplementation(() => {
      throw new Error("forbidden");
    });
    pageTook(500);
    await hold(page);
    expect(preloads()).toEqual([faceAddress("naskh.1f")]);
    arrivals.get(LATIN)?.([LATIN]);
    arrivals.get(NASKH)?.([NASKH]);
    expect(await faces()).toBe("latin naskh");
  });

  test("starts the timeout when the style sheets have loaded", async () => {
    delayText({});
    await vi.advanceTimersByTimeAsync(5_000);
    expect(await faces()).toBe("waiting nastaliq latin");
    expect(arrivals.size).toBe(0);
  });

  test("never requests Naskh if Nastaliq loads in time", async () => {
    await hold();
    arrivals.get(NASTALIQ)?.([NASTALIQ]);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(arrivals.has(NASKH)).toBe(false);
    expect(await faces()).toBe("nastaliq");
  });

  test("keeps the system faces if none loads in time", async () => {
    await hold();
    await vi.advanceTimersByTimeAsync(1_500);
    expect(await faces()).toBe("");
  });

  test("uses a face that has loaded although its event is late", async () => {
    await hold();
    loaded.add(NASTALIQ);
    await vi.advanceTimersByTimeAsync(1_500);
    expect(await faces()).toBe("nastaliq");
  });

  test("works without a face that can’t be loaded or that no style sheet declares", async () => {
    await hold();
    failures.get(LATIN)?.(new Error("network"));
    arrivals.get(NASTALIQ)?.([]);
    expect(await faces()).toBe("");
  });

  test("waits less for a face that has a similar fallback", async () => {
    document.documentElement.dataset.typeface = "serif";
    await hold();
    await vi.advanceTimersByTimeAsync(699);
    expect(await faces()).toBe("waiting serif");
    await vi.advanceTimersByTimeAsync(1);
    expect(await faces()).toBe("");
    expect(arrivals.has(NASKH)).toBe(false);
  });

  test("waits for the page’s typefaces, and uses all faces of a family or none", async () => {
    document.documentElement.dataset.typeface = "serif";
    await hold({ faces: "serif serif-italic" });
    expect(await faces()).toBe("waiting serif");
    arrivals.get(SERIF)?.([SERIF]);
    await vi.advanceTimersByTimeAsync(700);
    expect(await faces()).toBe("");
  });

  test("scrolls to the address’s target once the text is laid out", async () => {
    document.body.innerHTML = '<p id="here">متن</p>';
    const scroll = vi.fn();
    const [here] = document.querySelectorAll("p");
    Object.assign(here as HTMLElement, { scrollIntoView: scroll });
    location.hash = "#here";
    await hold();
    arrivals.get(LATIN)?.([LATIN]);
    expect(await faces()).toBe("waiting nastaliq latin");
    expect(scroll).not.toHaveBeenCalled();
    arrivals.get(NASTALIQ)?.([NASTALIQ]);
    expect(await faces()).toBe("latin nastaliq");
    expect(scroll).toHaveBeenCalledOnce();
    location.hash = "";
  });

  test("delays nothing in a browser without the Font Loading API", async () => {
    Object.defineProperty(document, "fonts", { value: undefined, configurable: true });
    await hold();
    expect(await faces()).toBeUndefined();
  });
});
