// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { blockAt, goToPlace, storeDeparture, takeArrival } from "@/elements/page/arrival";

const { documentElement: html } = document;

/** Opens an address, as the browser did; and its page, with a block `height` px high at `top`. */
function arriveAt(address: string, type = "navigate", top = 900, height = 300): HTMLElement {
  history.replaceState(history.state, "", address);
  vi.spyOn(performance, "getEntriesByType").mockReturnValue([
    { type } as unknown as PerformanceEntry,
  ]);
  document.body.innerHTML = `<div class="prose"><span id="top.2"></span><p id="top.1">متن</p></div>`;
  const block = document.querySelector("p") as HTMLElement;
  block.getBoundingClientRect = () => new DOMRect(0, top, 300, height);
  return block;
}

let scrolled: number[];

beforeEach(() => {
  scrolled = [];
  window.innerHeight = 400;
  window.scrollBy = ((options: ScrollToOptions) => scrolled.push(options.top ?? 0)) as never;
  Element.prototype.scrollIntoView = () => scrolled.push(Number.NaN);
});
afterEach(() => {
  vi.restoreAllMocks();
  sessionStorage.clear();
  history.replaceState(null, "", "/");
  for (const name of Object.keys(html.dataset)) delete html.dataset[name];
  html.removeAttribute("style");
});

describe("A reader who switches", () => {
  test("finds the counterpart at the height of the block that she left, with the focus", () => {
    storeDeparture("/ur/articles/a/", { id: "top.1", top: 60 });
    const block = arriveAt("/ur/articles/a/#top.1");
    takeArrival();
    expect(html.style.getPropertyValue("--arrival")).toBe("60px");
    goToPlace();
    expect(scrolled).toEqual([840]);
    expect(document.activeElement).toBe(block);
  });

  test("finds a block by a further id too", () => {
    storeDeparture("/ur/articles/a/", { id: "top.2", top: 60 });
    const block = arriveAt("/ur/articles/a/#top.2");
    takeArrival();
    goToPlace();
    expect(scrolled).toEqual([840]);
    expect(document.activeElement).toBe(block);
  });

  test("keeps a scrollable counterpart within reach of the keyboard", () => {
    storeDeparture("/ur/articles/a/", { id: "top.1", top: 60 });
    const block = arriveAt("/ur/articles/a/#top.1");
    block.tabIndex = 0;
    takeArrival();
    goToPlace();
    expect(block.tabIndex).toBe(0);
    expect(document.activeElement).toBe(block);
  });

  test("sees a much shorter counterpart end on the reading line", () => {
    storeDeparture("/ur/articles/a/", { id: "top.1", top: -500 });
    arriveAt("/ur/articles/a/#top.1", "navigate", 900, 300);
    takeArrival();
    goToPlace();
    // From 100 − 300 on: its end is at 100.
    expect(scrolled).toEqual([1_100]);
  });

  test("returns to where she was", () => {
    arriveAt("/en/articles/a/");
    storeDeparture("/ur/articles/a/", { id: "top.1", top: -30 });
    const state = history.state;
    arriveAt("/ur/articles/a/#top.1");
    takeArrival();
    for (const name of Object.keys(html.dataset)) delete html.dataset[name];

    history.replaceState(state, "", "/en/articles/a/");
    arriveAt("/en/articles/a/", "back_forward", 10);
    takeArrival();
    goToPlace();
    expect(scrolled).toEqual([40]);
    expect(html.dataset.arrived).toBeUndefined();
    expect(document.activeElement).toBe(document.body);
    // Once: when she loads the page anew, she is where she is by then.
    expect(history.state).toEqual({});
  });
});

describe("A reader who opens an address", () => {
  test.each([
    ["that she was not on the way to", "/ur/articles/b/#top.1"],
    ["at another block", "/ur/articles/a/#top.2"],
  ])("%s, arrives at its target", (_which, address) => {
    storeDeparture("/ur/articles/a/", { id: "top.1", top: 60 });
    arriveAt(address);
    takeArrival();
    expect(html.dataset.arrived).toBeUndefined();
    expect(sessionStorage.length).toBe(0);
  });

  test.each(["reload", "back_forward"])("again (%s) is placed by the browser", (type) => {
    arriveAt("/ur/articles/a/#top.1", type);
    takeArrival();
    goToPlace();
    expect(scrolled).toEqual([]);
  });

  test("arrives although storage is forbidden or holds invalid data", () => {
    sessionStorage.setItem("waraq-departure", "{");
    arriveAt("/ur/articles/a/#top.1");
    expect(() => takeArrival()).not.toThrow();
    vi.spyOn(Storage.prototype, "getItem").mockImplementation(() => {
      throw new Error("forbidden");
    });
    vi.spyOn(Storage.prototype, "setItem").mockImplementation(() => {
      throw new Error("forbidden");
    });
    expect(() => storeDeparture("/", { id: "top.1", top: 0 })).not.toThrow();
    expect(() => takeArrival()).not.toThrow();
  });
});

describe("blockAt", () => {
  test("returns the block itself, or the one after empty anchors", () => {
    const block = arriveAt("/");
    expect(blockAt(block)).toBe(block);
    expect(blockAt(document.getElementById("top.2"))).toBe(block);
    expect(blockAt(null)).toBeUndefined();
  });
});
