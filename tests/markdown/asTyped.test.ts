import { describe, expect, test } from "vitest";
import { readAlone } from "@/content/threads/readAlone";
import { readMarkdown } from "@/markdown/readMarkdown";
import { toHtml } from "./toHtml";

const read = (text: string) => readMarkdown({ file: "articles/a/ur.md", text });
const html = (text: string) =>
  read(text)
    .blocks.map(({ element }) => toHtml(element).replace(/>\n+</g, "><"))
    .join("");
const rules = (text: string) => read(text).problems.map(({ ruleId }) => ruleId);

const file = (body: string, fields = "title: عنوان\nsummary: خلاصہ\n") =>
  readAlone({
    kind: "text",
    path: "articles/a/ur.md",
    text: `---\n${fields}---\n\n${body}\n`,
  }).problems.map(({ ruleId }) => ruleId);

describe("the meaning of ambiguous signs", () => {
  test.each([
    ["a year before a stop", "۱۹۶۶۔ ایک سال", "<p>۱۹۶۶۔ ایک سال</p>"],
    ["figures that are multiplied", "۵*۳*۲ اور 2*3*4", "<p>۵*۳*۲ اور 2*3*4</p>"],
    ["a comment between Urdu signs", "متن ٪٪راز٪٪", "<p>متن </p>"],
    ["a mark of direction beside a comment", "\u200F%%راز%%\n\nمتن", "<p>متن</p>"],
    ["a mark of direction beside an HTML comment", "\u200F<!-- راز -->\n\nمتن", "<p>متن</p>"],
    ["an item that was a comment", "- %%راز%%\n- ا", "<ul><li>ا</li></ul>"],
    [
      "a mark of direction before the end of code",
      "```\ncode\n\u200F```\n\nمتن",
      "<pre><code>code\n</code></pre><p>متن</p>",
    ],
    [
      "long dashes of a table in a quotation",
      "> | ا |\n> |—|\n> | ب |",
      "<blockquote><table><thead><tr><th>ا</th></tr></thead><tbody><tr><td>ب</td></tr></tbody></table></blockquote>",
    ],
    [
      "a language within a pull quote",
      "> [!pull]\n> [آب]{lang=fa} کم\n\nآب کم",
      '<blockquote data-pull=""><p><span lang="fa" dir="rtl">آب</span> کم</p></blockquote><p>آب کم</p>',
    ],
    [
      "single curly quotes around a tag",
      "یہ [آب]{lang=’fa’}",
      '<p>یہ <span lang="fa" dir="rtl">آب</span></p>',
    ],
  ])("%s", (_name, text, expected) => {
    expect(html(text)).toBe(expected);
  });

  test.each([
    "متن[^1\u200F]\n\n[^1]: نوٹ",
    "متن[^1]\n\n\u200F[^1]\u200F: نوٹ",
    "متن[^1]\n\n[^1] : نوٹ",
  ])("a footnote’s label with marks of direction or spaces: %j", (text) => {
    expect(rules(text)).toEqual([]);
    expect(read(text).footnotes).toHaveLength(1);
  });

  test("a language’s name is not a language tag", () => {
    expect(rules("یہ [آب]{lang=persian}")).toContain("bad-language");
  });
});

describe("leftover markup", () => {
  test.each([
    ["figures before signs of a comment", "50%% اور 60%% لوگ", "unclosed-comment"],
    ["a comment whose hyphens were made a dash", "<!— راز —>", "unclosed-comment"],
    ["an editor’s comment", "{>>راز<<}", "unclosed-comment"],
    ["one star too many", "*پانی** نے", "leftover-markup"],
    ["a table of wide bars", "｜ا｜ب｜\n｜۱｜۲｜", "leftover-markup"],
    ["a table of tabs", "دریا\tمیل\nسندھ\t3180", "leftover-markup"],
    ["a list with ticks", "✔ ا\n✔ ب", "leftover-markup"],
    ["a list with circled numbers", "① ا\n② ب", "leftover-markup"],
    [
      "hyphens that marks of direction part from words",
      "\u200F-\u200Fایک\n-\u200Fدو",
      "leftover-markup",
    ],
    ["a language without its name", "یہ [آب]{fa}", "leftover-markup"],
    ["a language whose bracket is open", "[آب]{lang=fa", "leftover-markup"],
  ])("%s", (_name, text, rule) => {
    expect(rules(text)).toEqual([rule]);
  });

  test("a language in a title, which has no mark-up", () => {
    expect(file("متن", "title: '[آب]{lang=fa}'\nsummary: خلاصہ\n")).toEqual(["leftover-markup"]);
  });

  test.each(["✔ ایک ہی سطر", "* [sic] اور [1]", "پہلا\nدوسرا", "— ایک بات", "۵۰٪٪ لوگ"])(
    "nothing is reported in %j",
    (text) => {
      expect(rules(text)).toEqual([]);
    },
  );
});

describe("many faults of one rule", () => {
  test("are reported a hundred times at most", () => {
    expect(file("ب ".repeat(1000)).filter((rule) => rule === "lone-letter")).toHaveLength(101);
  });

  test("headings without ids are reported a hundred times at most", () => {
    const rules = file("## عنوان\n\nمتن۔\n\n".repeat(150));
    expect(rules.filter((rule) => rule === "heading-without-id")).toHaveLength(101);
  });

  test("a fault may contain a word of any length", () => {
    const words = `${"a".repeat(100_000)} ${"ا ".repeat(50)}`;
    expect(() => file(words)).not.toThrow();
  });
});
