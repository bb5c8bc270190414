// @vitest-environment jsdom
import { afterEach, describe, expect, test, vi } from "vitest";
import { loadElements } from "@/elements/page/loadElements";

const scripts = () => [...document.head.querySelectorAll("script")];

afterEach(() => {
  vi.restoreAllMocks();
  document.head.innerHTML = "";
});

describe("loadElements", () => {
  test("fetches them at once, and runs them when the page is whole and parsed", async () => {
    const state = vi.spyOn(document, "readyState", "get").mockReturnValue("loading");
    let makeReady = () => {};
    const ready = new Promise<void>((resolve) => {
      makeReady = resolve;
    });
    const loading = loadElements("/assets/elements-1.js", ready);
    expect(document.head.querySelector("link")?.getAttribute("href")).toBe("/assets/elements-1.js");
    makeReady();
    await ready;
    await Promise.resolve();
    expect(scripts()).toEqual([]);
    state.mockReturnValue("interactive");
    document.dispatchEvent(new Event("readystatechange"));
    await loading;
    expect(scripts().map(({ type, src }) => [type, new URL(src).pathname])).toEqual([
      ["module", "/assets/elements-1.js"],
    ]);
  });
});
