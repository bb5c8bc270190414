import fc from "fast-check";
import type { Element, ElementContent } from "hast";
import { describe, expect, test } from "vitest";
import type { Locale } from "@/core/languages";
import { isolateRuns } from "@/markdown/isolateRuns";
import { readMarkdown } from "@/markdown/readMarkdown";
import { toHtml } from "./toHtml";

/** The first block of a text. */
function blockOf(text: string): Element {
  const [block] = readMarkdown({ file: "a.md", text }).blocks;
  if (!block) throw new Error(`No block: ${text}`);
  return block.element;
}
const html = (text: string, locale: Locale) => toHtml(isolateRuns(blockOf(text), locale));

describe("isolateRuns", () => {
  test.each<[string, Locale, string, string]>([
    [
      "a short run stands in a bdi",
      "ur",
      "سال 2016–17 میں",
      '<p>سال <bdi dir="ltr">2016–17</bdi> میں</p>',
    ],
    [
      "code in a run has its own length",
      "ur",
      "لفظ (C++ `std::vector<unsigned long>` C#) میں",
      '<p>لفظ (<span dir="ltr">C++ <code dir="ltr">std::vector&#x3C;unsigned long></code> C#</span>) میں</p>',
    ],
    [
      "a long one in a span, which may be broken",
      "ur",
      "کتاب “A Short History of Rivers” میں",
      '<p>کتاب <span dir="ltr">“A Short History of Rivers”</span> میں</p>',
    ],
    [
      "words of the other direction that are in order anyway",
      "ur",
      "چار Mi-35M (ISIS)۔",
      '<p>چار <bdi dir="ltr">Mi-35M (ISIS)</bdi>۔</p>',
    ],
    ["figures that are in order stay as they are", "ur", "سن 1947، 42٪", "<p>سن 1947، 42٪</p>"],
    ["so do those in one script", "en", "In 2016–17, `a`", "<p>In 2016–17, <code>a</code></p>"],
    [
      "several in one text",
      "ur",
      "C++ اور C# اور 5 km",
      '<p><bdi dir="ltr">C++</bdi> اور <bdi dir="ltr">C#</bdi> اور <bdi dir="ltr">5 km</bdi></p>',
    ],
    [
      "names in English texts",
      "en",
      "By آصف علی, 3 May",
      '<p>By <bdi dir="rtl">آصف علی</bdi>, 3 May</p>',
    ],
    [
      "runs inside of others",
      "en",
      "of جنگ 2016–17 کی, 3",
      '<p>of <bdi dir="rtl">جنگ <bdi dir="ltr">2016–17</bdi> کی</bdi>, 3</p>',
    ],
    // Elements
    [
      "a link that is a run has the direction itself",
      "ur",
      "ادارے [Yahoo!](/ur/) نے",
      '<p>ادارے <a href="/ur/" dir="ltr">Yahoo!</a> نے</p>',
    ],
    [
      "so has emphasis, the outer of two",
      "ur",
      "زبان ***C++*** میں",
      '<p>زبان <em dir="ltr"><strong>C++</strong></em> میں</p>',
    ],
    [
      "a run in an element",
      "ur",
      "*زبان C++ میں* دیکھیں",
      '<p><em>زبان <bdi dir="ltr">C++</bdi> میں</em> دیکھیں</p>',
    ],
    [
      "a run at the end of an element",
      "ur",
      "*زبان C++* میں",
      '<p><em>زبان <bdi dir="ltr">C++</bdi></em> میں</p>',
    ],
    [
      "a run around an element",
      "ur",
      "سال **2016**–17 میں",
      '<p>سال <bdi dir="ltr"><strong>2016</strong>–17</bdi> میں</p>',
    ],
    [
      "a run ends where an element does that goes on otherwise",
      "ur",
      "زبان C++ *code کی* کتاب",
      '<p>زبان <bdi dir="ltr">C++</bdi> <em><bdi dir="ltr">code</bdi> کی</em> کتاب</p>',
    ],
    [
      "the mark of a footnote after a name",
      "ur",
      "ادارہ SIPRI[^1] کا\n\n[^1]: a",
      '<p>ادارہ <bdi dir="ltr">SIPRI</bdi><sup><a href="#fn-1" id="fnref-1" data-footnote="1">1</a></sup> کا</p>',
    ],
    [
      "a forced break ends what belongs together",
      "ur",
      "زبان C++\\\nYahoo!",
      '<p>زبان <bdi dir="ltr">C++</bdi><br>\n<bdi dir="ltr">Yahoo</bdi>!</p>',
    ],
    // Code
    ["code in an Urdu text", "ur", "حکم `ls` ہے", '<p>حکم <code dir="ltr">ls</code> ہے</p>'],
    [
      "code beside Urdu in an English one",
      "en",
      "`x = 1` for کتاب",
      '<p><code dir="ltr">x = 1</code> for <bdi dir="rtl">کتاب</bdi></p>',
    ],
    ["a block of code", "ur", "```\nls -l\n```", '<pre dir="ltr"><code>ls -l\n</code></pre>'],
    ["a block of code in English", "en", "```\nls\n```", "<pre><code>ls\n</code></pre>"],
    // Blocks
    ["a heading", "ur", "## سال 2016–17", '<h2>سال <bdi dir="ltr">2016–17</bdi></h2>'],
    [
      "a list, and one in it",
      "ur",
      "- زبان C++\n  - زبان C#",
      '<ul>\n<li>زبان <bdi dir="ltr">C++</bdi>\n<ul>\n<li>زبان <bdi dir="ltr">C#</bdi></li>\n</ul>\n</li>\n</ul>',
    ],
    [
      "a quotation",
      "ur",
      "> سال 2016–17",
      '<blockquote>\n<p>سال <bdi dir="ltr">2016–17</bdi></p>\n</blockquote>',
    ],
    [
      "a table",
      "ur",
      "| سال 2016–17 |\n|---|\n| زبان C++ |",
      '<table>\n<thead>\n<tr>\n<th>سال <bdi dir="ltr">2016–17</bdi></th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>زبان <bdi dir="ltr">C++</bdi></td>\n</tr>\n</tbody>\n</table>',
    ],
    // Attributes
    [
      "a picture and its caption",
      "ur",
      '![سال 2016–17](a.svg "زبان C++")',
      '<figure><img src="a.svg" alt="سال \u20662016–17\u2069"><figcaption>زبان <bdi dir="ltr">C++</bdi></figcaption></figure>',
    ],
    [
      "the title of a link",
      "ur",
      '[یہاں](/ur/ "زبان C++")',
      '<p><a href="/ur/" title="زبان \u2066C++\u2069">یہاں</a></p>',
    ],
  ])("%s", (_name, locale, text, expected) => {
    expect(html(text, locale)).toBe(expected);
  });

  test("text with its own language is analysed in that language", () => {
    const figcaption: Element = {
      type: "element",
      tagName: "figcaption",
      properties: {},
      children: [
        { type: "text", value: "Lahore, 1960 " },
        {
          type: "element",
          tagName: "small",
          properties: { lang: "ur" },
          children: [{ type: "text", value: "تصویر 1960–61" }],
        },
      ],
    };
    expect(toHtml(isolateRuns(figcaption, "en"))).toBe(
      '<figcaption>Lahore, 1960 <small lang="ur">تصویر <bdi dir="ltr">1960–61</bdi></small></figcaption>',
    );
  });

  test("authors can’t write the markup of isolation", () => {
    const { blocks, problems } = readMarkdown({
      file: "a.md",
      text: 'سال <bdi dir="rtl">2016</bdi>',
    });
    expect(problems.map(({ ruleId }) => ruleId)).toEqual(["raw-html"]);
    expect(toHtml(blocks.map(({ element }) => element))).toBe("<p>سال 2016</p>");
  });
});

