// @vitest-environment jsdom
import type { Element } from "hast";
import { fromHtml } from "hast-util-from-html";
import { describe, expect, test } from "vitest";
import { type BlockIn, blocksIn } from "@/page/blocks";
import { domTree } from "@/page/domTree";
import { hastTree } from "@/page/hastTree";
import { Selector } from "@/page/selectors";

type Said = Omit<BlockIn<never>, "element"> & { readonly tag: string };

const said = <E extends { tagName: string }>(blocks: readonly BlockIn<E>[]): Said[] =>
  blocks.map(({ element, ...facts }) => ({ tag: element.tagName.toLowerCase(), ...facts }));

const TREES: [string, (html: string) => Said[]][] = [
  [
    "a document",
    (html) => {
      document.body.innerHTML = html;
      return said(blocksIn(document.querySelector(".prose") as HTMLElement, domTree));
    },
  ],
  [
    "hast",
    (html) => {
      const [text] = fromHtml(html, { fragment: true }).children;
      return said(blocksIn(text as Element, hastTree));
    },
  ],
];

describe.each(TREES)("blocksIn, of %s", (_tree, read) => {
  const inText = (html: string) => read(`<div class="prose">${html}</div>`);
  const plain = { ids: [], standsFor: [], continues: false };

  test("finds no block in an empty text", () => {
    expect(inText("")).toEqual([]);
    expect(inText(" words alone <!-- and a remark -->")).toEqual([]);
  });

  test("finds blocks in their order, with or without ids", () => {
    expect(
      inText('<h2 id="east">East</h2> <p id="east.1">One</p><ul><li id="x">Two</li></ul>'),
    ).toEqual([
      { tag: "h2", ids: ["east"], standsFor: ["east"], continues: false },
      { tag: "p", ids: ["east.1"], standsFor: ["east.1"], continues: false },
      { tag: "ul", ...plain },
    ]);
  });

  test("returns for a block the ids of the empty anchors before it", () => {
    expect(inText('<span id="b"></span><span id="c"></span><p id="a">A</p><p>D</p>')).toEqual([
      { tag: "p", ids: ["a", "b", "c"], standsFor: ["a", "b", "c"], continues: false },
      { tag: "p", ...plain },
    ]);
  });

  test("does not count anchors of omitted blocks among a block’s counterparts", () => {
    expect(
      inText('<span id="b"></span><span id="c" data-landing=""></span><p id="a">A</p>'),
    ).toEqual([{ tag: "p", ids: ["a", "b", "c"], standsFor: ["a", "b"], continues: false }]);
    expect(inText('<span id="c" data-landing=""></span><p>A</p>')).toEqual([
      { tag: "p", ids: ["c"], standsFor: [], continues: false },
    ]);
  });

  test("marks a block that continues the one before it", () => {
    expect(inText('<p id="a">A</p><p data-continues="">B</p>')[1]).toEqual({
      tag: "p",
      ...plain,
      continues: true,
    });
  });

  test("omits elements beside the blocks", () => {
    expect(
      inText(`<section><h2>Note</h2></section><h2 id="east">East</h2>
        <a href="/ur/" hreflang="ur"></a><p>A</p>
        <div class="note" role="note">1</div><div class="prose counterpart">B</div>
        <foot-notes><section class="notes"></section></foot-notes>`).map(({ tag }) => tag),
    ).toEqual(["h2", "p"]);
  });

  test("keeps the ids of anchors across elements between them and their block", () => {
    expect(inText('<span id="b"></span><a href="/ur/"></a><p id="a">A</p>')).toEqual([
      { tag: "p", ids: ["a", "b"], standsFor: ["a", "b"], continues: false },
    ]);
  });

  test("counts a span with words as a block, and ignores an anchor without an id", () => {
    expect(inText('<span></span><span id="s">words</span>')).toEqual([
      { tag: "span", ids: ["s"], standsFor: ["s"], continues: false },
    ]);
  });
});

describe("the selectors of a text’s places", () => {
  const found = (selector: string) =>
    [...document.querySelectorAll(selector)].map(({ id, localName }) => id || localName);

  test("find blocks and anchors with ids, and the elements that contain lines", () => {
    document.body.innerHTML = `<h1 id="title"></h1><div class="prose"><section id="note"></section>
      <span id="b"></span><p id="a">A <em id="e">e</em></p><a id="l" href="/ur/"></a><ul></ul>
      <div class="note">1</div><foot-notes><p id="fn">n</p></foot-notes></div>`;
    expect(found(Selector.Place)).toEqual(["note", "b", "a", "l"]);
    expect(found(Selector.Standing)).toEqual(["a", "ul", "div"]);
    expect(found(Selector.Row)).toEqual([]);
  });

  test("find the rows of two versions side by side", () => {
    document.body.innerHTML = `<div data-rows=""><div id="r"><span id="s"></span>
      <div class="prose"><p>A</p></div></div><div></div></div>`;
    expect(found(Selector.Place)).toEqual(["r"]);
    expect(found(Selector.Row)).toEqual(["r", "div"]);
  });

  test("find the place that the address names", () => {
    document.body.innerHTML = '<div class="prose"><p id="a">A</p><p id="b">B</p></div>';
    location.hash = "#b";
    expect(found(Selector.NamedPlace)).toEqual(["b"]);
  });
});
