// @vitest-environment jsdom
import { beforeEach, describe, expect, test } from "vitest";
import { placeIdOf, versionOnPage } from "@/elements/page/versionOnPage";
import { selectedWords } from "@/elements/passage/selectedWords";
import { openedIn, translate } from "./translated";

beforeEach(() => {
  openedIn("en");
  document.body.innerHTML = `
    <h1>چھ دریا،
      دو ملک</h1>
    <div class="prose" lang="ur">
      <p id="top.1">پہلا <em>پیرا</em><sup><a data-footnote href="#fn-1">1</a></sup> یہاں ہے۔</p>
      <p>اسی کا دوسرا حصہ۔</p>
      <div class="note">حاشیہ</div>
      <span id="bill.1"></span>
      <h2 id="bill">قیمت</h2>
      <div class="table" id="bill.2"><table><tr><th>دریا</th><td>ڈیم</td></tr></table></div>
    </div>`;
});

/** The page is one that falls back. */
function read() {
  const host = document.createElement("div");
  Object.assign(host.dataset, { slug: "rivers", locale: "ur" });
  return versionOnPage(host);
}

describe("versionOnPage", () => {
  test("returns the version in the language of its text", () => {
    expect(read()).toMatchObject({
      slug: "rivers",
      locale: "ur",
      title: "چھ دریا، دو ملک",
    });
  });

  test("recognises machine-translated words on a page translated before it loaded", () => {
    translate("ur");
    const { hasWords, blocks } = read();
    expect(hasWords).toBe(false);
    expect(blocks.map(({ text }) => text)).toEqual(["", "", "", ""]);
  });

  test("remembers the words that it has read, and finds a replaced block again", () => {
    const { blocks } = read();
    translate("fr");
    const prose = document.querySelector(".prose") as HTMLElement;
    prose.replaceChildren(...prose.cloneNode(true).childNodes);
    const [first] = blocks;
    expect(first?.text).toBe("پہلا پیرا یہاں ہے۔");
    expect(first?.element).toBe(prose.querySelector("p"));
    expect(first?.element.textContent).toContain("machine");
  });

  test("reads the blocks: their ids, and their text without marks", () => {
    const { blocks } = read();
    expect(blocks.map(({ ids, text, isHeading }) => [ids, text, isHeading])).toEqual([
      [["top.1"], "پہلا پیرا یہاں ہے۔", false],
      [[], "اسی کا دوسرا حصہ۔", false],
      [["bill", "bill.1"], "قیمت", true],
      [["bill.2"], "دریا ڈیم", false],
    ]);
    expect([0, 1, 2, 3].map((index) => placeIdOf(blocks, index))).toEqual([
      "top.1",
      "top.1",
      "bill",
      "bill.2",
    ]);
    expect(placeIdOf(blocks, -1)).toBeUndefined();
  });
});

describe("selectedWords", () => {
  function select(from: Node | null, start: number, to: Node | null, end: number): void {
    if (!from || !to) throw new Error("Nothing to select.");
    getSelection()?.setBaseAndExtent(from, start, to, end);
  }
  const selectedText = (blocks = read().blocks) => {
    const selected = selectedWords(blocks);
    if (!selected) return undefined;
    const { start = 0, end = 0 } = selected.words?.range ?? {};
    return blocks[selected.index]?.text.slice(start, end);
  };

  test("returns nothing if no text of a block is selected", () => {
    getSelection()?.removeAllRanges();
    expect(selectedText()).toBeUndefined();
    const title = document.querySelector("h1")?.firstChild ?? null;
    select(title, 0, title, 5);
    expect(selectedText()).toBeUndefined();
  });

  test("returns the words as they are in the block, also across a footnote reference", () => {
    const block = document.getElementById("top.1");
    select(block?.querySelector("em")?.firstChild ?? null, 0, block?.lastChild ?? null, 5);
    expect(selectedText()).toBe("پیرا یہاں");
  });

  test("returns the author’s words beside inserted text, and only the block if they occur twice", () => {
    const block = document.getElementById("top.1") as HTMLElement;
    block.textContent = "دریا اور پہاڑ اور سمندر";
    const { blocks } = read();
    block.prepend("لغت: دریا اور ");
    const [, text] = block.childNodes;
    select(text ?? null, 5, text ?? null, 8);
    expect(selectedWords(blocks)).toEqual({ index: 0, words: { text: "اور" } });
    select(text ?? null, 9, text ?? null, 13);
    expect(selectedText(blocks)).toBe("پہاڑ");
  });

  test("returns the first block’s part of a longer selection", () => {
    const block = document.getElementById("top.1");
    const table = document.querySelector("td");
    select(block?.lastChild ?? null, 1, table?.firstChild ?? null, 2);
    expect(selectedText()).toBe("یہاں ہے۔");
  });
});
