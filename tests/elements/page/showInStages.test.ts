// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { showInStages } from "@/elements/page/showInStages";

const { documentElement: html } = document;
const isStaged = () => html.dataset.staged !== undefined;
const marks = () => [...document.body.querySelectorAll("[data-later]")].map(({ id }) => id);
const pass = () => vi.advanceTimersByTimeAsync(20);

/** Fulfilled when the further faces are there. */
let ready: Promise<void>;
let makeReady: () => void;

beforeEach(() => {
  vi.useFakeTimers({
    toFake: ["setTimeout", "clearTimeout", "requestAnimationFrame", "performance"],
  });
  document.head.innerHTML = '<script type="text/plain" data-later="serif-italic"></script>';
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
    const stages = new Set<string>();
    for (let frame = 0; frame < 20; frame += 1) {
      await vi.advanceTimersByTimeAsync(8);
      stages.add(marks().join(" "));
    }
    // One, two, four: as many as the device is quick to lay out. Behind the text comes the footer.
    expect([...stages]).toEqual(["p2 footer", "p3 footer", "p5 footer", "p9 footer", "footer", ""]);
    // What the early script says of the page is still there for the settings.
    expect(document.head.querySelector("script")?.dataset.later).toBe("serif-italic");
    await vi.advanceTimersByTimeAsync(300);
    await whole;
    expect(isStaged()).toBe(false);
  });

  test("shows all of it at once to a reader who scrolls, as soon as its faces are there", async () => {
    const whole = showInStages(true, ready);
    window.dispatchEvent(new Event("scroll"));
    await pass();
    expect(isStaged()).toBe(true);
    makeReady();
    await vi.advanceTimersByTimeAsync(300);
    await whole;
    expect([isStaged(), marks()]).toEqual([false, ["p2", "footer"]]);
  });

  test("has a reader who scrolls wait no longer than a second", async () => {
    void showInStages(true, ready);
    window.dispatchEvent(new Event("scroll"));
    await vi.advanceTimersByTimeAsync(1_300);
    expect(isStaged()).toBe(false);
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
    await vi.advanceTimersByTimeAsync(1);
    expect(isStaged()).toBe(false);
    await vi.advanceTimersByTimeAsync(1_000);
    await whole;
  });

  test("shows the rest after some seconds, even if the page never comes to its end", async () => {
    vi.spyOn(document, "readyState", "get").mockReturnValue("loading");
    void showInStages(true, ready);
    makeReady();
    await vi.advanceTimersByTimeAsync(4_000);
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
      "is not looked at",
      () => {
        vi.spyOn(document, "hidden", "get").mockReturnValue(true);
        return showInStages(true, ready);
      },
    ],
    [
      "is opened at words",
      () => {
        vi.spyOn(performance, "getEntriesByType").mockReturnValue([
          { name: "http://a.example/#:~:text=a", type: "navigate" } as unknown as PerformanceEntry,
        ]);
        return showInStages(true, ready);
      },
    ],
    [
      "is come back to",
      () => {
        vi.spyOn(performance, "getEntriesByType").mockReturnValue([
          { name: "http://a.example/", type: "back_forward" } as unknown as PerformanceEntry,
        ]);
        return showInStages(true, ready);
      },
    ],
  ])("holds nothing back on a page that %s", async (_, show) => {
    await show();
    expect(isStaged()).toBe(false);
  });
});
