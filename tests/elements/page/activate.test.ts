// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { activate } from "@/elements/page/activate";
import { openedIn, translate } from "./translated";

const told = () => document.querySelector(".notice:not([hidden])")?.textContent;

beforeEach(() => {
  document.body.replaceChildren();
});
afterEach(() => vi.useRealTimers());

describe("activate", () => {
  test.each([
    ["en", "That failed."],
    ["ur", "نہیں ہوا۔"],
  ])("shows a failure in the page’s language: %s", async (locale, sentence) => {
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

  test("shows a failure in all languages on a page without a language", async () => {
    openedIn("en");
    delete document.documentElement.dataset.locale;
    await activate(() => Promise.reject());
    expect(told()).toBe("That failed. نہیں ہوا۔");
  });

  test("shows a failure when nothing arrives", async () => {
    vi.useFakeTimers();
    openedIn("en");
    const waiting = activate(() => new Promise(() => {}));
    await vi.advanceTimersByTimeAsync(19_000);
    expect(told()).toBeUndefined();
    await vi.advanceTimersByTimeAsync(2_000);
    await waiting;
    expect(told()).toBe("That failed.");
  });

  test("shows nothing on success", async () => {
    await activate(async () => "done");
    expect(told()).toBeUndefined();
  });
});
