// @vitest-environment jsdom
import { getByRole } from "@testing-library/dom";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";

vi.mock("@/elements/page/readerMessages", () => ({
  loadReaderMessages: async () => (key: string) => key,
}));

// A file before this one may have left the module behind, with the messages themselves.
vi.resetModules();
const { holdNotice, showNotice } = await import("@/elements/page/notice");

const notice = () => document.querySelector<HTMLElement>(".notice:not([hidden])");

beforeEach(() => {
  vi.useFakeTimers();
  document.body.innerHTML = "<button>Bookmark</button><div></div>";
});
afterEach(() => vi.useRealTimers());

describe("The notice", () => {
  test("goes by itself", async () => {
    showNotice("Bookmarked.");
    expect(notice()).toHaveTextContent("Bookmarked.");
    await vi.advanceTimersByTimeAsync(21_000);
    expect(notice()).toBeNull();
  });

  test("has a button that closes it, and leads back to where the reader was", async () => {
    const before = document.querySelector("button") as HTMLElement;
    before.focus();
    showNotice("Bookmarked.", [{ label: "All", act: "/en/bookmarks/" }]);
    await vi.advanceTimersByTimeAsync(0);
    const close = getByRole(notice() as HTMLElement, "button", { name: "passage.close" });
    close.focus();
    close.click();
    expect(notice()).toBeNull();
    expect(before).toHaveFocus();
  });

  test("is held by what it belongs to, and goes with it unless it has something new to say", async () => {
    const place = document.querySelector("div") as HTMLElement;
    showNotice("Bookmarked.");
    const release = holdNotice(place);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(place).toContainElement(notice());
    release();
    expect(notice()).toBeNull();
    showNotice("Bookmarked.");
    const end = holdNotice(place);
    showNotice("Note saved.");
    end();
    expect(document.body.lastElementChild).toHaveTextContent("Note saved.");
    expect(notice()).toBeVisible();
  });
});
