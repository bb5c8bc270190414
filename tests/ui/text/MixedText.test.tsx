// @vitest-environment jsdom
import { describe, expect, test } from "vitest";
import { MixedText } from "@/ui/text/MixedText";
import { TextIn } from "@/ui/text/TextIn";
import { BIDI_CASES } from "../../support/bidiCases";
import { renderInLocale } from "../../support/renderInLocale";

describe("MixedText", () => {
  test.each([
    ["ur", "سال 2016–17 میں", 'سال <bdi dir="ltr">2016–17</bdi> میں'],
    ["ur", "چار U-2 طیارے", 'چار <bdi dir="ltr" lang="en">U-2</bdi> طیارے'],
    [
      "ur",
      "کتاب “A Short History of Rivers” میں",
      'کتاب <span dir="ltr" lang="en">“A Short History of Rivers”</span> میں',
    ],
    ["en", "By آصف علی, 3 May", 'By <bdi dir="rtl" lang="ur">آصف علی</bdi>, 3 May'],
    [
      "en",
      "of جنگ 2016–17 کی, 9 and زبان, 3",
      'of <bdi dir="rtl" lang="ur">جنگ <bdi dir="ltr">2016–17</bdi> کی</bdi>, 9 and <bdi dir="rtl" lang="ur">زبان</bdi>, 3',
    ],
    ["en", "Rivers <b> & 3", "Rivers &lt;b&gt; &amp; 3"],
    ["en", "", ""],
  ] as const)("in “%s”: %s", async (locale, text, expected) => {
    const { container } = await renderInLocale(<MixedText text={text} locale={locale} />, locale);
    expect(container.innerHTML).toBe(expected);
  });

  test.each(BIDI_CASES)("keeps the given text: $markdown", async ({ locale, markdown }) => {
    const { container } = await renderInLocale(
      <MixedText text={markdown} locale={locale} />,
      locale,
    );
    expect(container.textContent).toBe(markdown);
  });
});

describe("TextIn", () => {
  test.each([
    ["en", "en", "C++", "C++"],
    ["ur", "ur", "زبان C++", 'زبان <bdi dir="ltr" lang="en">C++</bdi>'],
    [
      "en",
      "ur",
      "زبان C++",
      '<span lang="ur" dir="rtl" data-typeface="nastaliq">زبان <bdi dir="ltr" lang="en">C++</bdi></span>',
    ],
    ["ur", "en", "C++!", '<span lang="en" dir="ltr" data-typeface="serif">C++!</span>'],
  ] as const)("on a page in “%s”, a text in “%s”: %s", async (page, locale, text, expected) => {
    const { container } = await renderInLocale(<TextIn text={{ text, locale }} />, page);
    expect(container.innerHTML).toBe(expected);
  });
});
