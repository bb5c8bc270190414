// @vitest-environment jsdom
import { describe, expect, it } from "vitest";
import { readingPlace } from "@/elements/readingPlace";

/** Lays blocks of a page out, each 100 px high, in a window of 400 px: the reading line is at 100. */
function layOut(tops: Record<string, number>, fragment = ""): void {
  window.innerHeight = 400;
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
  it.each([
    ["above the text", { "top.1": 150, "top.2": 250 }, "", ""],
    [
      "above the text, come up from a named block",
      { "top.1": 150, "top.2": 950 },
      "#top.2",
      "#top.2",
    ],
    ["on the first block", { "top.1": 50, "top.2": 150 }, "", "#top.1"],
    ["between blocks", { "top.1": -200, "top.2": 120 }, "", "#top.1"],
    ["past the last block", { "top.1": -900, "top.2": -800 }, "", "#top.2"],
    [
      "at a named block in the window",
      { "top.1": 0, "top.2": 100, "top.3": 300 },
      "#top.3",
      "#top.3",
    ],
    ["scrolled away below a named block", { "top.1": -500, "top.2": 0 }, "#top.1", "#top.2"],
    ["scrolled away above a named block", { "top.1": 0, "top.2": 800 }, "#top.2", "#top.1"],
    ["at a fragment that names nothing", { "top.1": 0 }, "#nowhere", "#top.1"],
    ["at a malformed fragment", { "top.1": 0 }, "#%E0%A4%A", "#top.1"],
  ])("%s", (_where, tops, fragment, place) => {
    layOut(tops, fragment);
    expect(readingPlace()).toBe(place);
  });

  it("is nowhere on a page without a text", () => {
    layOut({});
    document.body.innerHTML = "";
    expect(readingPlace()).toBe("");
  });
});
