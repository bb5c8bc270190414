import { readFile } from "node:fs/promises";
import type { Element, Nodes } from "hast";
import { toHtml } from "hast-util-to-html";
import { NextIntlClientProvider } from "next-intl";
import type { Page } from "playwright-core";
import { createElement, type ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { isolateText } from "@/core/direction/isolateText";
import { formattingTag } from "@/core/formattingTag";
import { type Locale, language } from "@/core/languages";
import { loadMessages } from "@/i18n/messages";
import { isolateRuns } from "@/markdown/isolateRuns";
import { readMarkdown } from "@/markdown/readMarkdown";
import { ArticleHeader } from "@/ui/article/ArticleHeader";
import { NamesLine } from "@/ui/article/NamesLine";
import { BIDI_CASES } from "../support/bidiCases";
import { makeArticle, makeVersion } from "../support/makeLibrary";
import { makeArticlePage } from "../support/pages";
import { sharedBrowser } from "./support/browser";

let page: Page;
beforeAll(async () => {
  page = await (await sharedBrowser()).newPage({ viewport: { width: 1600, height: 400 } });
});
afterAll(() => page?.close());

/** The first block of a text, its runs not yet isolated. */
function paragraphOf(markdown: string): Element {
  const [block] = readMarkdown({ file: "a.md", text: markdown }).blocks;
  if (!block) throw new Error(`No paragraph: ${markdown}`);
  return block.element;
}

function textOf(node: Nodes): string {
  if (node.type === "text") return node.value;
  return "children" in node ? node.children.map(textOf).join("") : "";
}

/** Opens a page that shows some HTML as content of a language. */
async function show(html: string, locale: Locale): Promise<void> {
  await page.setContent(
    `<!doctype html><html lang="${locale}" dir="${language(locale).direction}"><body>${html}</body></html>`,
  );
}

/**
 * The characters that an element shows, from the left to the right, each with
 * its place in the text; without spaces and isolating characters.
 */
function lineOf(selector: string): Promise<string> {
  return page.locator(selector).evaluate((element) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const places: { name: string; middle: number }[] = [];
    const range = document.createRange();
    let index = 0;
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.nodeValue ?? "";
      for (let offset = 0; offset < text.length; offset++) {
        const character = text[offset] ?? "";
        if (/[\u2066-\u2069]/.test(character)) continue;
        index += 1;
        if (character.trim() === "") continue;
        range.setStart(node, offset);
        range.setEnd(node, offset + 1);
        const { left, width } = range.getBoundingClientRect();
        places.push({ name: `${character}${index}`, middle: left + width / 2 });
      }
    }
    return places
      .toSorted((a, b) => a.middle - b.middle)
      .map(({ name }) => name)
      .join(" ");
  });
}

/** The same, as the pieces of a line say that it has to be. */
function lineOfPieces(text: string, pieces: readonly string[], locale: Locale): string {
  const isRightToLeft = language(locale).direction === "rtl";
  const taken = new Set<number>();
  // Of what comes twice, the later one stands further on in the direction of the line.
  const find = isRightToLeft
    ? (piece: string, from: number) => text.lastIndexOf(piece, from)
    : (piece: string, from: number) => text.indexOf(piece, from);
  const indices = pieces.flatMap((piece) => {
    let start = find(piece, isRightToLeft ? text.length : 0);
    while (taken.has(start)) start = find(piece, isRightToLeft ? start - 1 : start + 1);
    if (start < 0) throw new Error(`“${piece}” is not in “${text}”.`);
    const own = Array.from({ length: piece.length }, (_, offset) => start + offset);
    for (const index of own) taken.add(index);
    // Letters of the Arabic script; its digits run from left to right.
    return /[\u0620-\u064A\u066E-\u06D3]/.test(piece) ? own.toReversed() : own;
  });
  return indices
    .filter((index) => text[index]?.trim() !== "")
    .map((index) => `${text[index]}${index + 1}`)
    .join(" ");
}

/** Whether a text has letters of the other direction: these are marked in any case. */
function hasForeignLetters(text: string, locale: Locale): boolean {
  return language(locale).direction === "rtl"
    ? /[A-Za-z]/.test(text)
    : /[\u0621-\u06D3]/.test(text);
}

