// @vitest-environment jsdom
import { afterEach, describe, expect, test } from "vitest";
import { versionsBeside } from "@/elements/parallel/versionsBeside";

const PAGE = `<main><article>
  <header>
    <h1 data-authors='["Amina"]'>The source</h1>
    <p id="site-title.2" data-authors='["امینہ"]'>سرچشمہ</p>
  </header>
  <div data-rows>
    <div id="top.1"><span id="top.2"></span>
      <div class="prose" data-side="1"><p data-ids="top.1">One</p><p data-ids="top.2">Two<a data-footnote>1</a></p></div>
      <div class="prose" data-side="2"><p>ایک دو</p><p data-ids="">مزید</p></div>
    </div>
    <div id="top.3">
      <div class="prose"><figure><img alt=""><figcaption><div data-side="1">A map</div><div data-side="2" data-missing></div></figcaption></figure></div>
    </div>
    <div id="top.4">
      <div class="prose" data-side="1"><ul data-item="0"><li>A</li></ul></div>
      <div class="prose" data-side="2"><ul data-item="0"><li>ا</li></ul></div>
    </div>
    <div>
      <div class="prose" data-side="1"><ul data-ids="" data-item="1"><li>Bee</li></ul></div>
      <div class="prose" data-side="2"><ul data-ids="" data-item="1"><li>ب</li></ul></div>
    </div>
    <div id="top.5">
      <div class="prose" data-side="1"><h2>East</h2></div>
      <p data-side="2" data-missing>Not in the Urdu version.</p>
    </div>
  </div>
</article></main>`;

function read(lang = "en") {
  document.documentElement.lang = lang;
  document.documentElement.dataset.locale = "en";
  document.body.innerHTML = PAGE;
  const host = document.createElement("div");
  Object.assign(host.dataset, { slug: "rivers", beside: "ur" });
  return versionsBeside(host);
}

afterEach(() => {
  document.body.replaceChildren();
});

describe("versionsBeside", () => {
  test("reads two versions off the page, each with its blocks, ids and words", () => {
    const versions = read();
    expect(
      versions.map(({ locale, title, authors, address }) => [locale, title, authors, address]),
    ).toEqual([
      ["en", "The source", ["Amina"], "/en/articles/rivers/"],
      ["ur", "سرچشمہ", ["امینہ"], "/ur/articles/rivers/"],
    ]);
    const written = versions.map(({ blocks }) => blocks.map(({ ids, text }) => [...ids, text]));
    expect(written).toEqual([
      [
        ["top.1", "One"],
        ["top.2", "Two"],
        ["top.3", "A map"],
        ["top.4", "A Bee"],
        ["top.4", "A Bee"],
        ["top.5", "East"],
      ],
      [["top.1", "top.2", "ایک دو"], ["مزید"], ["top.3", ""], ["top.4", "ا ب"], ["top.4", "ا ب"]],
    ]);
    expect(versions[0]?.blocks.map(({ isHeading }) => isHeading).indexOf(true)).toBe(5);
  });

  test("knows which part of a list an item is", () => {
    const blocks = read()[0]?.blocks ?? [];
    const parts = blocks.flatMap(({ part, text, element }) =>
      part ? [[text.slice(part.start, part.end), element.textContent]] : [],
    );
    expect(parts).toEqual([
      ["A", "A"],
      ["Bee", "Bee"],
    ]);
  });

  test("has no words of a page that came translated", () => {
    for (const { hasWords, blocks } of read("fr")) {
      expect(hasWords).toBe(false);
      expect(blocks.map(({ text }) => text.trim()).join("")).toBe("");
    }
  });
});
