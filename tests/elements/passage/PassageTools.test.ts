// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { showNotice } from "@/elements/page/notice";
import { versionOnPage } from "@/elements/page/versionOnPage";
import type { Passage, PassageHost } from "@/elements/passage/Passage";
import { PassageTools } from "@/elements/passage/PassageTools";

vi.mock("@/elements/page/readerMessages", () => ({
  loadReaderMessages: async () => (key: string, values?: object) =>
    values ? `${key} ${JSON.stringify(values)}` : key,
}));

const PAGE = `<script type="application/ld+json">
    {"headline": "Rivers", "author": [{"name": "Sana"}, {"name": "Ali"}]}
  </script>
  <div class="prose" lang="en" dir="ltr">
    <p id="top.1">One two three four five six seven.</p>
    <p id="top.2">Short. <a href="#x">Link</a></p>
    <hr>
    <h2 id="next">Next</h2>
  </div>`;

const bar = () => document.querySelector<HTMLElement>(".passageTools");
const block = (id: string) => document.getElementById(id) as HTMLElement;
const names = () =>
  [...(bar()?.querySelectorAll("button") ?? [])].map(({ dataset }) => dataset.act);
const pressAct = (act: string, detail = 1) =>
  bar()
    ?.querySelector(`[data-act="${act}"]`)
    ?.dispatchEvent(new MouseEvent("click", { bubbles: true, detail }));
const told = () => document.querySelector(".notice:not([hidden])")?.textContent;

let kept: Map<number, string>;
let toggled: Passage[];
let written: (readonly [string, string])[];
let tools: PassageTools;
let makeTools: () => PassageTools;
let leaving: AbortController;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  document.body.innerHTML = PAGE;
  document.documentElement.dir = "ltr";
  history.replaceState(null, "", "/en/articles/rivers/");
  kept = new Map();
  toggled = [];
  written = [];
  sessionStorage.clear();
  const bookmarking = {
    find: ({ index }: Passage) => (kept.has(index) ? { note: kept.get(index) } : undefined),
    activatePassage: async (passage: Passage) => {
      toggled.push(passage);
      if (!kept.delete(passage.index)) kept.set(passage.index, "");
    },
    idOf: ({ index }: Passage) => `rivers#${index}`,
    write: async ({ index }: Passage, note: string, before: string) => {
      written.push([note, before]);
      return Boolean(kept.set(index, note));
    },
  } as unknown as Awaited<ReturnType<PassageHost["bookmarking"]>>;
  const host = document.createElement("div");
  Object.assign(host.dataset, { slug: "rivers", locale: "en" });
  leaving = new AbortController();
  makeTools = () => {
    const page = {
      version: versionOnPage(host),
      known: () => bookmarking,
      bookmarking: async () => bookmarking,
    };
    return new PassageTools(
      block("top.1").parentElement as HTMLElement,
      "Tools",
      page,
      leaving.signal,
    );
  };
  tools = makeTools();
});

afterEach(() => {
  leaving.abort();
  getSelection()?.removeAllRanges();
  document.body.replaceChildren();
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  history.replaceState(null, "", "/");
});

function press(type: string, pointerType: string, target: EventTarget): void {
  const event = new Event(type, { bubbles: true });
  Object.defineProperty(event, "pointerType", { value: pointerType });
  target.dispatchEvent(event);
}

/** Taps on an element at a moment, in milliseconds. */
async function tap(target: Element, timeStamp = 10_000): Promise<void> {
  press("pointerdown", "touch", target);
  window.dispatchEvent(new Event("pointerup"));
  const event = new MouseEvent("click", { bubbles: true, detail: 1 });
  Object.defineProperty(event, "timeStamp", { value: timeStamp });
  target.dispatchEvent(event);
  await vi.dynamicImportSettled();
  await vi.advanceTimersByTimeAsync(0);
}

