import { describe, expect, test } from "vitest";
import type { Locale } from "@/core/languages";
import { markMixedScripts } from "@/markdown/markMixedScripts";
import { readMarkdown } from "@/markdown/readMarkdown";
import { toHtml } from "./toHtml";

const read = (text: string) =>
  readMarkdown({ file: "a.md", text: `---\ntitle: a\n---\n\n${text}\n` });
const html = (text: string, locale: Locale = "en") =>
  read(text)
    .blocks.map(({ element }) => toHtml(markMixedScripts(element, locale)))
    .join("")
    .replaceAll("\n", "");

describe("Text in another script", () => {
  test.each([
    ["en", "A *رشتہ* is a bond.", '<p>A <em dir="rtl" lang="ur">رشتہ</em> is a bond.</p>'],
    ["en", "A رشتہ is a bond.", '<p>A <bdi dir="rtl" lang="ur">رشتہ</bdi> is a bond.</p>'],
    ["ur", "نہر `code` ہے", '<p>نہر <code dir="ltr">code</code> ہے</p>'],
    ["ur", "داعش (ISIS) ہے", '<p>داعش (<bdi dir="ltr" lang="en">ISIS</bdi>) ہے</p>'],
    [
      "ur",
      "| a |\n| - |\n| نہر |",
      '<table><thead><tr><th><bdi dir="ltr" lang="en">a</bdi></th></tr></thead><tbody><tr><td>نہر</td></tr></tbody></table>',
    ],
  ] as const)("gets its language, in “%s”: %s", (locale, text, expected) => {
    expect(html(text, locale)).toBe(expected);
  });
});

describe("A language that the author gives", () => {
  test.each([
    [
      "words",
      "It means [آبِ *حیات*]{lang=fa}.",
      '<p>It means <span lang="fa" dir="rtl">آبِ <em>حیات</em></span>.</p>',
    ],
    [
      "romanized words",
      "He said [shukriya]{lang=ur-Latn}.",
      '<p>He said <span lang="ur-Latn" dir="ltr">shukriya</span>.</p>',
    ],
    [
      "a paragraph",
      "[دریا کسی ایک کے نہیں۔]{lang=ur}",
      '<p lang="ur" dir="rtl" data-typeface="nastaliq">دریا کسی ایک کے نہیں۔</p>',
    ],
    [
      "a quotation and who is quoted",
      "> [هوا بس ناجوانمردانه سرد است]{lang=fa}\n>\n> [— اخوان]{lang=fa}",
      '<blockquote lang="fa" dir="rtl" data-typeface="naskh"><p>هوا بس ناجوانمردانه سرد است</p><p data-attribution="">— اخوان</p></blockquote>',
    ],
    [
      "an item of a list",
      "- [merci]{lang=fr}\n- thanks",
      '<ul><li lang="fr" dir="ltr" data-typeface="serif">merci</li><li>thanks</li></ul>',
    ],
    [
      "words with brackets inside",
      "See [a [b] c]{lang=de}.",
      '<p>See <span lang="de" dir="ltr">a [b] c</span>.</p>',
    ],
    ["what has no beginning", "a]{lang=fa} b", "<p>a]{lang=fa} b</p>"],
    ["what is escaped", "\\[a]{lang=fa} b", "<p>[a]{lang=fa} b</p>"],
  ])("is set for %s", (_what, text, expected) => {
    expect(html(text)).toBe(expected);
  });

  test("is set for a heading, which keeps its id", () => {
    const [block] = read("## [Merci]{lang=fr} {#thanks}").blocks;
    expect(block).toMatchObject({
      authoredId: "thanks",
      text: "Merci",
      element: { properties: { lang: "fr", dir: "ltr" } },
    });
  });

  test("can contain words in the text’s own language", () => {
    expect(html("[Read اردو here]{lang=en}", "ur")).toBe(
      '<p lang="en" dir="ltr" data-typeface="serif">Read <bdi dir="rtl" lang="ur">اردو</bdi> here</p>',
    );
  });
});
