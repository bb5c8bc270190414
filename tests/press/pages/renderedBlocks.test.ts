import { fromHtml } from "hast-util-from-html";
import { describe, expect, test } from "vitest";
import { renderedBlocks } from "@/press/pages/renderedBlocks";

const ADDRESS = "/ur/articles/rivers/";

const page = (prose: string, languages = ["en", "ur"]) =>
  fromHtml(
    `<!doctype html><html lang="ur"><head>${languages
      .map((tag) => `<link rel="alternate" hreflang="${tag}" href="/${tag}/">`)
      .join("")}</head><body>${prose}</body></html>`,
  );

describe("renderedBlocks", () => {
  test("lists each block with the ids that it answers to, ready for another page", () => {
    const prose = `<div class="prose" data-digits="arabext">
      <h2 id="east">مشرق</h2><a href="/en/articles/rivers/#east">English</a>
      <span id="east.2"></span><span id="east.3" data-landing=""></span><p id="east.1">دریا<sup><a href="#fn-a" id="fnref-a" data-footnote="1" aria-describedby="notes">1</a></sup> <a href="/ur/">صفحہ</a></p>
      <p data-continues="">اور</p>
      <p>زائد</p>
    </div>`;
    expect(renderedBlocks(page(prose), ADDRESS)).toEqual({
      digits: "arabext",
      blocks: [
        { ids: ["east"], html: "<h2>مشرق</h2>" },
        {
          ids: ["east.1", "east.2"],
          html: '<p>دریا<sup><a href="/ur/articles/rivers/#fn-a">1</a></sup> <a href="/ur/">صفحہ</a>',
        },
        { ids: [], continues: true, html: "<p>اور" },
        { ids: [], html: "<p>زائد" },
      ],
    });
  });

  test("lists blocks in one language too", () => {
    const tree = page('<div class="prose"><p>متن</div>', ["ur", "x-default"]);
    expect(renderedBlocks(tree, ADDRESS)?.blocks).toEqual([{ ids: [], html: "<p>متن" }]);
  });

  test.each([
    ["of another kind", page('<div class="prose"><p>متن</div>'), "/ur/pages/about/"],
    ["beside others", page('<div class="prose"><p>متن</div>'), "/ur/articles/rivers/with/en/"],
    ["that fall back", page('<div class="prose" lang="en"><p>text</div>'), ADDRESS],
    ["without a text", page("<p>متن</p>"), ADDRESS],
  ])("omits pages %s", (_which, tree, address) => {
    expect(renderedBlocks(tree, address)).toBeUndefined();
  });
});
