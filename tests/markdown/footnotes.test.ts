import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readMarkdown } from "@/markdown/readMarkdown";
import { toHtml } from "./toHtml";

const read = (text: string) => readMarkdown({ file: "a.md", text });

describe("footnotes", () => {
  test("are taken out of the text as data, and their references become numbered links", () => {
    const { blocks, footnotes, problems } = read(
      "دو ملک[^treaty] اور چھ دریا۔[^river]\n\n[^river]: سندھ۔\n\n[^treaty]: کراچی،\n    *1960*۔\n",
    );
    expect(problems).toEqual([]);
    expect(blocks).toHaveLength(1);
    expect(blocks[0]?.text).toBe("دو ملک اور چھ دریا۔");
    expect(toHtml(blocks.map(({ element }) => element))).toBe(
      '<p>دو ملک<sup><a href="#fn-treaty" id="fnref-treaty" data-footnote="1">1</a></sup> اور چھ دریا۔' +
        '<sup><a href="#fn-river" id="fnref-river" data-footnote="2">2</a></sup></p>',
    );
    expect(footnotes.map(({ id, marks, content }) => [id, marks, toHtml(content)])).toEqual([
      ["fn-treaty", ["fnref-treaty"], "<p>کراچی،\n<em>1960</em>۔</p>"],
      ["fn-river", ["fnref-river"], "<p>سندھ۔</p>"],
    ]);
  });

  test("a footnote can have several references, and several blocks", () => {
    const { footnotes } = read("a[^n] b[^n] c[^n]\n\n[^n]: d\n\n    - e\n");
    expect(footnotes).toHaveLength(1);
    expect(footnotes[0]?.marks).toEqual(["fnref-n", "fnref-n-2", "fnref-n-3"]);
    expect(footnotes[0]?.content.map((node) => "tagName" in node && node.tagName)).toEqual([
      "p",
      "ul",
    ]);
  });

  test("footnotes that only footnotes refer to come after those of the text", () => {
    const { footnotes, problems } = read("a[^1] b[^2]\n\n[^1]: c[^3]\n\n[^2]: d\n\n[^3]: e[^1]\n");
    expect(problems).toEqual([]);
    expect(footnotes.map(({ id, marks }) => [id, marks])).toEqual([
      ["fn-1", ["fnref-1", "fnref-1-2"]],
      ["fn-2", ["fnref-2"]],
      ["fn-3", ["fnref-3"]],
    ]);
    expect(toHtml(footnotes[0]?.content ?? [])).toBe(
      '<p>c<sup><a href="#fn-3" id="fnref-3" data-footnote="3">3</a></sup></p>',
    );
  });

  test.each([
    ["labels that are slugs keep theirs", ["Treaty", "b-2"], ["fn-treaty", "fn-b-2"]],
    ["labels in another script are numbered", ["معاہدہ", "دریا"], ["fn-1", "fn-2"]],
    ["…but never take another’s number", ["معاہدہ", "1"], ["fn-1-2", "fn-1"]],
    [
      "odd ones keep what they have of a slug",
      ["a.b", "a_b", "a-b"],
      ["fn-a-b-2", "fn-a-b-3", "fn-a-b"],
    ],
  ])("%s", (_name, labels, expected) => {
    const text = `${labels.map((label) => `x[^${label}]`).join(" ")}\n\n${labels.map((label) => `[^${label}]: y\n`).join("\n")}`;
    expect(read(text).footnotes.map(({ id }) => id)).toEqual(expected);
  });

  test("a second reference never takes the id of another footnote’s first", () => {
    const { footnotes } = read("x[^a] x[^a] x[^a-2]\n\n[^a]: y\n\n[^a-2]: z\n");
    expect(footnotes.map(({ marks }) => marks)).toEqual([["fnref-a", "fnref-a-3"], ["fnref-a-2"]]);
  });

  test("all ids are valid and distinct, and every reference links to a footnote and back", () => {
    const label = fc.oneof(
      fc.constantFrom("a", "A", "a-2", "a.b", "1", "2", "دریا", "نہر", "ref-a", "_"),
      fc.stringMatching(/^[a-zA-Z0-9_.-]{1,4}$/),
    );
    fc.assert(
      fc.property(fc.array(label, { minLength: 1, maxLength: 12 }), (labels) => {
        const notes = [...new Set(labels.map((one) => one.toLowerCase()))];
        const { blocks, footnotes } = read(
          `${labels.map((one) => `x[^${one}]`).join(" ")}\n\n${notes.map((one) => `[^${one}]: y\n`).join("\n")}`,
        );
        expect(footnotes).toHaveLength(notes.length);
        const ids = footnotes.flatMap(({ id, marks }) => [id, ...marks]);
        expect(new Set(ids).size).toBe(ids.length);
        for (const id of ids) expect(id).toMatch(/^fn(ref)?-[a-z0-9]+(-[a-z0-9]+)*$/);
        const drawn = toHtml(blocks.map(({ element }) => element));
        for (const { id, marks } of footnotes) {
          for (const mark of marks) expect(drawn).toContain(`<a href="#${id}" id="${mark}"`);
        }
      }),
    );
  });

  test("an escaped reference is text", () => {
    const { problems, blocks } = read("a \\[^b]");
    expect(problems).toEqual([]);
    expect(blocks[0]?.text).toBe("a [^b]");
  });
});