/** A node as it was before runs were isolated. */
function withoutIsolation(node: ElementContent): ElementContent[] {
  if (node.type !== "element") return [node];
  const children = joined(node.children.flatMap(withoutIsolation));
  if (node.tagName === "bdi" || node.tagName === "span") return children;
  const { dir: _dir, ...properties } = node.properties;
  return [{ ...node, properties, children }];
}

/** Texts that follow each other, as one. */
function joined(nodes: readonly ElementContent[]): ElementContent[] {
  const whole: ElementContent[] = [];
  for (const node of nodes) {
    const last = whole.at(-1);
    if (node.type === "text" && last?.type === "text") {
      whole[whole.length - 1] = { type: "text", value: last.value + node.value };
    } else {
      whole.push(node);
    }
  }
  return whole;
}

test("isolateRuns only adds markup to any text, and leaves the given element unchanged", () => {
  const snippet = fc.constantFrom(
    ..."آصف میں SIPRI C++ 2016–17 $3 % * ** _ ` [a](/ur/) [^1] ( ) “ ” ، . ! - \\\n".split(" "),
    " ",
    "\n",
  );
  fc.assert(
    fc.property(
      fc.array(snippet, { minLength: 1, maxLength: 20 }),
      fc.constantFrom<Locale>("en", "ur"),
      (snippets, locale) => {
        const text = `${snippets.join("")}\n\n[^1]: a`;
        for (const { element } of readMarkdown({ file: "a.md", text }).blocks) {
          const before = structuredClone(element);
          const isolated = isolateRuns(element, locale);
          expect(element).toEqual(before);
          expect(withoutIsolation(isolated)).toEqual(withoutIsolation(element));
        }
      },
    ),
    { numRuns: 100 },
  );
});