describe("A paragraph of mixed directions", () => {
  test.each(BIDI_CASES)("$locale: $markdown", async ({ locale, markdown, line, plain = false }) => {
    const block = paragraphOf(markdown);
    const expected = lineOfPieces(textOf(block), line, locale);

    const [marked, bare] = [toHtml(isolateRuns(block, locale)), toHtml(block)];
    await show(`<div id="marked">${marked}</div><div id="bare">${bare}</div>`, locale);
    expect(await lineOf("#marked")).toBe(expected);
    const isRightByItself = (await lineOf("#bare")) === expected;
    expect({ isRightByItself, isMarked: marked !== bare }).toEqual({
      isRightByItself: plain,
      isMarked: !plain || hasForeignLetters(textOf(block), locale),
    });
  });

  const texts = BIDI_CASES.filter(({ markdown }) => !/[*`[\n]/.test(markdown));
  test.each(texts)("$locale, by isolating characters: $markdown", async (one) => {
    const { locale, markdown, line } = one;
    await show(`<p>${isolateText(markdown, locale)}</p>`, locale);
    expect(await lineOf("p")).toBe(lineOfPieces(markdown, line, locale));
  });
});

/** Draws a component as part of a page of a language. */
async function draw(ui: ReactNode, locale: Locale): Promise<void> {
  const messages = await loadMessages(locale);
  const provider = { locale: formattingTag(locale), messages, timeZone: "UTC", children: ui };
  await show(renderToStaticMarkup(createElement(NextIntlClientProvider, provider)), locale);
}

describe("The context of a text", () => {
  const person = (text: string, locale: Locale) => ({
    text: { text, locale },
    address: `/${text}`,
  });

  test.each<{ locale: Locale; textLocale: Locale; title: string; line: string[] }>([
    {
      locale: "ur",
      textLocale: "ur",
      title: "معاہدہ، 1960–61",
      line: ["1960–61", "،", "معاہدہ"],
    },
    { locale: "ur", textLocale: "en", title: "Who lost C++?", line: ["Who lost C++?"] },
    { locale: "en", textLocale: "ur", title: "زبان C++", line: ["C++", "زبان"] },
    { locale: "en", textLocale: "en", title: "دوآب, 1960", line: ["دوآب", ", 1960"] },
  ])("a title in $textLocale on a page in $locale", async ({ locale, textLocale, title, line }) => {
    const versions = {
      [textLocale]: makeVersion({ locale: textLocale, title, summary: title }),
    };
    const article = makeArticle({ slug: "a", original: textLocale, versions });
    const model = await makeArticlePage(locale, "a", { articles: { a: article } });
    await draw(createElement(ArticleHeader, { page: model }), locale);
    expect(await lineOf("h1")).toBe(lineOfPieces(title, line, locale));
    expect(await lineOf("h1 + p")).toBe(lineOfPieces(title, line, locale));

    // In the head there is no mark-up, and the publication’s name follows.
    await show(`<p>${model.head.title}</p>`, locale);
    const name = locale === "ur" ? "دوآب" : "Doab";
    const whole = [...line, "·", name];
    const pieces = locale === "ur" ? [name, "·", ...line] : whole;
    expect(await lineOf("p")).toBe(lineOfPieces(`${title} · ${name}`, pieces, locale));
  });

  test.each<{ locale: Locale; names: ReturnType<typeof person>[]; line: string[] }>([
    {
      locale: "en",
      names: [person("آصف علی", "ur"), person("ثنا مرزا", "ur"), person("Bilal 3", "en")],
      line: ["By", "آصف علی", ",", "ثنا مرزا", "and Bilal 3"],
    },
    {
      locale: "ur",
      names: [person("Asif Ali", "en"), person("Sana!", "en"), person("بلال", "ur")],
      line: ["بلال", "اور", "،", "Sana!", "،", "Asif Ali", ":", "تحریر"],
    },
  ])("a list of names on a page in $locale", async ({ locale, names, line }) => {
    const label = locale === "en" ? "By" : "تحریر:";
    await draw(createElement(NamesLine, { label, people: names }), locale);
    const text = (await page.locator("p").textContent()) ?? "";
    expect(await lineOf("p")).toBe(lineOfPieces(text, line, locale));
  });
});

describe("Where a line ends", () => {
  /** A paragraph as wide as that, in the site’s own style. */
  async function showNarrow(markdown: string, inlineSize: number): Promise<void> {
    const styles = await Promise.all(
      ["reset", "prose"].map((name) => readFile(`src/styles/${name}.css`, "utf8")),
    );
    const sheet = `${styles.join("\n")}\n.prose { inline-size: ${inlineSize}px }`;
    const html = toHtml(isolateRuns(paragraphOf(markdown), "ur"));
    await show(`<style>${sheet}</style><div class="prose">${html}</div>`, "ur");
  }

  test("a figure is not broken", async () => {
    for (let width = 80; width <= 200; width += 4) {
      await showNarrow("معاہدہ اور جنگ 2016–17 کے بعد", width);
      const lines = await page.locator("bdi").evaluate((run) => run.getClientRects().length);
      expect(lines, `at ${width} px`).toBe(1);
    }
  });

  test("a long address is broken rather than overflowing its column", async () => {
    await showNarrow("صفحہ https://doab.example/ur/articles/warm-waters/ ہے", 120);
    const { lines, excess } = await page.locator(".prose").evaluate((prose) => ({
      lines: prose.querySelector("[dir]")?.getClientRects().length,
      excess: prose.scrollWidth - prose.clientWidth,
    }));
    expect(lines).toBeGreaterThan(1);
    expect(excess).toBe(0);
  });
});
