import { describe, expect, test } from "vitest";
import { readMarkdown } from "@/markdown/readMarkdown";
import { toHtml } from "./toHtml";

const read = (text: string) => readMarkdown({ file: "a.md", text });

const html = (text: string) =>
  read(text)
    .blocks.map(({ element }) => toHtml(element).replaceAll("\n", ""))
    .join("");

const rules = (text: string) =>
  read(text).problems.map(({ ruleId, line, column }) => `${ruleId} ${line}:${column}`);

const TEXT = "In 1960 two countries divided six rivers between them. None was asked.";

describe("A pull quote", () => {
  test.each([
    ["on a line of its own", "> [!pull]\n> None was asked."],
    ["in other letters", "> [!Pull]\n> None was asked."],
    ["with spaces after it", "> [!pull]  \n> None was asked."],
    ["before a paragraph", "> [!pull]\n>\n> None was asked."],
    ["on the line of the words", "> [!pull] None was asked."],
  ])("is marked %s", (_where, quotation) => {
    const { blocks, problems } = read(`${TEXT}\n\n${quotation}`);
    expect(problems).toEqual([]);
    expect(blocks[1]).toMatchObject({
      kind: "quotation",
      isPullQuote: true,
      text: "None was asked.",
    });
    expect(html(`${TEXT}\n\n${quotation}`)).toBe(
      `<p>${TEXT}</p><blockquote data-pull=""><p>None was asked.</p></blockquote>`,
    );
  });

  test("is not made by an escaped bracket, or by one further on", () => {
    for (const quotation of ["> \\[!pull] None", "> A [!pull]", "> **[!pull]** b"]) {
      expect(read(quotation).blocks[0]?.isPullQuote, quotation).toBeUndefined();
      expect(rules(quotation), quotation).toEqual([]);
    }
  });

  test.each([
    ["> [!warning]\n> a", ["unknown-quotation-kind 1:1"]],
    ["> [!]\n> a", ["unknown-quotation-kind 1:1"]],
    ["> a\n>\n> > [!note] b", ["unknown-quotation-kind 3:3"]],
    ["> [!pull]", ["empty-pull-quote 1:1"]],
    ["> [!pull]\n>\n> <!-- a -->", ["empty-pull-quote 1:1"]],
    ["a\n\n> b\n>\n> > [!pull] a", ["nested-pull-quote 5:3"]],
    ["a[^b]\n\n[^b]: > [!pull] a", ["nested-pull-quote 3:7"]],
  ])("is refused in the wrong place: %s", (text, expected) => {
    expect(rules(text)).toEqual(expected);
  });

  test.each([
    ["a part of a sentence", "two countries divided six rivers"],
    ["other quotation marks and spaces", "“None was  \n> asked.”"],
    ["words left out", "In 1960 … six rivers…"],
    ["an ellipsis of full stops", "two countries... None was asked."],
    ["emphasis", "None *was* asked."],
    ["its author", "None was asked.\n>\n> — A. Siddiqui"],
  ])("matches the text with %s", (_what, words) => {
    expect(rules(`${TEXT}\n\n> [!pull]\n> ${words}`)).toEqual([]);
  });

  test.each([
    ["another word", "None were asked."],
    ["words in another order", "None was asked … six rivers"],
    ["words of another pull quote alone", "Nobody asked.\n\n> [!pull]\n> Nobody asked."],
  ])("does not match the text with %s", (_what, words) => {
    const found = rules(`${TEXT}\n\n> [!pull]\n> ${words}`);
    expect(found[0]).toBe("pull-quote-not-in-text 3:1");
  });

  test("is compared without footnote references, in Urdu too", () => {
    const text =
      "دریا[^1] بہتا ہے، اور “کوئی” نہیں پوچھتا۔\n\n> [!pull]\n> دریا بہتا ہے، اور کوئی نہیں پوچھتا۔\n\n[^1]: راوی";
    expect(rules(text)).toEqual([]);
  });
});

describe("An attribution", () => {
  test.each([
    ["> a\n>\n> — B", '<blockquote><p>a</p><p data-attribution="">— B</p></blockquote>'],
    [
      "> a\n>\n> – B, *C*",
      '<blockquote><p>a</p><p data-attribution="">– B, <em>C</em></p></blockquote>',
    ],
    ["> a\n>\n> — B\n>\n> c", "<blockquote><p>a</p><p>— B</p><p>c</p></blockquote>"],
    ["> a\n>\n> —B", "<blockquote><p>a</p><p>—B</p></blockquote>"],
    ["> a\n>\n> - B", "<blockquote><p>a</p><ul><li>B</li></ul></blockquote>"],
    ["> — B", "<blockquote><p>— B</p></blockquote>"],
    ["a\n\n— B", "<p>a</p><p>— B</p>"],
  ])("is the last of several paragraphs, after a dash: %s", (text, expected) => {
    expect(html(text)).toBe(expected);
  });

  test("belongs to the quotation’s text", () => {
    expect(read("> دریا سب کے ہیں۔\n>\n> — لیاقت علی خان").blocks[0]?.text).toBe(
      "دریا سب کے ہیں۔ — لیاقت علی خان",
    );
  });
});
