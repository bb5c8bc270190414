// @vitest-environment jsdom
import { describe, expect, test } from "vitest";
import { readingIndex, readingPlace } from "@/elements/page/readingPlace";

/** Lays blocks of a page out, each 100 px high, in a window of 400 px: the reading line is at 100. */
function layOut(tops: Record<string, number>, fragment = ""): void {
  window.innerHeight = 400;
  // The window is in mid-page.
  Object.defineProperty(document.documentElement, "scrollHeight", {
    value: 5_000,
    configurable: true,
  });
  document.body.innerHTML = `<main id="site-text"><div class="prose"></div></main>`;
  const prose = document.querySelector(".prose");
  for (const [id, top] of Object.entries(tops)) {
    const block = document.createElement("p");
    block.id = id;
    block.getBoundingClientRect = () => new DOMRect(0, top, 300, 100);
    prose?.append(block);
  }
  location.hash = fragment;
}

describe("readingPlace", () => {
  test.each([
    ["above the text", { "top.1": 150, "top.2": 250 }, "", undefined],
    [
      "above the text, come up from a named block",
      { "top.1": 150, "top.2": 950 },
      "#top.2",
      // Where she read it, not where it is now.
      { id: "top.2", top: 100 },
    ],
    ["on the first block", { "top.1": 50, "top.2": 150 }, "", { id: "top.1", top: 50 }],
    ["between blocks", { "top.1": -200, "top.2": 120 }, "", { id: "top.1", top: -200 }],
    ["past the last block", { "top.1": -900, "top.2": -800 }, "", { id: "top.2", top: -800 }],
    [
      "where the address brought her, turned back a little for the header",
      { "top.1": 40, "top.2": 140 },
      "#top.2",
      { id: "top.2", top: 140 },
    ],
    [
      "gone on from a named block that is still in the window",
      { "top.1": 60, "top.2": 90, "top.3": 300 },
      "#top.1",
      { id: "top.2", top: 90 },
    ],
    [
      "scrolled away below a named block",
      { "top.1": -500, "top.2": 0 },
      "#top.1",
      { id: "top.2", top: 0 },
    ],
    [
      "scrolled away above a named block",
      { "top.1": 0, "top.2": 800 },
      "#top.2",
      { id: "top.1", top: 0 },
    ],
    ["at a fragment that names nothing", { "top.1": 0 }, "#nowhere", { id: "top.1", top: 0 }],
    ["at a malformed fragment", { "top.1": 0 }, "#%E0%A4%A", { id: "top.1", top: 0 }],
  ])("%s", (_where, tops, fragment, place) => {
    layOut(tops, fragment);
    expect(readingPlace()).toEqual(place);
  });

  test("is where a language switch brought the reader, at whatever height", () => {
    layOut({ "top.1": -300, "top.2": 90 }, "#top.1");
    document.documentElement.dataset.placeTop = "-300";
    expect(readingPlace()).toEqual({ id: "top.1", top: -300 });
    delete document.documentElement.dataset.placeTop;
    expect(readingPlace()).toEqual({ id: "top.2", top: 90 });
  });

  test("is the block that the address names if the page ends before that reaches the line", () => {
    layOut({ "top.1": -10, "top.2": 90, "top.3": 290 }, "#top.3");
    expect(readingPlace()).toEqual({ id: "top.2", top: 90 });
    Object.defineProperty(document.documentElement, "scrollHeight", {
      value: 0,
      configurable: true,
    });
    expect(readingPlace()).toEqual({ id: "top.3", top: 290 });
  });

  test("is the block that follows an empty anchor", () => {
    layOut({ "top.1": 100 });
    const anchor = Object.assign(document.createElement("span"), { id: "top.2" });
    document.querySelector(".prose > p")?.before(anchor);
    location.hash = "#top.2";
    expect(readingPlace()).toEqual({ id: "top.2", top: 100 });
  });

  test.each([
    ["on the row on the reading line", "", { id: "top.2", top: 50 }],
    ["at a row that the address names", "#top.3", { id: "top.3", top: 110 }],
    [
      "at a note of the other version, whose id no other page has",
      "#fn-a.ur",
      { id: "top.2", top: 50 },
    ],
  ])("of two versions side by side is %s", (_where, fragment, place) => {
    layOut({ "top.1": -300, "top.2": 50, "top.3": 110, "fn-a.ur": 350 });
    const prose = document.querySelector(".prose");
    prose?.removeAttribute("class");
    prose?.setAttribute("data-rows", "");
    const note = document.getElementById("fn-a.ur");
    if (note) document.body.append(note);
    location.hash = fragment;
    expect(readingPlace()).toEqual(place);
  });

  test("is undefined on a page without a text", () => {
    layOut({});
    document.body.innerHTML = "";
    expect(readingPlace()).toBeUndefined();
  });
});

describe("readingIndex", () => {
  test.each([
    ["on the reading line", { "top.1": 50, "top.2": 150 }, "", 0],
    [
      "at the block that the address names, a little below the line",
      { "top.1": 40, "top.2": 140 },
      "#top.2",
      1,
    ],
    ["gone on from the block that the address names", { "top.1": 60, "top.2": 90 }, "#top.1", 1],
    ["above the first block", { "top.1": 150 }, "", -1],
  ])("%s", (_where, tops, fragment, index) => {
    layOut(tops, fragment);
    expect(readingIndex([...document.querySelectorAll("p")])).toBe(index);
  });

  test("is the block after an anchor that the address names", () => {
    layOut({ "top.1": 40, "top.2": 140 });
    const anchor = Object.assign(document.createElement("span"), {
      id: "top.3",
      className: "anchor",
    });
    document.getElementById("top.2")?.before(anchor);
    anchor.getBoundingClientRect = () => new DOMRect(0, 120, 300, 0);
    location.hash = "#top.3";
    expect(readingIndex([...document.querySelectorAll("p")])).toBe(1);
  });
});
