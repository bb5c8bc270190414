// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { showInStages } from "@/elements/page/showInStages";

const { documentElement: html } = document;
const isStaged = () => html.dataset.staged !== undefined;
const marks = () => [...document.querySelectorAll("[data-later]")].map(({ id }) => id);
const pass = () => vi.advanceTimersByTimeAsync(20);

/** Fulfilled when the further faces are there. */
let ready: Promise<void>;
let makeReady: () => void;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "requestAnimationFrame"] });
  const blocks = Array.from({ length: 15 }, (_, index) => `<p id="p${index}"></p>`);
  blocks[2] = '<p id="p2" data-later></p>';
  document.body.innerHTML = `<main>${blocks.join("")}</main><footer id="footer" data-later></footer>`;
  ready = new Promise((resolve) => {
    makeReady = resolve;
  });
});

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  if (location.hash) location.hash = "";
  delete html.dataset.staged;
  delete html.dataset.placeId;
});

describe("showInStages", () => {
  test("shows some blocks at a time, once the faces of the rest are there, and at last all", async () => {
    const whole = showInStages(true, ready);
    await pass();
    expect([isStaged(), marks()]).toEqual([true, ["p2", "footer"]]);
    makeReady();
    await vi.advanceTimersByTimeAsync(16);
    expect([isStaged(), marks()]).toEqual([true, ["p8", "footer"]]);
    await vi.advanceTimersByTimeAsync(16);
    expect([isStaged(), marks()]).toEqual([true, ["p14", "footer"]]);
    await vi.advanceTimersByTimeAsync(100);
    await whole;
    expect(isStaged()).toBe(false);
  });

  test("shows all of it at once to a reader who scrolls, as soon as its faces are there", async () => {
    const whole = showInStages(true, ready);
    window.dispatchEvent(new Event("scroll"));
    await pass();
    expect(isStaged()).toBe(true);
    makeReady();
    await vi.advanceTimersByTimeAsync(100);
    await whole;
    expect([isStaged(), marks()]).toEqual([false, ["p2", "footer"]]);
  });

  test.each(["beforeprint", "hashchange"])(
    "shows all of it without any wait on %s",
    async (name) => {
      void showInStages(true, ready);
      window.dispatchEvent(new Event(name));
      expect(isStaged()).toBe(false);
    },
  );

  test("shows the rest after some seconds, whatever became of its faces", async () => {
    const whole = showInStages(true, ready);
    await vi.advanceTimersByTimeAsync(3_999);
    expect(isStaged()).toBe(true);
    await vi.advanceTimersByTimeAsync(100);
    await whole;
    expect(isStaged()).toBe(false);
  });

  test.each([
    ["is short", () => showInStages(false, ready)],
    [
      "is opened at a block",
      () => {
        location.hash = "#p9";
        return showInStages(true, ready);
      },
    ],
    [
      "is arrived at by the switch",
      () => {
        html.dataset.placeId = "p9";
        return showInStages(true, ready);
      },
    ],
    [
      "is come back to",
      () => {
        vi.spyOn(performance, "getEntriesByType").mockReturnValue([
          { type: "back_forward" } as unknown as PerformanceEntry,
        ]);
        return showInStages(true, ready);
      },
    ],
  ])("holds nothing back on a page that %s", async (_, show) => {
    await show();
    expect(isStaged()).toBe(false);
  });
});
