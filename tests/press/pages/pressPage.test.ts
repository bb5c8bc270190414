import { readFileSync } from "node:fs";
import type { Root } from "hast";
import { fromHtml } from "hast-util-from-html";
import { toHtml } from "hast-util-to-html";
import { visit } from "unist-util-visit";
import { describe, expect, test } from "vitest";
import { pressPage } from "@/press/pages/pressPage";
import { sealPage } from "@/press/pages/sealPage";

/** A page as Next exports it, with an element's script, JSON-LD and two style sheets. */
const exported = readFileSync("tests/fixtures/press/exported-article.html", "utf8");

/** Wraps content into a whole document. */
const document = (body: string, head = "") =>
  `<!DOCTYPE html><html lang="en"><head>${head}</head><body>${body}</body></html>`;

/** What sealing leaves in the body, with all its tags. */
const sealedBody = (body: string) =>
  /<body>(.*)<\/body>/s.exec(
    toHtml(sealPage({ exported: fromHtml(document(body)) }).tree, { closeEmptyElements: true }),
  )?.[1];

/** The text that a reader can see. */
function visibleText(html: string): string {
  let text = "";
  visit(fromHtml(html), (node) => {
    if (node.type === "element" && node.tagName === "script") return "skip";
    if (node.type === "text") text += node.value;
    return undefined;
  });
  return text;
}

