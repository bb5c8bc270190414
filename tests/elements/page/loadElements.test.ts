// @vitest-environment jsdom
import { afterEach, describe, expect, test, vi } from "vitest";
import { loadElements } from "@/elements/page/loadElements";
import { SPECULATION_RULES } from "@/page/speculation";

const scripts = () => [...document.head.querySelectorAll("script")];

afterEach(() => {
  vi.restoreAllMocks();
  document.head.innerHTML = "";
  delete document.documentElement.dataset.light;
  Reflect.deleteProperty(HTMLScriptElement, "supports");
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

  test.each([
    [undefined, 1],
    ["", 0],
  ])("has the browser fetch pages ahead, unless data is saved: %j", async (light, count) => {
    Object.assign(HTMLScriptElement, { supports: (type: string) => type === "speculationrules" });
    if (light !== undefined) document.documentElement.dataset.light = light;
    await loadElements("/assets/elements-1.js", Promise.resolve());
    const rules = scripts().filter(({ type }) => type === "speculationrules");
    expect(rules.map(({ textContent }) => textContent)).toEqual(
      Array.from({ length: count }, () => SPECULATION_RULES),
    );
  });
});
