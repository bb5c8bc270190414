import type { Element } from "hast";
import { describe, expect, test } from "vitest";
import { openLines } from "@/markdown/openLines";
import { readMarkdown } from "@/markdown/readMarkdown";
import { toHtml } from "./toHtml";

const ASCENTS: Readonly<Record<string, number>> = {
  کیلسیئم: 2.51,
  کسٹم: 2.23,
  کبھی: 2.12,
  کچھ: 1.83,
  کم: 1.82,
};
const ascentOf = (word: string) => ASCENTS[word] ?? 1;

/** The first block of a text. */
function blockOf(text: string): Element {
  const [block] = readMarkdown({ file: "a.md", text }).blocks;
  if (!block) throw new Error(`No block: ${text}`);
  return block.element;
}
const html = (text: string) => toHtml(openLines(blockOf(text), ascentOf));

describe("openLines", () => {
  test.each([
    ["a word that towers", "وہ کبھی آیا", '<p>وہ کبھی<span class="strut2"></span> آیا</p>'],
    [
      "each that towers, as high as it needs",
      "کسٹم، کچھ",
      '<p>کسٹم<span class="strut3"></span>، کچھ<span class="strut1"></span></p>',
    ],
    ["no word that has room", "وہ کم ہے", "<p>وہ کم ہے</p>"],
    ["the highest", "کیلسیئم", '<p>کیلسیئم<span class="strut4"></span></p>'],
    ["no part of a word", "کبھیکبھار", "<p>کبھیکبھار</p>"],
    [
      "what is emphasised, quoted or listed",
      "> - *کبھی*",
      '<blockquote>\n<ul>\n<li><em>کبھی<span class="strut2"></span></em></li>\n</ul>\n</blockquote>',
    ],
    ["no headings, whose lines have their own height", "## کبھی", "<h2>کبھی</h2>"],
    ["no code", "`کبھی`", "<p><code>کبھی</code></p>"],
  ])("puts struts behind %s", (_, text, marked) => {
    expect(html(text)).toBe(marked);
  });

  test("keeps the words, and what it is given", () => {
    const block = blockOf("«کبھی کبھی»، 2016–17 میں");
    const before = structuredClone(block);
    expect(toHtml(openLines(block, ascentOf)).replaceAll(/<[^>]+>/g, "")).toBe(
      "«کبھی کبھی»، 2016–17 میں",
    );
    expect(block).toEqual(before);
  });
});
