import { fromHtml } from "hast-util-from-html";
import { toHtml } from "hast-util-to-html";
import { describe, expect, test } from "vitest";
import { divideText } from "@/press/pages/divideText";

const paragraphs = (count: number) =>
  Array.from({ length: count }, (_, index) => `<p id="p${index}">${"a ".repeat(250)}</p>`).join("");

/** The elements that are marked, by their tags and ids. */
function marked(body: string): string[] {
  const tree = fromHtml(`<!doctype html><html><body>${body}</body></html>`);
  divideText({ tree });
  return [...toHtml(tree).matchAll(/<(\w+)(?: id="(\w+)")?[^>]* data-later/g)].map(
    ([, tag, id]) => `${tag}${id ? `#${id}` : ""}`,
  );
}

describe("divideText", () => {
  test("marks the block that comes after the first screens, and whatever stands behind the text", () => {
    const article = `<article><h1>a</h1><div><div class="prose">${paragraphs(9)}</div><section>b</section></div></article>`;
    expect(marked(`<main>${article}<nav>c</nav></main><footer>d</footer>`)).toEqual([
      "p#p2",
      "section",
      "nav",
      "footer",
    ]);
  });

  test("divides two versions side by side between rows", () => {
    const row = (id: number) =>
      `<div id="r${id}"><div class="prose">${paragraphs(1)}</div><div class="prose">${paragraphs(1)}</div></div>`;
    const rows = Array.from({ length: 6 }, (_, index) => row(index)).join("");
    expect(marked(`<main><div data-rows>${rows}</div></main><footer>d</footer>`)).toEqual([
      "div#r1",
      "footer",
    ]);
  });

  test("leaves a short text, and a page without any, whole", () => {
    expect(
      marked(`<main><div class="prose">${paragraphs(4)}</div></main><footer></footer>`),
    ).toEqual([]);
    expect(marked("<main><ul><li>a</li></ul></main>")).toEqual([]);
  });
});
