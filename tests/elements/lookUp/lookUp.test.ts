// @vitest-environment jsdom
import { beforeEach, describe, expect, test, vi } from "vitest";
import { lookUpTools } from "@/elements/lookUp/lookUpTools";
import { BlockTools } from "@/elements/page/BlockTools";
import { versionOnPage } from "@/elements/page/versionOnPage";
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
  new BlockTools(prose, lookUpTools(version)).update(version.blocks);
});

function read() {
  const host = document.createElement("div");
  host.dataset.slug = `rivers-${slug}`;
  return versionOnPage(host);
}

const button = () => document.querySelector(".lookUp") as HTMLButtonElement;
const counterparts = () => [...document.querySelectorAll<HTMLElement>(".counterpart")];

function goTo(block: string): HTMLElement {
  const element = [...document.querySelectorAll<HTMLElement>(".prose > *")].find(
    ({ textContent }) => textContent === block,
  ) as HTMLElement;
  const event = new MouseEvent("pointerover", { bubbles: true });
  Object.defineProperty(event, "pointerType", { value: "mouse" });
  element.dispatchEvent(event);
  return element;
}

async function press(detail = 1): Promise<void> {
  const before = counterparts().length;
  button().dispatchEvent(new MouseEvent("click", { bubbles: true, detail }));
  await vi.waitFor(() => expect(counterparts().length).not.toBe(before));
}

describe("Looking a block up", () => {
  test("is offered in the other language’s own words", () => {
    expect(button().textContent).toBe("اردو میں پڑھیں");
    expect(button().querySelector("span")?.lang).toBe("ur");
  });

  test.each([
    ["One.", ["ایک۔", "ایک کا باقی۔"]],
    ["Two.", ["دو۔"]],
    ["And more of two.", ["دو۔"]],
    ["Four and five.", ["چار۔", "پانچ۔"]],
  ])("shows the counterpart below “%s”", async (block, texts) => {
    const element = goTo(block);
    expect(button().getAttribute("aria-expanded")).toBe("false");
    await press();
    const [counterpart] = counterparts();
    expect(element.nextElementSibling).toBe(counterpart);
    expect([...(counterpart?.children ?? [])].map(({ textContent }) => textContent)).toEqual(texts);
    expect(counterpart).toMatchObject({ lang: "ur", dir: "rtl" });
    expect(counterpart?.dataset).toMatchObject({ typeface: "nastaliq", digits: "arabext" });
    expect(counterpart?.getAttribute("aria-label")).toBe("Urdu");
    expect(button().getAttribute("aria-expanded")).toBe("true");
    expect(fetched).toHaveBeenCalledExactlyOnceWith(`/ur/articles/rivers-${slug}/blocks.json`);
  });

  test("shows a message in the page’s language if a block has no counterpart", async () => {
    goTo("Added.");
    await press();
    expect(counterparts()[0]?.textContent).toBe('lookUp.none {"language":"Urdu"}');
    expect(counterparts()[0]?.lang).toBe("");
  });

  test("is not offered at a pull quote", () => {
    goTo("Pulled.");
    expect(button().hidden).toBe(true);
    goTo("One.");
    expect(button().hidden).toBe(false);
  });

  test("closes again, and loads the text once", async () => {
    goTo("One.");
    await press();
    await press();
    expect(counterparts()).toEqual([]);
    await vi.waitFor(() => expect(button().getAttribute("aria-expanded")).toBe("false"));
    await press();
    goTo("Two.");
    await press();
    expect(counterparts()).toHaveLength(2);
    expect(fetched).toHaveBeenCalledOnce();
  });

  test("leaves the page’s blocks unchanged", async () => {
    const before = read().blocks.map(({ ids, text }) => ({ ids, text }));
    goTo("One.");
    await press();
    const after = read().blocks.map(({ ids, text }) => ({ ids, text }));
    expect(after).toEqual(before);
  });

  test("moves the focus to the counterpart by keyboard, and back by Escape", async () => {
    goTo("One.");
    button().focus();
    await press(0);
    expect(document.activeElement).toBe(counterparts()[0]);
    counterparts()[0]?.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape" }));
    expect(counterparts()).toEqual([]);
    expect(document.activeElement).toBe(button());
  });

  test("shows a message if the text can’t be loaded, and tries again at the next click", async () => {
    fetched.mockRejectedValueOnce(new TypeError("offline"));
    goTo("One.");
    button().click();
    await vi.waitFor(() =>
      expect(document.querySelector(".notice")?.textContent).toContain("lookUp.failed"),
    );
    expect(counterparts()).toEqual([]);
    await press();
    expect(counterparts()).toHaveLength(1);
  });
});
