// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { recordPlace } from "@/elements/bookmarks/recordPlace";
import { versionOnPage } from "@/elements/page/versionOnPage";
import {
  onPlaceQueued,
  queuedPlaces,
  queuePlace,
  rememberPlaces,
  remembersPlaces,
  removeQueued,
} from "@/elements/storage/placeQueue";
import { openedIn } from "../page/translated";

beforeEach(() => localStorage.clear());
afterEach(() => vi.restoreAllMocks());

const seen = (locale: string) => ({
  place: { slug: "rivers", locale, blockId: "top.2" },
  title: "Rivers",
  progress: 0.5,
  isFinished: false,
});

describe("queued places", () => {
  test("are one for each version, until they are taken", () => {
    queuePlace(seen("en"));
    queuePlace(seen("ur"));
    queuePlace({ ...seen("ur"), progress: 0.75 });
    const noted = queuedPlaces();
    expect(noted.map((one) => [one.seen.place.locale, one.seen.progress]).sort()).toEqual([
      ["en", 0.5],
      ["ur", 0.75],
    ]);
    for (const { key } of noted) removeQueued(key);
    expect(queuedPlaces()).toEqual([]);
  });

  test("of other pages are told of, but not that they were taken", () => {
    const told = vi.fn();
    const leaving = new AbortController();
    onPlaceQueued(told, leaving.signal);
    const hear = (key: string, newValue: string | null) =>
      dispatchEvent(new StorageEvent("storage", { key, newValue }));
    hear("waraq-place en/rivers", null);
    hear("waraq-settings", "{}");
    expect(told).not.toHaveBeenCalled();
    hear("waraq-place en/rivers", "{}");
    expect(told).toHaveBeenCalledOnce();
    leaving.abort();
    hear("waraq-place en/rivers", "{}");
    expect(told).toHaveBeenCalledOnce();
  });

  test("omit unreadable entries, and change no other key", () => {
    localStorage.setItem("waraq-place en/rivers", "{");
    localStorage.setItem("other", "1");
    expect(queuedPlaces()).toEqual([]);
    rememberPlaces(false);
    expect(Object.keys(localStorage).sort()).toEqual(["other", "waraq-places"]);
  });

  test("are not stored for a reader who turned them off, until she turns them on", () => {
    expect(remembersPlaces()).toBe(true);
    queuePlace(seen("en"));
    rememberPlaces(false);
    expect(remembersPlaces()).toBe(false);
    expect(queuedPlaces()).toEqual([]);
    rememberPlaces(true);
    expect(remembersPlaces()).toBe(true);
  });

  test("work without storage", () => {
    vi.spyOn(Storage.prototype, "setItem").mockImplementation(() => {
      throw new DOMException("", "QuotaExceededError");
    });
    expect(() => queuePlace(seen("en"))).not.toThrow();
  });
});

describe("recordPlace", () => {
  function layOut(tops: readonly number[]): void {
    window.innerHeight = 400;
    document.body.innerHTML = `<h1>Rivers</h1><div class="prose" lang="en">${tops
      .map((_, index) => `<p id="top.${index + 1}">Paragraph ${index + 1}.</p>`)
      .join("")}</div>`;
    for (const [index, block] of [...document.querySelectorAll("p")].entries()) {
      block.getBoundingClientRect = () => new DOMRect(0, tops[index], 300, 100);
    }
  }
  let left: AbortController;
  beforeEach(() => {
    left = new AbortController();
  });
  afterEach(() => left.abort());

  function read() {
    openedIn("en");
    const host = document.createElement("div");
    host.dataset.slug = "rivers";
    return versionOnPage(host);
  }
  const leave = () => dispatchEvent(new Event("pagehide"));

  test("queues the reader’s place when she leaves, once she has read something", () => {
    layOut([-200, 50, 350, 600]);
    recordPlace(read(), left.signal);
    leave();
    expect(queuedPlaces()).toEqual([]);
    dispatchEvent(new Event("scroll"));
    leave();
    expect(queuedPlaces()[0]?.seen).toEqual({
      place: {
        slug: "rivers",
        locale: "en",
        blockId: "top.2",
        quotation: { exact: "Paragraph 2." },
      },
      title: "Rivers",
      progress: 0.5,
      isFinished: false,
    });
  });

  test("queues that the reader reached the end", () => {
    layOut([-200, 50, 300]);
    recordPlace(read(), left.signal);
    dispatchEvent(new Event("scroll"));
    leave();
    expect(queuedPlaces()[0]?.seen).toMatchObject({ progress: 1, isFinished: true });
  });

  test("queues nothing above the text, or if the reader turned it off", () => {
    layOut([150, 300, 500]);
    recordPlace(read(), left.signal);
    dispatchEvent(new Event("scroll"));
    leave();
    expect(queuedPlaces()).toEqual([]);
    layOut([-200, 50, 350]);
    rememberPlaces(false);
    leave();
    expect(queuedPlaces()).toEqual([]);
  });
});