describe("an exported page", () => {
  const { html, facts } = pressPage(exported, "/en/articles/one/");

  test("loses what only Next's client uses", () => {
    expect(html).not.toMatch(
      /__next|TURBOPACK|_next\/[^"]*\.js|<!--|data-precedence|modulepreload/,
    );
    expect(html).not.toContain("<div hidden");
    expect(html.length).toBeLessThan(exported.length / 8);
  });

  test("keeps its text to the letter, and its language", () => {
    expect(visibleText(html)).toBe(visibleText(exported));
    expect(html).toMatch(/^<!doctype html><html lang="en" dir="ltr"/);
  });

  test("keeps its style sheets in their order", () => {
    const sheets = (text: string) => text.match(/(?<=rel="stylesheet" href=")[^"]+/g);
    expect(sheets(html)).toEqual(sheets(exported));
    expect(facts.styleSheets).toEqual(sheets(exported));
  });

  test("lists a style sheet for readers without script among its links only", () => {
    const head = '<noscript><link rel="stylesheet" href="/a.css"></noscript>';
    const { facts } = pressPage(document("text", head), "/");
    expect(facts.links).toContain("/a.css");
    expect(facts.styleSheets).not.toContain("/a.css");
  });

  test("keeps the site's own script and data", () => {
    expect(html).toContain('<script type="module" src="/assets/elements-');
    expect(html).toContain('<script type="application/ld+json">{"a":1}</script>');
    expect(facts.scripts).toHaveLength(1);
    expect(facts.scriptHashes).toEqual([]);
  });

  test("loses a preconnect hint of Next that the site does not use", () => {
    const link = '<link rel="preconnect" href="/" crossorigin="">';
    expect(pressPage(document("text", link), "/").html).not.toContain("preconnect");
  });

  test("has no fault", () => {
    expect(facts.faults).toEqual([]);
  });

  test("does not change when pressed again", () => {
    expect(pressPage(html, "/en/articles/one/").html).toBe(html);
  });
});

describe("sealing", () => {
  test("leaves the given page unchanged", () => {
    const page: Root = fromHtml(exported);
    const before = toHtml(page);
    sealPage({ exported: page });
    expect(toHtml(page)).toBe(before);
  });

  test.each([
    ["<p>a<!-- -->b <!-- --> c</p>", "<p>ab  c</p>"],
    ["<p>آصف<!-- --> <!-- -->علی\u200f</p>", "<p>آصف علی\u200f</p>"],
    ["<p>a &lt; b &amp;&amp; c&nbsp;d</p>", "<p>a &#x3C; b &#x26;&#x26; c\u00a0d</p>"],
    ["<pre>\n\n  two\n</pre>", "<pre>\n\n  two\n</pre>"],
    ["<pre>one\n</pre>", "<pre>one\n</pre>"],
    ['<img src="/media/a.png" alt="">', '<img src="/media/a.png" alt="">'],
    ['<div hidden="">shown later</div>', "<div hidden>shown later</div>"],
    ['<div hidden="" id="a"></div>', '<div hidden id="a"></div>'],
    ['<main><div hidden=""></div></main>', "<main><div hidden></div></main>"],
    ["<noscript><p>Without script</p></noscript>", "<noscript><p>Without script</p></noscript>"],
    [
      '<svg viewBox="0 0 1 1"><path d="M0 0"></path></svg>',
      '<svg viewBox="0 0 1 1"><path d="M0 0" /></svg>',
    ],
    [
      '<bookmark-button block-id="top.1"><button>Keep</button></bookmark-button>',
      '<bookmark-button block-id="top.1"><button>Keep</button></bookmark-button>',
    ],
    ["<template><p>later<!-- --></p></template>", "<template><p>later<!-- --></p></template>"],
  ])("seals %s", (body, sealed) => {
    expect(sealedBody(body)).toBe(sealed);
  });
});

describe("scripts", () => {
  test("with the site’s mark are kept, hashed, and lose the mark", () => {
    const { html, facts } = pressPage(
      document('<script data-keep="">let a = "<b>";</script>'),
      "/",
    );
    expect(html).toContain('<script>let a = "<b>";</script>');
    // echo -n 'let a = "<b>";' | openssl dgst -sha256 -binary | base64
    expect(facts.scriptHashes).toEqual(["sha256-Yec60kKRbfUEVY+af2er7srYeGCy7INO1VppjnXhVdM="]);
    expect(facts.faults).toEqual([]);
  });

  test.each([
    ["<script>alert(1)</script>", "The page has a script that is not the site's own: alert(1)"],
    [
      '<script src="/own.js"></script>',
      'The page has a script that is not the site\'s own: src="/own.js"',
    ],
    [
      '<script>$RC("B:0","S:0")</script>',
      'The page has a script that is not the site\'s own: $RC("B:0","S:0")',
    ],
  ])("without the site’s mark are faults: %s", (body, fault) => {
    expect(pressPage(document(body), "/").facts.faults).toEqual([fault]);
  });
});

describe("faults", () => {
  test.each([
    ['<p style="color:red">', "<p> has a style attribute."],
    ['<a href="#lost">a</a>', "#lost names an id that the page does not have."],
    ["<style>p{}</style>", "<style> is not allowed by the site's policy."],
    ['<p onclick="x()">', "<p> has an event handler, onClick."],
    [
      '<img src="https://a.example/a.png" alt="">',
      "<img> loads from another site: https://a.example/a.png",
    ],
    ['<img src="//a.example/a.png" alt="">', "<img> loads from another site: //a.example/a.png"],
    [
      '<img src="data:image/png;base64,AA" alt="">',
      "<img> loads from another site: data:image/png;base64,AA",
    ],
    [
      '<img src="/a.png" srcset="/b.png 2x, https://a.example/c.png 3x" alt="">',
      "<img> loads from another site: https://a.example/c.png",
    ],
    [
      '<link rel="stylesheet" href="https://a.example/a.css">',
      "<link> loads from another site: https://a.example/a.css",
    ],
    [
      '<link rel="preload" as="font" href="//a.example/a.woff2">',
      "<link> loads from another site: //a.example/a.woff2",
    ],
    [
      '<button formaction="https://a.example/">a</button>',
      "<button> loads from another site: https://a.example/",
    ],
    [
      '<svg><use href="https://a.example/a.svg#b"></use></svg>',
      "<use> loads from another site: https://a.example/a.svg#b",
    ],
    [
      '<form action="https://a.example/"></form>',
      "<form> loads from another site: https://a.example/",
    ],
    ['<iframe src="/en/"></iframe>', "<iframe> is not allowed by the site's policy."],
    ["<video></video>", "<video> is not allowed by the site's policy."],
  ])("are found in %s", (body, fault) => {
    expect(pressPage(document(body), "/").facts.faults).toEqual([fault]);
  });

  test("do not include links to other sites, or addresses that nothing loads", () => {
    const head =
      '<link rel="canonical" href="https://a.example/en/"><link rel="alternate" hreflang="ur" href="https://a.example/ur/">';
    const body = '<a href="https://b.example/">b</a><a href="mailto:a@b.example">write</a>';
    expect(pressPage(document(body, head), "/").facts.faults).toEqual([]);
  });
});
