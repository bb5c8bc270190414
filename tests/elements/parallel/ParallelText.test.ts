// @vitest-environment jsdom
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { ParallelText } from "@/elements/parallel/ParallelText";

const scrollIntoView = vi.fn();

beforeAll(() => {
  vi.stubGlobal("requestIdleCallback", (callback: () => void) => callback());
  // Nothing has a size here, and so nothing stands beside anything.
  vi.stubGlobal(
    "ResizeObserver",
    class {
      observe() {}
      disconnect() {}
    },
  );
  window.scrollBy = vi.fn();
  customElements.define("parallel-text", ParallelText);
});

const TOOLS = `<parallel-text>
  <label><input type="radio" name="site-shown" value="both" checked>Both</label>
  <label><input type="radio" name="site-shown" value="1" data-reveal="Show the Urdu">English</label>
  <label><input type="radio" name="site-shown" value="2" data-reveal="Show the English">Urdu</label>
  <button type="button" aria-pressed="false">Swap sides</button>
</parallel-text>`;

const ROWS = `<div data-rows>
  <div id="top.1"><span id="top.2"></span><div data-side="1">One</div><div data-side="2">ایک<a id="fnref-a.ur"></a></div></div>
  <div id="top.3"><p data-side="1" data-missing>Not in the English version.</p><div data-side="2">دو</div></div>
  <div id="top.4"><figure><img alt=""><figcaption><div data-side="1" data-missing></div><div data-side="2">تین</div></figcaption></figure></div>
</div>`;

const PAGE = `<article>
  <header><div data-side="1">Title</div><div data-side="2">عنوان</div></header>
  ${TOOLS}${ROWS}
  <section><ol data-side="2"><li id="fn-a.ur">نوٹ</li></ol></section>
</article>`;

/** Puts the page into the document, and waits until its tools work. */
async function open(): Promise<void> {
  document.body.innerHTML = PAGE;
  await vi.waitFor(() => expect(tools()).toHaveAttribute("data-open"));
}

const tools = () => document.querySelector("parallel-text") as HTMLElement;
const article = () => document.querySelector("article") as HTMLElement;
const swap = () => tools().querySelector("button") as HTMLButtonElement;
const choose = (value: "both" | "1" | "2") =>
  tools().querySelector<HTMLInputElement>(`[value="${value}"]`)?.click();
const reveals = () => [...document.querySelectorAll<HTMLButtonElement>("[data-rows] button")];

/** What is hidden, and what can be pressed in its place. */
const shown = () => ({
  hidden: [...document.querySelectorAll<HTMLElement>("[hidden]")].map(
    ({ textContent }) => textContent,
  ),
  buttons: reveals().map(({ textContent }) => textContent),
});

const BOTH = { hidden: [], buttons: [] };
const ENGLISH = { hidden: ["ایک", "دو", "تین"], buttons: Array(3).fill("Show the Urdu") };
const URDU = { hidden: ["One"], buttons: ["Show the English"] };

beforeEach(() => {
  Element.prototype.scrollIntoView = scrollIntoView;
  scrollIntoView.mockClear();
  history.replaceState(null, "", "/en/articles/a/with/ur/");
});

afterEach(() => {
  document.body.innerHTML = "";
});

describe("<parallel-text>", () => {
  test("marks itself as working once it works", async () => {
    document.body.innerHTML = PAGE;
    expect(tools()).not.toHaveAttribute("data-open");
    await vi.waitFor(() => expect(tools()).toHaveAttribute("data-open"));
    expect(shown()).toEqual(BOTH);
  });

  test("waits until a prerendered page is shown", async () => {
    Object.defineProperty(document, "prerendering", { value: true, configurable: true });
    document.body.innerHTML = PAGE;
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(tools()).not.toHaveAttribute("data-open");
    Object.defineProperty(document, "prerendering", { value: false, configurable: true });
    document.dispatchEvent(new Event("prerenderingchange"));
    await vi.waitFor(() => expect(tools()).toHaveAttribute("data-open"));
  });

  test.each([
    ["stands in no article", TOOLS],
    ["has nothing to swap with", "<article><parallel-text></parallel-text></article>"],
  ])("offers nothing if it %s", async (_where, html) => {
    document.body.innerHTML = html;
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(tools()).not.toHaveAttribute("data-open");
  });

  test("swaps sides, and back", async () => {
    await open();
    for (const isSwapped of [true, false]) {
      swap().click();
      expect(article().hasAttribute("data-swapped")).toBe(isSwapped);
      expect(swap()).toHaveAttribute("aria-pressed", String(isSwapped));
    }
  });

  test("starts only once although it is moved", async () => {
    await open();
    article().prepend(tools());
    await new Promise((resolve) => setTimeout(resolve, 20));
    swap().click();
    expect(article()).toHaveAttribute("data-swapped");
  });
});

