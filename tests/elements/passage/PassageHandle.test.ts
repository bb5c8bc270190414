// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { versionOnPage } from "@/elements/page/versionOnPage";
import { PassageHandle } from "@/elements/passage/PassageHandle";

let open: ReturnType<typeof vi.fn<(index: number, leads: boolean) => void>>;
const handle = () => document.querySelector(".passageHandle") as HTMLButtonElement;
const block = (id: string) => document.getElementById(id) as HTMLElement;
const isShown = () => handle().hasAttribute("data-shown");

beforeEach(() => {
  document.body.innerHTML = `<div class="prose" lang="en">
    <p id="top.1">One two three four five six seven.</p>
    <p id="top.2">Short. <a href="#x">Link</a></p>
  </div>`;
  Element.prototype.scrollIntoView = vi.fn();
  open = vi.fn();
  const prose = document.querySelector(".prose") as HTMLElement;
  const made = new PassageHandle(prose, "Tools for this paragraph", open);
  made.blocks = versionOnPage(document.createElement("div")).blocks;
});

afterEach(() => {
  document.body.replaceChildren();
  vi.restoreAllMocks();
});

function point(target: Element, pointerType: string): void {
  const event = new MouseEvent("pointerover", { bubbles: true });
  Object.defineProperty(event, "pointerType", { value: pointerType });
  target.dispatchEvent(event);
}

function focusByKeyboard(): void {
  // jsdom does not know `:focus-visible`.
  const matches = vi.spyOn(handle(), "matches").mockReturnValue(true);
  handle().addEventListener("blur", () => matches.mockReturnValue(false), { once: true });
  handle().focus();
}

describe("PassageHandle", () => {
  test("stands directly before the text, with a name, shown at no block", () => {
    expect(handle().nextElementSibling).toBe(document.querySelector(".prose"));
    expect(handle().getAttribute("aria-label")).toBe("Tools for this paragraph");
    expect(handle().title).toBe("Tools for this paragraph");
    expect(isShown()).toBe(false);
  });

  test("moves to the block under the mouse, and opens its tools", () => {
    point(block("top.1"), "mouse");
    expect(isShown()).toBe(true);
    expect(handle().ariaLabel).toBe("Tools for this paragraph: One two three four five six…");
    handle().dispatchEvent(new MouseEvent("click", { detail: 1 }));
    expect(open.mock.calls).toEqual([[0, false]]);
  });

  test("stays where it is when a finger or a mouse between the blocks moves", () => {
    point(block("top.2"), "touch");
    expect(isShown()).toBe(false);
    point(block("top.1"), "mouse");
    point(document.querySelector(".prose") as Element, "mouse");
    handle().click();
    expect(open.mock.calls).toEqual([[0, true]]);
  });

  test("begins, by keyboard, at the block that the address names", () => {
    // Each block stands at the window's upper edge, and so above the reading line.
    location.hash = "#top.1";
    document.documentElement.dataset.placeTop = "0";
    focusByKeyboard();
    handle().click();
    delete document.documentElement.dataset.placeTop;
    location.hash = "";
    expect(open.mock.calls).toEqual([[0, true]]);
  });

  test("opens the block where the reader is if a screen reader presses it", () => {
    handle().click();
    // jsdom lays nothing out: all blocks have passed the reading line.
    expect(open.mock.calls).toEqual([[1, true]]);
  });

  test("is led from block to block by the arrow keys, and leaves by Escape", () => {
    focusByKeyboard();
    const press = (key: string) =>
      handle().dispatchEvent(new KeyboardEvent("keydown", { key, cancelable: true }));
    press("ArrowUp");
    handle().click();
    press("ArrowDown");
    press("ArrowDown");
    handle().click();
    expect(open.mock.calls).toEqual([
      [0, true],
      [1, true],
    ]);
    // The block that it is at is marked.
    expect(document.querySelector("[data-pointed]")?.id).toBe("top.2");
    press("Escape");
    expect(isShown()).toBe(false);
    expect(document.querySelector("[data-pointed]")).toBeNull();
    expect(document.activeElement).toBe(document.body);
  });
});
