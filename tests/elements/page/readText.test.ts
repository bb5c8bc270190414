// @vitest-environment jsdom
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { rangeOf, readText } from "@/elements/page/readText";

function make(html: string): HTMLElement {
  const element = document.createElement("div");
  element.innerHTML = html;
  return element;
}

const HTML = `
  <p>پہلا <em>پیرا</em><sup><a data-footnote href="#fn-1">1</a></sup>
     یہاں<span class="strut2"></span> ہے۔</p>
  <ul><li>ایک</li><li><p>دو</p></li></ul>`;

describe("readText", () => {
  test("collapses white space, separates lines and omits footnote references", () => {
    expect(readText(make(HTML)).trim()).toBe("پہلا پیرا یہاں ہے۔ ایک دو");
  });
});

describe("rangeOf", () => {
  test("finds any words of the text, across element boundaries", () => {
    const element = make(HTML);
    const text = readText(element).trim();
    const words = [...text.matchAll(/\S+/g)];
    const indexes = fc.nat(words.length - 1);
    fc.assert(
      fc.property(indexes, indexes, (one, other) => {
        const [first, last] = [words[Math.min(one, other)], words[Math.max(one, other)]];
        const start = first?.index ?? 0;
        const end = (last?.index ?? 0) + (last?.[0].length ?? 0);
        const range = rangeOf(element, { start, end });
        expect(readText(range.cloneContents()).trim()).toBe(text.slice(start, end));
      }),
    );
  });

  test("finds parts of words", () => {
    const element = make("<p>سر<b>حد</b>یں</p>");
    expect(rangeOf(element, { start: 1, end: 5 }).toString()).toBe("رحدی");
  });
});
