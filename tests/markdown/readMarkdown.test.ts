import { describe, expect, test } from "vitest";
import { readMarkdown } from "@/markdown/readMarkdown";
import { toHtml } from "./toHtml";

const file = "articles/warm-waters/ur.md";
const read = (text: string) => readMarkdown({ file, text });
const html = (text: string) => read(text).blocks.map(({ element }) => toHtml(element));
const kinds = (text: string) => read(text).blocks.map(({ kind }) => kind);

describe("readMarkdown", () => {
  test("separates front matter and text, and keeps their line numbers", () => {
    const { frontMatter, blocks } = read(
      "---\ntitle: گرم پانی\n---\n\nپہلا\nپیراگراف۔\n\n## دریا {#river}\n",
    );
    expect(frontMatter).toEqual({ text: "title: گرم پانی", line: 2 });
    expect(blocks).toEqual([
      {
        kind: "paragraph",
        text: "پہلا پیراگراف۔",
        at: { line: 5, column: 1 },
        element: {
          type: "element",
          tagName: "p",
          properties: {},
          children: [{ type: "text", value: "پہلا\nپیراگراف۔" }],
        },
      },
      {
        kind: "heading",
        depth: 2,
        text: "دریا",
        authoredId: "river",
        at: { line: 8, column: 1 },
        element: {
          type: "element",
          tagName: "h2",
          properties: {},
          children: [{ type: "text", value: "دریا" }],
        },
      },
    ]);
  });

  test("reads every kind of block", () => {
    expect(
      kinds(
        "a\n\n## b\n\n- c\n\n1. d\n\n> e\n\n![f](f.svg)\n\n| g |\n|---|\n| h |\n\n```\ni\n```\n\n---\n",
      ),
    ).toEqual([
      "paragraph",
      "heading",
      "list",
      "list",
      "quotation",
      "figure",
      "table",
      "code",
      "break",
    ]);
  });

  test("reads front matter only at the top of the file", () => {
    expect(read("a\n\n---\n\nb").frontMatter).toBeUndefined();
    expect(kinds("a\n\n---\n\nb")).toEqual(["paragraph", "break", "paragraph"]);
  });

  test("reads texts with carriage returns", () => {
    const { frontMatter, blocks } = read("---\r\ntitle: a\r\n---\r\n\r\nb\r\n");
    expect(frontMatter).toEqual({ text: "title: a", line: 2 });
    expect(blocks[0]).toMatchObject({ text: "b", at: { line: 5, column: 1 } });
  });

  test.each([
    ["emphasis", "*a* **b** `c`", "<p><em>a</em> <strong>b</strong> <code>c</code></p>"],
    [
      "a link",
      '[a](/ur/series/rivers/ "b")',
      '<p><a href="/ur/series/rivers/" title="b">a</a></p>',
    ],
    [
      "a bare address",
      "https://doab.example",
      '<p><a href="https://doab.example">https://doab.example</a></p>',
    ],
    [
      "an e-mail address",
      "<mailto:a@doab.example>",
      '<p><a href="mailto:a@doab.example">mailto:a@doab.example</a></p>',
    ],
    ["a list that begins at 3", "3. a", '<ol start="3">\n<li>a</li>\n</ol>'],
    [
      "aligned cells",
      "| a |\n|--:|\n| b |",
      '<table><thead><tr><th align="right">a</th></tr></thead><tbody><tr><td align="right">b</td></tr></tbody></table>',
    ],
    ["code with its language", "```js\na\n```", '<pre><code class="language-js">a\n</code></pre>'],
    ["one tilde is a tilde", "a ~b~ c", "<p>a ~b~ c</p>"],
  ])("%s", (_name, text, expected) => {
    expect(html(text).join("").replace(/>\n</g, "><")).toBe(expected.replace(/>\n</g, "><"));
    expect(read(text).problems).toEqual([]);
  });

  test("character references can’t add what tags could not", () => {
    expect(html("&lt;script&gt;")).toEqual(["<p>&#x3C;script></p>"]);
  });

  test.each([
    "<script>a</script>",
    "<b onclick='a'>b</b>",
    "[a](javascript:b)",
    "![a](javascript:b)",
    "<javascript:a>",
    "[a](vbscript:b)",
  ])("no executable part of %s is left", (text) => {
    const { problems } = read(text);
    expect(problems.length).toBeGreaterThan(0);
    expect(html(text).join("")).not.toMatch(/(?:href|src)="[^"]*script:|<script|onclick/);
  });
});

describe("figures", () => {
  test("a picture alone in its paragraph is a figure, its title the caption", () => {
    expect(html('![دو پرچم](two-flags.svg "دریا پر")')).toEqual([
      '<figure><img src="two-flags.svg" alt="دو پرچم"><figcaption>دریا پر</figcaption></figure>',
    ]);
    expect(read('![دو پرچم](two-flags.svg "دریا پر")').blocks[0]?.text).toBe("دریا پر");
  });

  test("without a title it has no caption; a comment beside it doesn’t matter", () => {
    expect(html("![a](a.svg) <!-- note -->")).toEqual([
      '<figure><img src="a.svg" alt="a"></figure>',
    ]);
  });

  test("a picture among words is not a figure", () => {
    expect(html("See ![a](a.svg)")).toEqual(['<p>See <img src="a.svg" alt="a"></p>']);
  });

  test("pictures are collected with their places", () => {
    expect(read("![](a.svg)\n\n![b][b]\n\n[b]: b.svg").pictures).toEqual([
      { src: "a.svg", alt: "", at: { line: 1, column: 1 } },
      { src: "b.svg", alt: "b", at: { line: 3, column: 1 } },
    ]);
  });
});

describe("comments", () => {
  test.each([
    ["on lines of their own", "a\n\n<!-- desk: b\n\nc -->\n\nd", ["<p>a</p>", "<p>d</p>"]],
    ["among words", "a <!-- b --> c", ["<p>a  c</p>"]],
    ["in a list", "- a\n- <!-- b -->\n- c", ["<ul>\n<li>a</li>\n<li></li>\n<li>c</li>\n</ul>"]],
    ["alone in a quotation", "> <!-- b -->", ["<blockquote>\n</blockquote>"]],
    ["but not in code", "`<!-- b -->`", ["<p><code>&#x3C;!-- b --></code></p>"]],
  ])("are removed %s", (_name, text, expected) => {
    expect(html(text)).toEqual(expected);
    expect(read(text).problems).toEqual([]);
  });
});

describe("links", () => {
  test("are collected with their places, also in footnotes", () => {
    expect(read("a [b](/ur/) [c][c][^n]\n\n[c]: #top.1\n\n[^n]: [d](/ur/archive/)").links).toEqual([
      { url: "/ur/", at: { line: 1, column: 3 } },
      { url: "#top.1", at: { line: 1, column: 13 } },
      { url: "/ur/archive/", at: { line: 5, column: 7 } },
    ]);
  });

  test("a picture can be a link’s text", () => {
    expect(read("[![a](a.svg)](/ur/)").problems).toEqual([]);
  });
});
