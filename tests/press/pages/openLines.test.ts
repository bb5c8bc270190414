import { fromHtml } from "hast-util-from-html";
import { toHtml } from "hast-util-to-html";
import { describe, expect, test } from "vitest";
import type { WordInk } from "@/core/text/shapedWords";
import { openLines } from "@/press/pages/openLines";

/** What of a word is not 1 em above the baseline, .3 below, and 1 along. */
const WORDS: Readonly<Record<string, Partial<WordInk>>> = {
  کیلسیئم: { ascent: 2.5 },
  کبھی: { ascent: 2.1 },
  کچھ: { ascent: 1.9 },
  گئی: { ascent: 1.6 },
  کم: { depth: 0.6 },
  اعلانِ: { depth: 0.68 },
};
const measure = (word: string) => ({ ascent: 1, depth: 0.3, advance: 1, ...WORDS[word] });

/** A page’s body, its lines opened; struts are written `|2`. */
function opened(body: string, typeface = "nastaliq"): string {
  const page = fromHtml(`<!doctype html><html data-typeface="${typeface}"><body>${body}</body>`);
  openLines({ tree: page, measure });
  const html = /<body>(.*)<\/body>/s.exec(toHtml(page))?.[1] ?? "";
  return html.replaceAll(/<span class="strut(\d)"><\/span>/g, "|$1");
}

/** Long enough to end the first line of any block, with a deep letter and without. */
const DEEP = "وہ ہے تو کم ہے";
const FLAT = "وہ ہے تو یہ ہے";

describe("Urdu words in a text in Latin script", () => {
  const text = `<div class="prose"><p>The oldest of all is <span lang="ur">گئی</span>, it said.</p></div>`;
  const openedWith = (faces: string, later = "") => {
    const page = fromHtml(
      `<html data-typeface="serif"><head><script data-faces="${faces}" data-later="${later}"></script></head><body>${text}`,
    );
    openLines({ tree: page, measure });
    return toHtml(page);
  };

  test("open their line if the page loads Nastaliq, which then sets them", () => {
    const opened = `گئی<span class="strut1"></span></span>`;
    expect(openedWith("serif nastaliq latin")).toContain(opened);
    expect(openedWith("serif nastaliq-core")).toContain(opened);
    expect(openedWith("serif", "nastaliq-core latin")).toContain(opened);
  });

  test("leave their line unchanged if Naskh sets them", () => {
    expect(openedWith("serif naskh")).not.toContain("strut");
  });
});

