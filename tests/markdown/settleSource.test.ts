import { describe, expect, test } from "vitest";
import { readMarkdown } from "@/markdown/readMarkdown";
import { settleSource } from "@/markdown/settleSource";
import { toHtml } from "./toHtml";

const file = "articles/warm-waters/ur.md";
const read = (text: string) => readMarkdown({ file, text });
const html = (text: string) =>
  read(text)
    .blocks.map(({ element }) => toHtml(element).replace(/>\n+</g, "><"))
    .join("");

describe("Markdown as people write it", () => {
  test.each([
    ["Urdu digits and full stops", "۱۔ ا\n۲۔ ب", "<ol><li>ا</li><li>ب</li></ol>"],
    ["Arabic digits that begin at three", "٣) ا\n٤) ب", '<ol start="3"><li>ا</li><li>ب</li></ol>'],
    ["Devanagari digits", "१. ا", "<ol><li>ا</li></ol>"],
    ["a list inside of a list", "۱۔ ا\n\n   ۱۔ ب", "<ol><li><p>ا</p><ol><li>ب</li></ol></li></ol>"],
    ["bullets of word processors", "•\tا\n•\tب", "<ul><li>ا</li><li>ب</li></ul>"],
    [
      "a bullet that a word processor set far from its words",
      "·         ا\n·\t\tب",
      "<ul><li>ا</li><li>ب</li></ul>",
    ],
    ["a number far from its words", "1.     ا\n2.\t\tب", "<ol><li>ا</li><li>ب</li></ol>"],
    [
      "code inside of an item",
      "- ا\n\n      ب",
      "<ul><li><p>ا</p><pre><code>ب\n</code></pre></li></ul>",
    ],
    ["a bullet in a quotation", "> • ا", "<blockquote><ul><li>ا</li></ul></blockquote>"],
    ["a mark of direction before a heading", "\u200F## ا {#one}\u200F", "<h2>ا</h2>"],
    ["a no-break space behind the signs", "##\u00A0ا", "<h2>ا</h2>"],
    ["a wide sign", "＃＃ ا", "<h2>ا</h2>"],
    ["a byte order mark before an item", "\uFEFF- ا", "<ul><li>ا</li></ul>"],
    ["a mark of direction before a quotation", "\u200F> ا", "<blockquote><p>ا</p></blockquote>"],
    ["a mark of direction before a break", "ا\n\n\u200F---", "<p>ا</p><hr>"],
    [
      "long dashes in a table, and invisible characters at its edges",
      "\u200F| ا | ب |\u200F\n|—|–|\n\u200F| ج | د |",
      "<table><thead><tr><th>ا</th><th>ب</th></tr></thead><tbody><tr><td>ج</td><td>د</td></tr></tbody></table>",
    ],
    [
      "curly quotation marks around a caption",
      "![ا](map.svg “ب”)",
      '<figure><img src="map.svg" alt="ا"><figcaption>ب</figcaption></figure>',
    ],
    [
      "a mark of direction before a picture",
      '\u200F![ا](map.svg "ب")',
      '<figure><img src="map.svg" alt="ا"><figcaption>ب</figcaption></figure>',
    ],
    [
      "spaces and parentheses in a name",
      "![ا](two flags (1).svg)",
      '<figure><img src="two%20flags%20(1).svg" alt="ا"></figure>',
    ],
    ["wide parentheses", "[ا]（/ur/）", '<p><a href="/ur/">ا</a></p>'],
    ["a mark of direction between the two", "[ا]\u200F(/ur/)", '<p><a href="/ur/">ا\u200F</a></p>'],
    ["a pause below a sentence", "دریا خشک تھا۔\n---\nپھر", "<p>دریا خشک تھا۔</p><hr><p>پھر</p>"],
    ["a pause that became a dash", "ا\n\n—\n\nب", "<p>ا</p><hr><p>ب</p>"],
    ["a comment in the line", "ا %%سال دیکھیں%% ب", "<p>ا ب</p>"],
    ["a comment of several paragraphs", "ا\n\n%%\nسال\n\nدیکھیں\n%%\n\nب", "<p>ا</p><p>ب</p>"],
    ["a comment with code in it", "ا\n\n%%\n```\nسال\n%%\n\nب", "<p>ا</p><p>ب</p>"],
    ["a comment before words", "%%سال دیکھیں%% ب", "<p> ب</p>"],
    ["a comment in an item", "- ا %%سال%%\n- ب", "<ul><li>ا </li><li>ب</li></ul>"],
  ])("%s", (_name, text, expected) => {
    expect(html(text)).toBe(expected);
    expect(read(text).problems).toEqual([]);
  });

  test("a footnote label matches in any digits", () => {
    const { footnotes, problems } = read("ا[^۱]\n\n[^1]: ب");
    expect(footnotes).toHaveLength(1);
    expect(problems).toEqual([]);
  });

  test("front matter may have invisible characters around its hyphens", () => {
    expect(read("\u200F---\ntitle: ا\n--- \u200F\n\nب").frontMatter).toEqual({
      text: "title: ا",
      line: 2,
    });
  });

  test.each([
    ["a fence", "```\n۱۔ ا\n• ب %%ج%%\n```", "<pre><code>۱۔ ا\n• ب %%ج%%\n</code></pre>"],
    [
      "code in the line",
      "`%%ا%%` `![ا](a b.svg “ج”)`",
      "<p><code>%%ا%%</code> <code>![ا](a b.svg “ج”)</code></p>",
    ],
    ["an escaped sign", "\\%%ا", "<p>%%ا</p>"],
    ["a year that begins a line", "سنہ\n1947۔ پھر", "<p>سنہ\n1947۔ پھر</p>"],
    [
      "an attribution",
      "> ا\n>\n> — ب",
      '<blockquote><p>ا</p><p data-attribution="">— ب</p></blockquote>',
    ],
    ["a heading that is underlined", "دریا\n-----", "<h2>دریا</h2>"],
    ["dots as an ornament", "• • •", "<p>• • •</p>"],
  ])("%s is left unchanged", (_name, text, expected) => {
    expect(html(text)).toBe(expected);
    expect(read(text).problems).toEqual([]);
  });

  test.each([
    ["1. ا\n1. ب\n1. ج", []],
    ["5. ا\n6. ب", []],
    ["0. ا\n1. ب", []],
    ["1. ا\n2. ب\n2. ج\n3. د", ["2→3"]],
    ["۱۔ ا\n۲۔ ب\n۴۔ ج\n\n1947. د", ["4→3", "1947→4"]],
    ["> 1. ا\n> 3. ب", ["3→2"]],
  ])("list numbers that would change when published are reported: %j", (text, expected) => {
    const told = read(text).problems.filter(({ ruleId }) => ruleId === "list-number");
    expect(
      told.map(({ reason }) => reason.replace(/^.*?numbered (\d+).*? as (\d+):.*$/s, "$1→$2")),
    ).toEqual(expected);
  });

  test.each([
    ["%%\nا\n\nب\n%%", []],
    ["%%ا\n\nب%%", []],
    ["> %%ا\n>\n> ب%%", []],
    ["ا %%ب\nج%% د", []],
    ["ا %%ب\n\nج 50%%", ["comment-over-paragraphs 1"]],
    ["ا\n\n%%ب\n\nج\n\n%%د", ["comment-over-paragraphs 3"]],
    ["ا %%ب\r\n\r\nج%% د", ["comment-over-paragraphs 1"]],
  ])("a comment that swallows paragraphs is reported: %j", (text, expected) => {
    expect(read(text).problems.map(({ ruleId, line }) => `${ruleId} ${line}`)).toEqual(expected);
  });

  test("places stay those in the file", () => {
    const text = "\u200F۱۔ ا ![ب](two flags.svg “ج”) %%د%% ==ہ==";
    expect(settleSource(text).text).toHaveLength(text.length);
    expect(read(text).problems).toMatchObject([{ column: text.indexOf("==") + 1 }]);
  });

  test("an unclosed comment is an error, also in a heading", () => {
    expect(read("## ا %%ب").problems).toMatchObject([{ ruleId: "unclosed-comment", fatal: true }]);
  });
});
