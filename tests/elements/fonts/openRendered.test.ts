// @vitest-environment jsdom
import { afterEach, expect, test, vi } from "vitest";
import { openRendered } from "@/elements/fonts/openRendered";

/** Of each word its ascent and depth, in hundredths of an em. */
const WORDS: Readonly<Record<string, readonly [number, number]>> = {
  کیلسیئم: [250, 60],
  کم: [100, 60],
};
const pen = {
  font: "",
  measureText: (word: string) => {
    const [ascent, depth] = WORDS[word] ?? [100, 30];
    return { actualBoundingBoxAscent: ascent, actualBoundingBoxDescent: depth } as TextMetrics;
  },
};

/** The line height that a title gets, whose own is 2 em. */
function heightOf(title: string, typeface = "nastaliq"): string | undefined {
  document.body.innerHTML = `<div data-typeface="${typeface}"><h2><span>${title}</span></h2></div>`;
  vi.stubGlobal("getComputedStyle", (element: Element) => ({
    display: element.tagName === "SPAN" ? "inline" : "block",
    fontFamily: "x",
    fontSize: "20px",
    lineHeight: "40px",
  }));
  openRendered(document.body, pen);
  return document.querySelector("h2")?.style.lineHeight;
}

afterEach(() => vi.unstubAllGlobals());

test("openRendered gives a title with a towering word the line height that it needs", () => {
  expect(heightOf("کم اور کیلسیئم")).toBe("3.18");
});

test("openRendered keeps the line height of a title whose words have room", () => {
  expect(heightOf("کم اور یہ")).toBe("");
});

test("openRendered keeps the line height of a title in another typeface", () => {
  expect(heightOf("کم اور کیلسیئم", "naskh")).toBe("");
});

test("openRendered restores the line height of a title that is rendered again with other words", () => {
  heightOf("کم اور کیلسیئم");
  const text = document.querySelector("span")?.firstChild as Text;
  text.data = "یہ";
  openRendered(document.body, pen);
  expect(document.querySelector("h2")?.style.lineHeight).toBe("");
});