describe("<parallel-text> with the tools of passages", () => {
  /** What the versions need: their titles, and the button that bookmarks one. */
  const WITH_TOOLS = `<bookmark-button data-slug="a" data-beside="ur"><button>Bookmark</button></bookmark-button>
    <h1>Title</h1>${PAGE}`;

  test("ends them when it is removed, and begins them anew when it is back", async () => {
    document.documentElement.dataset.locale = "en";
    document.body.innerHTML = WITH_TOOLS;
    await vi.waitFor(() => expect(tools()).toHaveAttribute("data-open"));
    const handles = () => document.querySelectorAll(".passageHandle").length;
    expect(handles()).toBe(1);
    const element = tools();
    element.remove();
    await vi.waitFor(() => expect(handles()).toBe(0));
    article().prepend(element);
    await vi.waitFor(() => expect(handles()).toBe(1));
    swap().click();
    // Once, and not by what was there before as well.
    expect(article()).toHaveAttribute("data-swapped");
  });
});

describe("<parallel-text> with one language", () => {
  test.each([
    ["1", ENGLISH],
    ["2", URDU],
  ] as const)(
    "shows side %s, and hides each part of the other behind a button",
    async (value, expected) => {
      await open();
      choose(value);
      expect(shown()).toEqual(expected);
    },
  );

  test("puts each button after the part that it reveals, on the same side", async () => {
    await open();
    choose("1");
    for (const button of reveals()) {
      expect(button).toHaveAttribute("type", "button");
      expect(button).toHaveAttribute("data-side", "2");
      expect(button.previousElementSibling).toHaveAttribute("hidden");
    }
  });

  test("reveals one part and focuses it", async () => {
    await open();
    choose("1");
    const [, second] = reveals();
    const part = second?.previousElementSibling;
    second?.click();
    expect(shown()).toEqual({
      hidden: ["ایک", "تین"],
      buttons: ["Show the Urdu", "Show the Urdu"],
    });
    expect(part).toHaveTextContent("دو");
    expect(document.activeElement).toBe(part);
  });

  test("shows both again, or the other, whatever was revealed before", async () => {
    await open();
    for (const [value, expected] of [
      ["1", ENGLISH],
      ["both", BOTH],
      ["2", URDU],
      ["1", ENGLISH],
      ["both", BOTH],
    ] as const) {
      choose(value);
      expect(shown()).toEqual(expected);
      reveals()[0]?.click();
    }
  });

  test("keeps the sides swapped", async () => {
    await open();
    choose("2");
    swap().click();
    expect(shown()).toEqual(URDU);
  });
});

describe("<parallel-text> at an address", () => {
  const go = (hash: string) => {
    history.replaceState(null, "", hash);
    window.dispatchEvent(new Event("hashchange"));
  };

  test("reveals the hidden part that is named, and scrolls to it", async () => {
    await open();
    choose("1");
    go("#fnref-a.ur");
    expect(shown()).toEqual({
      hidden: ["دو", "تین"],
      buttons: ["Show the Urdu", "Show the Urdu"],
    });
    const mark = document.getElementById("fnref-a.ur");
    expect(document.activeElement).toBe(mark?.parentElement);
    expect(scrollIntoView.mock.contexts).toEqual([mark]);
  });

  test.each(["#top.1", "#top.2", "#fn-a.ur", "#nothing", "#%E0%A4%A", ""])(
    "leaves everything unchanged for “%s”",
    async (hash) => {
      await open();
      choose("1");
      go(hash || "/en/articles/a/with/ur/");
      expect(shown()).toEqual(ENGLISH);
      expect(scrollIntoView).not.toHaveBeenCalled();
    },
  );
});
