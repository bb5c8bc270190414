// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { activate } from "@/elements/page/activate";
import { openedIn, translate } from "./translated";

const told = () => document.querySelector(".notice:not([hidden])")?.textContent;

beforeEach(() => {
  document.body.replaceChildren();
});
afterEach(() => vi.useRealTimers());

describe("pressed", () => {
  test.each([
    ["en", "That failed."],
    ["ur", "نہیں ہوا۔"],
  ])("says in the page’s language that it failed: %s", async (locale, sentence) => {
    openedIn(locale);
    translate();
    await activate(() => Promise.reject(new TypeError("Failed to fetch")));
    expect(told()).toBe(sentence);
    document.querySelector(".notice")?.setAttribute("hidden", "");
    await activate(() => {
      throw new Error("at once");
    });
    expect(told()).toBe(sentence);
  });

  test("says it in all languages on a page that is in none", async () => {
    openedIn("en");
    delete document.documentElement.dataset.locale;
    await activate(() => Promise.reject());
    expect(told()).toBe("That failed. نہیں ہوا۔");
  });

  test("says it where nothing comes", async () => {
    vi.useFakeTimers();
    openedIn("en");
    const waiting = activate(() => new Promise(() => {}));
    await vi.advanceTimersByTimeAsync(19_000);
    expect(told()).toBeUndefined();
    await vi.advanceTimersByTimeAsync(2_000);
    await waiting;
    expect(told()).toBe("That failed.");
  });

  test("says nothing of what succeeds", async () => {
    await activate(async () => "done");
    expect(told()).toBeUndefined();
  });
});
