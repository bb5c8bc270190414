import { describe, expect, test } from "vitest";
import { readMarkdown } from "@/markdown/readMarkdown";
import { toHtml } from "./toHtml";

const html = (text: string) =>
  readMarkdown({ file: "articles/a/ur.md", text })
    .blocks.map(({ element }) => toHtml(element))
    .join("");

describe("emphasis beside punctuation", () => {
  test.each([
    ["**”پانی“**نے", "<p><strong>”پانی“</strong>نے</p>"],
    ["نے**”پانی“** سے", "<p>نے<strong>”پانی“</strong> سے</p>"],
    ["نے**(پانی)**سے", "<p>نے<strong>(پانی)</strong>سے</p>"],
    ["**الف،**ب اور**،ج** د", "<p><strong>الف،</strong>ب اور<strong>،ج</strong> د</p>"],
    ["*“کتاب”*وں **دریا**وں", "<p><em>“کتاب”</em>وں <strong>دریا</strong>وں</p>"],
    ["**الف ”*ب*“ ج**د", "<p><strong>الف ”<em>ب</em>“ ج</strong>د</p>"],
    ["***”پانی“***نے", "<p><em><strong>”پانی“</strong></em>نے</p>"],
    ["他说**“水”**了", "<p>他说<strong>“水”</strong>了</p>"],
    ["**(Sindh)**s", "<p><strong>(Sindh)</strong>s</p>"],
  ])("%s", (text, expected) => {
    expect(html(text)).toBe(expected);
  });

  // Of CommonMark's own examples, those on which the rule in its plain form turns.
  test.each([
    ["a*&#x22;foo&#x22;*", '<p>a*"foo"*</p>'],
    ['a**"foo"**', '<p>a**"foo"**</p>'],
    ["*(*foo)", "<p>*(*foo)</p>"],
    ["**(**foo)", "<p>**(**foo)</p>"],
    ["*(*foo*)*", "<p><em>(<em>foo</em>)</em></p>"],
    ['**foo "*bar*" foo**', '<p><strong>foo "<em>bar</em>" foo</strong></p>'],
    ["5 * 3 * 2", "<p>5 * 3 * 2</p>"],
    ["*foo**bar**baz*", "<p><em>foo<strong>bar</strong>baz</em></p>"],
  ])("%s is parsed as in CommonMark", (text, expected) => {
    expect(html(text).replaceAll("&#x22;", '"')).toBe(expected);
  });
});