describe("openLines", () => {
  test("inserts a strut after a word that could touch the line above", () => {
    const page = fromHtml(`<html data-typeface="nastaliq"><body><p>${DEEP} کبھی آیا`);
    openLines({ tree: page, measure });
    expect(toHtml(page)).toContain(`${DEEP} کبھی<span class="strut4"></span> آیا`);
  });

  test.each([
    ["the body of an article", `<div class="prose"><p>${DEEP} کبھی</p></div>`],
    ["an item of a list", `<div class="prose"><ul><li>${DEEP} کبھی</li></ul></div>`],
    [
      "a cell of a table",
      `<div class="prose"><table><tbody><tr><td>${DEEP} کبھی</td></tr></tbody></table></div>`,
    ],
    [
      "the head of a table",
      `<div class="prose"><table><thead><tr><th>${DEEP} کبھی</th></tr></thead></table></div>`,
    ],
    ["a quotation", `<div class="prose"><blockquote><p>${DEEP} کبھی</p></blockquote></div>`],
    [
      "an attribution",
      `<div class="prose"><blockquote><footer>${DEEP} کبھی</footer></blockquote></div>`,
    ],
    ["a pull quote", `<div class="prose"><aside><p>${DEEP} کبھی</p></aside></div>`],
    ["a caption", `<figure><figcaption>${DEEP} کبھی</figcaption></figure>`],
    ["a credit", `<figure><figcaption><small>${DEEP} کبھی</small></figcaption></figure>`],
    ["a note", `<section class="notes"><ol><li><p>${DEEP} کبھی</p></li></ol></section>`],
    ["a title", `<h1>${DEEP} کبھی</h1>`],
    ["a heading", `<div class="prose"><h2>${DEEP} کبھی</h2></div>`],
    ["a summary", `<p class="summary">${DEEP} کبھی</p>`],
    ["the contents", `<nav><ol><li><a href="#a">${DEEP} کبھی</a></li></ol></nav>`],
    ["a card", `<article><div><h3><a href="/a/">${DEEP} کبھی</a></h3></div></article>`],
    ["a label", `<p><span>تحریر:</span> <a href="/a/">${DEEP} کبھی</a></p>`],
    ["the site’s header", `<header class="siteHeader"><a href="/">${DEEP} کبھی</a></header>`],
    ["the site’s footer", `<footer><ul><li><a href="/">${DEEP} کبھی</a></li></ul></footer>`],
    ["emphasis", `<p>${DEEP} <em>کبھی</em></p>`],
    ["what is isolated", `<p>${DEEP} <bdi>کبھی</bdi></p>`],
  ])("opens a line of %s", (_, body) => {
    expect(opened(body)).toBe(body.replace("کبھی", "کبھی|4"));
  });

  test.each([
    [
      "a word that rises higher gets a higher line",
      `<p>${DEEP} کیلسیئم کچھ</p>`,
      `<p>${DEEP} کیلسیئم|6 کچھ|3</p>`,
    ],
    [
      "a deeper letter above needs more",
      `<p>${FLAT} اعلانِ ہے کچھ</p>`,
      `<p>${FLAT} اعلانِ ہے کچھ|4</p>`,
    ],
    ["below letters that hang little, a word has room", `<p>${FLAT} کچھ</p>`, `<p>${FLAT} کچھ</p>`],
    ["in the closer lines of a heading it has not", `<h2>${FLAT} گئی</h2>`, `<h2>${FLAT} گئی</h2>`],
    ["nor has a lower one below a deep letter", `<h2>${DEEP} گئی</h2>`, `<h2>${DEEP} گئی|2</h2>`],
    ["the first line of a block has the room above it", "<p>کم کچھ</p>", "<p>کم کچھ</p>"],
    ["behind a line break there is another line", "<p>کم<br>کچھ</p>", "<p>کم<br>کچھ|3</p>"],
    ["no part of a word", `<p>${DEEP} کبھیکبھار</p>`, `<p>${DEEP} کبھیکبھار</p>`],
  ])("%s", (_, body, result) => {
    expect(opened(body)).toBe(result);
  });

  test("a deep letter is ignored once it is further away than a line is long", () => {
    const between = "ہے ".repeat(50);
    expect(opened(`<p>کم ${between}کچھ</p>`)).toBe(`<p>کم ${between}کچھ</p>`);
  });

  test.each(["pre", "code", "button", "label", "sup"])("leaves <%s> unchanged", (name) => {
    const body = `<p>${DEEP}<br><${name}>کبھی</${name}></p>`
      .replace("<p>", "<div>")
      .replace("</p>", "</div>");
    expect(opened(body)).toBe(body);
  });

  test("opens only lines in Nastaliq on a page in another typeface", () => {
    const island = `<h3 lang="ur" data-typeface="nastaliq">${DEEP} کبھی</h3>`;
    const body = `<p>${DEEP} کبھی</p>${island}`;
    expect(opened(body, "serif")).toBe(body.replace("کبھی</h3>", "کبھی|4</h3>"));
    expect(opened(`<p>${DEEP} کبھی</p>`, "naskh")).toBe(`<p>${DEEP} کبھی</p>`);
  });

  test("keeps the words unchanged", () => {
    const body = "<p>«کبھی کبھی»، 2016–17 میں (SEATO) کم کچھ کبھی</p>";
    expect(opened(body).replaceAll(/\|\d/g, "")).toBe(body);
  });
});
