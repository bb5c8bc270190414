// @vitest-environment jsdom
import { beforeEach, describe, expect, test, vi } from "vitest";
import { BlockTools } from "@/elements/page/BlockTools";
import { type BlockOnPage, versionOnPage } from "@/elements/page/versionOnPage";

let activate: ReturnType<typeof vi.fn<(block: BlockOnPage) => Promise<void>>>;
let marked: Set<string>;
let tools: BlockTools;
const bar = () => document.querySelector(".blockTools");
const button = () => bar()?.querySelector("button") as HTMLButtonElement;
const block = (id: string) => document.getElementById(id) as HTMLElement;

beforeEach(() => {
  document.body.innerHTML = `<div class="prose" lang="en">
    <p id="top.1">One two three four five six seven.</p>
    <p id="top.2">Short. <a href="#x">Link</a></p>
  </div>`;
  Element.prototype.scrollIntoView = vi.fn();
  activate = vi.fn().mockResolvedValue(undefined);
  marked = new Set();
  tools = new BlockTools(document.querySelector(".prose") as HTMLElement, [
    {
      label: document.createTextNode("Mark this"),
      className: "ribbon",
      state: "aria-pressed",
      isOn: ({ element }) => marked.has(element.id),
      activate,
    },
  ]);
  tools.update(versionOnPage(document.createElement("div")).blocks);
});

function point(target: Element, type: string, pointerType: string): void {
  const event = new MouseEvent(type, { bubbles: true });
  Object.defineProperty(event, "pointerType", { value: pointerType });
  target.dispatchEvent(event);
}

describe("BlockTools", () => {
  test("stand directly before the text, with a name, shown at no block", () => {
    expect(bar()?.nextElementSibling).toBe(document.querySelector(".prose"));
    expect(button().textContent).toBe("Mark this");
    expect(bar()?.hasAttribute("data-shown")).toBe(false);
  });

  test("move to the block under the mouse, and act on it", () => {
    point(block("top.1"), "pointerover", "mouse");
    expect(bar()?.hasAttribute("data-shown")).toBe(true);
    expect(button().getAttribute("aria-description")).toBe("One two three four five six…");
    button().click();
    expect(activate.mock.calls.map(([{ element }]) => element.id)).toEqual(["top.1"]);
  });

  test("begin, by keyboard, at the block that the address names", () => {
    // Each block stands at the window's upper edge, and so above the reading line.
    location.hash = "#top.1";
    document.documentElement.dataset.placeTop = "0";
    // jsdom does not know `:focus-visible`.
    vi.spyOn(button(), "matches").mockReturnValue(true);
    button().focus();
    button().click();
    delete document.documentElement.dataset.placeTop;
    location.hash = "";
    expect(activate.mock.calls.map(([{ element }]) => element.id)).toEqual(["top.1"]);
  });

  test("stay at their block while the focus moves between them", () => {
    const other = document.createElement("button");
    bar()?.append(other);
    point(block("top.1"), "pointerover", "mouse");
    button().focus();
    other.focus();
    expect(bar()?.hasAttribute("data-shown")).toBe(true);
    other.blur();
    expect(bar()?.hasAttribute("data-shown")).toBe(false);
  });

  test("are shown and hidden by a tap, but not by a tap on a link", () => {
    point(block("top.1"), "pointerover", "touch");
    expect(bar()?.hasAttribute("data-shown")).toBe(false);
    point(block("top.2").querySelector("a") as Element, "click", "touch");
    expect(bar()?.hasAttribute("data-shown")).toBe(false);
    point(block("top.2"), "click", "touch");
    expect(bar()?.hasAttribute("data-shown")).toBe(true);
    point(block("top.2"), "click", "touch");
    expect(bar()?.hasAttribute("data-shown")).toBe(false);
  });

  test("move from block to block by the arrow keys, and stop at the ends", () => {
    point(block("top.1"), "pointerover", "mouse");
    const key = (name: string) =>
      button().dispatchEvent(new KeyboardEvent("keydown", { key: name, bubbles: true }));
    key("ArrowDown");
    expect(button().getAttribute("aria-description")).toBe("Short. Link");
    key("ArrowDown");
    expect(button().getAttribute("aria-description")).toBe("Short. Link");
    key("ArrowUp");
    key("ArrowUp");
    expect(button().getAttribute("aria-description")).toBe("One two three four five six…");
  });

  test("show which blocks are bookmarked", () => {
    point(block("top.2"), "pointerover", "mouse");
    expect(button().getAttribute("aria-pressed")).toBe("false");
    marked.add("top.2");
    tools.update();
    expect(button().getAttribute("aria-pressed")).toBe("true");
  });
});
