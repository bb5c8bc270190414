// @vitest-environment jsdom
import { beforeEach, describe, expect, test, vi } from "vitest";
import { versionOnPage } from "@/elements/page/versionOnPage";
import { PassageTools } from "@/elements/passage/PassageTools";
import { openedIn } from "../page/translated";

vi.mock("@/elements/page/readerMessages", () => ({
  loadReaderMessages: async () => (key: string, values: object) =>
    `${key} ${JSON.stringify(values)}`,
}));

/** An English page, and the Urdu blocks that its readers may look up. */
const PAGE = `<article><header><h1>Rivers</h1><language-switch>
    <a href="/ur/articles/rivers/" hreflang="ur" lang="ur" dir="rtl" data-typeface="nastaliq">اردو میں پڑھیں</a>
  </language-switch></header>
  <div class="prose" lang="en">
    <p id="top.1">One.</p>
    <span id="top.3" data-landing></span><p id="top.2">Two.</p>
    <p data-continues>And more of two.</p>
    <p>Added.</p>
    <aside role="doc-pullquote">Pulled.</aside>
    <span id="top.5"></span><p id="top.4">Four and five.</p>
  </div></article>`;

const URDU = {
  digits: "arabext",
  blocks: [
    { ids: ["top.1"], html: "<p>ایک۔</p>" },
    { ids: [], continues: true, html: "<p>ایک کا باقی۔</p>" },
    { ids: ["top.2"], html: "<p>دو۔</p>" },
    { ids: [], html: "<p>زائد۔</p>" },
    { ids: ["top.3"], html: "<p>تین۔</p>" },
    { ids: ["top.4"], html: "<p>چار۔</p>" },
    { ids: ["top.5"], html: "<p>پانچ۔</p>" },
  ],
};

const fetched = vi.fn<(address: string) => Promise<Response>>();

let slug = 0;

beforeEach(() => {
  document.body.innerHTML = PAGE;
  openedIn("en");
  fetched.mockReset().mockImplementation(async () => Response.json(URDU));
  vi.stubGlobal("fetch", fetched);
  vi.stubGlobal("FORMATTING_TAGS", {});
  // Each page has its own article, or what was fetched before would be there.
  slug += 1;
  const prose = document.querySelector(".prose") as HTMLElement;
  const version = read();
  new PassageTools(prose, "", {
    version,
    known: () => undefined,
    bookmarking: () => Promise.reject(new Error("There are no bookmarks here.")),
  });
});

function read() {
  const host = document.createElement("div");
  host.dataset.slug = `rivers-${slug}`;
  return versionOnPage(host);
}

const button = () => document.querySelector('[data-act="lookUp"]') as HTMLButtonElement;
const counterparts = () => [...document.querySelectorAll<HTMLElement>(".counterpart")];

/** Opens the tools of a block. */
async function goTo(block: string): Promise<HTMLElement> {
  const element = [...document.querySelectorAll<HTMLElement>(".prose > *")].find(
    ({ textContent }) => textContent === block,
  ) as HTMLElement;
  const event = new MouseEvent("click", { bubbles: true, detail: 1 });
  element.dispatchEvent(event);
  await vi.waitFor(() => expect(element.nextElementSibling?.className).toBe("passageTools"));
  return element;
}

async function press(detail = 1): Promise<void> {
  const before = counterparts().length;
  button().dispatchEvent(new MouseEvent("click", { bubbles: true, detail }));
  await vi.waitFor(() => expect(counterparts().length).not.toBe(before));
}

describe("Looking a block up", () => {
  test("is offered in words, as is hiding it", async () => {
    await goTo("One.");
    expect(button().textContent).toBe('passage.paragraphIn {"language":"Urdu"}');
    await press();
    expect(button().textContent).toBe('passage.hide {"language":"Urdu"}');
  });

  test.each([
    ["One.", ["ایک۔", "ایک کا باقی۔"]],
    ["Two.", ["دو۔"]],
    ["And more of two.", ["دو۔"]],
    ["Four and five.", ["چار۔", "پانچ۔"]],
  ])("shows the counterpart below “%s”", async (block, texts) => {
    const element = await goTo(block);
    await press();
    const [counterpart] = counterparts();
    expect(element.nextElementSibling).toBe(counterpart);
    expect(counterpart?.nextElementSibling?.className).toBe("passageTools");
    const text = counterpart?.querySelector<HTMLElement>(".prose");
    expect([...(text?.children ?? [])].map(({ textContent }) => textContent)).toEqual(texts);
    expect(text).toMatchObject({ lang: "ur", dir: "rtl" });
    expect(text?.dataset).toMatchObject({ typeface: "nastaliq", digits: "arabext" });
    expect(counterpart?.getAttribute("aria-label")).toBe("Urdu");
    expect(fetched).toHaveBeenCalledExactlyOnceWith(`/ur/articles/rivers-${slug}/blocks.json`);
  });

  test("shows a message in the page’s language if a block has no counterpart", async () => {
    await goTo("Added.");
    await press();
    expect(counterparts()[0]?.textContent).toContain('lookUp.none {"language":"Urdu"}');
    expect(counterparts()[0]?.querySelector("a")).toBeNull();
  });

  test("is not offered at a pull quote", async () => {
    await goTo("Pulled.");
    expect(button()).toBeNull();
    await goTo("One.");
    expect(button()).not.toBeNull();
  });

  test("closes again, and loads the text once", async () => {
    await goTo("One.");
    await press();
    await press();
    expect(counterparts()).toEqual([]);
    await vi.waitFor(() => expect(button().textContent).toContain("passage.paragraphIn"));
    await press();
    await goTo("Two.");
    await press();
    expect(counterparts()).toHaveLength(2);
    expect(fetched).toHaveBeenCalledOnce();
  });

  test("leads to both versions side by side at this place, and closes by its own button", async () => {
    await goTo("Two.");
    await press();
    const [link] = counterparts()[0]?.querySelectorAll<HTMLAnchorElement>("p > a") ?? [];
    expect(link?.pathname).toBe(`/en/articles/rivers-${slug}/with/ur/`);
    expect(link?.hash).toBe("#top.2");
    counterparts()[0]?.querySelector<HTMLElement>('[data-act="close"]')?.click();
    expect(counterparts()).toEqual([]);
  });

  test("leaves the page’s blocks unchanged", async () => {
    const before = read().blocks.map(({ ids, text }) => ({ ids, text }));
    await goTo("One.");
    await press();
    const after = read().blocks.map(({ ids, text }) => ({ ids, text }));
    expect(after).toEqual(before);
  });

  test("moves the focus to the counterpart by keyboard, and back by Escape", async () => {
    await goTo("One.");
    button().focus();
    await press(0);
    expect(document.activeElement).toBe(counterparts()[0]);
    counterparts()[0]?.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape" }));
    expect(counterparts()).toEqual([]);
    expect(document.activeElement).toBe(button());
  });

  test("shows a message if the text can’t be loaded, and tries again at the next click", async () => {
    fetched.mockRejectedValueOnce(new TypeError("offline"));
    await goTo("One.");
    button().click();
    await vi.waitFor(() =>
      expect(document.querySelector(".notice")?.textContent).toContain("lookUp.failed"),
    );
    expect(counterparts()).toEqual([]);
    await press();
    expect(counterparts()).toHaveLength(1);
  });
});