async function select(element: Element, start: number, end: number): Promise<void> {
  const text = element.firstChild as Text;
  getSelection()?.setBaseAndExtent(text, start, text, end);
  document.dispatchEvent(new Event("selectionchange"));
  await vi.advanceTimersByTimeAsync(400);
  await vi.dynamicImportSettled();
  await vi.advanceTimersByTimeAsync(0);
}

describe("The tools of a block", () => {
  test("open below it by a tap, mark it, and close by another", async () => {
    await tap(block("top.1"));
    expect(block("top.1").nextElementSibling).toBe(bar());
    expect(block("top.1").hasAttribute("data-chosen")).toBe(true);
    expect(bar()?.getAttribute("aria-label")).toContain("One two three four five six…");
    expect(names()).toEqual(["bookmark", "note", "link", "quote", "close"]);
    await tap(block("top.1"));
    expect(bar()).toBeNull();
    expect(block("top.1").hasAttribute("data-chosen")).toBe(false);
  });

  test("move to another block that is tapped", async () => {
    await tap(block("top.1"));
    await tap(block("next"));
    expect(document.querySelectorAll(".passageTools, [data-chosen]")).toHaveLength(2);
    expect(block("next").nextElementSibling).toBe(bar());
  });

  test("end where they are told to, and leave nothing behind", async () => {
    await tap(block("top.1"));
    expect(bar()).not.toBeNull();
    leaving.abort();
    expect(document.querySelector(".passageTools, .passageHandle, [data-chosen]")).toBeNull();
    await tap(block("top.2"));
    expect(bar()).toBeNull();
    await select(block("top.1"), 4, 13);
    expect(bar()).toBeNull();
  });

  test("do not open by a tap on a link", async () => {
    await tap(document.querySelector("a") as Element);
    expect(bar()).toBeNull();
  });

  test("do not open by a tap that stops the page from moving", async () => {
    const scroll = new Event("scroll");
    Object.defineProperty(scroll, "timeStamp", { value: 9_900 });
    window.dispatchEvent(scroll);
    await tap(block("top.1"), 10_000);
    expect(bar()).toBeNull();
    await tap(block("top.1"), 10_400);
    expect(bar()).not.toBeNull();
  });

  test("close when the reader has scrolled on", async () => {
    await tap(block("top.1"));
    const rect = vi.spyOn(Element.prototype, "getBoundingClientRect");
    vi.spyOn(window, "scrollBy").mockReturnValue();
    rect.mockReturnValue({ top: 100, bottom: 150 } as DOMRect);
    window.dispatchEvent(new Event("scroll"));
    await vi.advanceTimersByTimeAsync(400);
    expect(bar()).not.toBeNull();
    rect.mockReturnValue({ top: -100, bottom: -50 } as DOMRect);
    window.dispatchEvent(new Event("scroll"));
    await vi.advanceTimersByTimeAsync(400);
    expect(bar()).toBeNull();
  });

  test("close by their own button, and lead back by Escape", async () => {
    await tap(block("top.1"));
    pressAct("close");
    expect(bar()).toBeNull();
    await tap(block("top.1"));
    bar()?.querySelector("button")?.focus();
    bar()?.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true }));
    expect(bar()).toBeNull();
    expect(document.activeElement).toBe(document.querySelector(".passageHandle"));
  });

  test("bookmark the block, and show what is bookmarked", async () => {
    await tap(block("top.2"));
    const pressed = () =>
      bar()?.querySelector('[data-act="bookmark"]')?.getAttribute("aria-pressed");
    expect(pressed()).toBe("false");
    pressAct("bookmark");
    await vi.waitFor(() => expect(pressed()).toBe("true"));
    expect(toggled).toEqual([{ index: 1 }]);
    kept.clear();
    tools.update();
    expect(pressed()).toBe("false");
  });

  test("keep a note to the block, and show the one that it has", async () => {
    await tap(block("top.1"));
    pressAct("note");
    await vi.waitFor(() => expect(bar()?.querySelector("textarea")).not.toBeNull());
    const area = bar()?.querySelector("textarea") as HTMLTextAreaElement;
    expect(document.activeElement).toBe(area);
    area.value = " My note ";
    bar()?.querySelector("form")?.requestSubmit();
    await vi.waitFor(() => expect(bar()?.querySelector("form")).toBeNull());
    expect(written).toEqual([["My note", ""]]);
    pressAct("note");
    await vi.waitFor(() => expect(bar()?.querySelector("textarea")?.value).toBe("My note"));
  });

  test("keep in sight, and in the flow, what is said while a note is written", async () => {
    await tap(block("top.1"));
    showNotice("Bookmarked.");
    const notice = document.querySelector(".notice") as HTMLElement;
    pressAct("note");
    await vi.waitFor(() => expect(bar()?.querySelector("textarea")).not.toBeNull());
    expect(notice.parentElement).toBe(bar());
    await vi.advanceTimersByTimeAsync(60_000);
    expect(told()).toContain("Bookmarked.");
    const cancel = [...(bar()?.querySelectorAll("form button") ?? [])].at(-1) as HTMLButtonElement;
    cancel.click();
    expect(notice.parentElement).toBe(document.body);
    expect(told()).toBeUndefined();
  });

  test("lose no word of a note when they close", async () => {
    await tap(block("top.1"));
    pressAct("note");
    await vi.waitFor(() => expect(bar()?.querySelector("textarea")).not.toBeNull());
    const area = bar()?.querySelector("textarea") as HTMLTextAreaElement;
    area.value = "Half a tho";
    area.dispatchEvent(new Event("input"));
    // Neither a selection that ends nor scrolling on closes them while she writes.
    document.dispatchEvent(new Event("selectionchange"));
    window.dispatchEvent(new Event("scroll"));
    await vi.advanceTimersByTimeAsync(400);
    expect(bar()?.querySelector("textarea")).not.toBeNull();
    await tap(block("next"));
    await tap(block("top.1"));
    pressAct("note");
    await vi.waitFor(() => expect(bar()?.querySelector("textarea")?.value).toBe("Half a tho"));
    bar()?.querySelectorAll<HTMLElement>("form button")[1]?.click();
    pressAct("note");
    await vi.waitFor(() => expect(bar()?.querySelector("textarea")?.value).toBe(""));
  });

  test("open at no pause between the parts of a text, and not by a tap that ends a selection", async () => {
    await tap(document.querySelector("hr") as Element);
    expect(bar()).toBeNull();
    const text = block("top.1").firstChild as Text;
    getSelection()?.setBaseAndExtent(text, 0, text, 3);
    press("pointerdown", "touch", block("next"));
    getSelection()?.removeAllRanges();
    block("next").dispatchEvent(new MouseEvent("click", { bubbles: true, detail: 1 }));
    await vi.dynamicImportSettled();
    expect(bar()).toBeNull();
  });

  test("copy the block’s address", async () => {
    const writeText = vi.fn().mockResolvedValue(undefined);
    vi.stubGlobal("navigator", { clipboard: { writeText } });
    await tap(block("top.1"));
    pressAct("link");
    await vi.waitFor(() => expect(told()).toContain("passage.linkCopied"));
    expect(writeText).toHaveBeenCalledExactlyOnceWith(
      expect.stringMatching(/^http:.*\/en\/articles\/rivers\/#top\.1$/),
    );
  });

  test("show the address where the browser forbids copying", async () => {
    vi.stubGlobal("navigator", {
      clipboard: { writeText: async () => Promise.reject(new Error()) },
    });
    await tap(block("top.1"));
    pressAct("link");
    await vi.waitFor(() => expect(told()).toMatch(/passage\.notCopied.*#top\.1/));
  });

  test("copy its words with title, authors and address, as text and as HTML", async () => {
    const written: Record<string, Blob>[] = [];
    vi.stubGlobal(
      "ClipboardItem",
      class {
        constructor(readonly data: Record<string, Blob>) {}
      },
    );
    const write = async ([item]: { data: Record<string, Blob> }[]) => {
      if (item) written.push(item.data);
    };
    vi.stubGlobal("navigator", { clipboard: { write } });
    await tap(block("top.2"));
    pressAct("quote");
    await vi.waitFor(() => expect(told()).toContain("passage.quotationCopied"));
    const read = (type: string) =>
      new Promise((resolve) => {
        const reader = new FileReader();
        reader.onload = () => resolve(reader.result);
        reader.readAsText(written[0]?.[type] as Blob);
      });
    vi.useRealTimers();
    expect(await read("text/plain")).toMatch(
      /^passage\.quoted \{"words":"Short\. Link"\}\nSana.+Ali.+Rivers\nhttp.*#top\.2$/,
    );
    const html = document.createElement("div");
    html.innerHTML = (await read("text/html")) as string;
    expect(html.querySelector("blockquote")).toMatchObject({ lang: "en", dir: "ltr" });
    expect(html.querySelector("blockquote")?.textContent).toBe("Short. Link");
    expect(html.querySelector("a")?.href).toMatch(/#top\.2$/);
    expect(html.textContent).toContain("Sana");
  });
});

describe("The tools of selected words", () => {
  test("open once the selection rests, and close when it is gone", async () => {
    await select(block("top.1"), 4, 13);
    expect(block("top.1").nextElementSibling).toBe(bar());
    expect(names()).toEqual(["bookmark", "note", "quote", "close"]);
    expect(bar()?.getAttribute("aria-label")).toContain("two three");
    // The selection itself marks them.
    expect(document.querySelector("[data-chosen]")).toBeNull();
    getSelection()?.removeAllRanges();
    document.dispatchEvent(new Event("selectionchange"));
    await vi.advanceTimersByTimeAsync(400);
    expect(bar()).toBeNull();
  });

  test.each([
    { name: "as far as it takes", selectedAt: 500, scrolled: 250 },
    { name: "no further than the words stay in sight", selectedAt: 200, scrolled: 104 },
    { name: "not at all where the words would leave it", selectedAt: 50, scrolled: undefined },
  ])("scroll into sight, $name", async ({ selectedAt, scrolled }) => {
    vi.stubGlobal("innerHeight", 800);
    const scrollBy = vi.spyOn(window, "scrollBy").mockReturnValue();
    const range = vi.spyOn(Range.prototype, "getBoundingClientRect");
    range.mockReturnValue({ top: selectedAt, bottom: selectedAt + 20 } as DOMRect);
    vi.spyOn(Element.prototype, "getBoundingClientRect").mockImplementation(function (
      this: Element,
    ) {
      return (this === bar() ? { top: 1000, bottom: 1050 } : { top: 0, bottom: 990 }) as DOMRect;
    });
    await select(block("top.1"), 4, 13);
    expect(bar()).not.toBeNull();
    const by = scrolled && [{ top: scrolled, behavior: "instant" }];
    expect(scrollBy.mock.calls[0]).toEqual(by);
  });

  test("open for words that were selected before they came", async () => {
    const text = block("top.1").firstChild as Text;
    getSelection()?.setBaseAndExtent(text, 4, text, 13);
    makeTools();
    await vi.advanceTimersByTimeAsync(400);
    await vi.dynamicImportSettled();
    await vi.advanceTimersByTimeAsync(0);
    expect(bar()?.getAttribute("aria-label")).toContain("two three");
  });

  test("do not open while the pointer is still selecting", async () => {
    press("pointerdown", "mouse", document.body);
    await select(block("top.1"), 4, 13);
    expect(bar()).toBeNull();
    window.dispatchEvent(new Event("pointerup"));
    await vi.advanceTimersByTimeAsync(400);
    await vi.dynamicImportSettled();
    await vi.advanceTimersByTimeAsync(0);
    expect(bar()).not.toBeNull();
  });

  test("bookmark these words", async () => {
    await select(block("top.1"), 4, 13);
    pressAct("bookmark");
    await vi.waitFor(() => expect(toggled).toHaveLength(1));
    const range = { start: 4, end: 13 };
    expect(toggled).toEqual([{ index: 0, words: { text: "two three", range } }]);
  });
});
