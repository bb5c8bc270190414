import fc from "fast-check";
import type { Root } from "mdast";
import { toString as textOf } from "mdast-util-to-string";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { describe, expect, test } from "vitest";
import { exportMarkdown } from "@/reader/bookmarks/exportMarkdown";
import { makeBookmark } from "../support/makeBookmark";

const SOURCE = {
  siteUrl: "https://doab.example/",
  publication: "Doab",
  locales: ["en", "ur"],
  nameOf: (locale: string) => ({ en: "English", ur: "اردو" })[locale] ?? locale,
  titleOf: (slug: string, locale: string) =>
    slug === "rivers" ? { en: "Six rivers", ur: "چھ دریا" }[locale] : undefined,
};

const read = (markdown: string): Root => unified().use(remarkParse).use(remarkGfm).parse(markdown);

/** Without what a reader does not see. */
const bare = (text: string) => text.replace(/[\s\p{Cc}]+/gu, "");

describe("exportMarkdown", () => {
  test("writes title, language, quotation, address and note, languages in the publication’s order", () => {
    const place = { slug: "rivers", blockId: "east.2" };
    const markdown = exportMarkdown(
      [
        makeBookmark({ note: "پہلی سطر\nدوسری سطر\n\nنیا پیرا" }),
        makeBookmark({
          kind: "selection",
          place: { ...place, locale: "en", quotation: { exact: "Sutlej & Beas", suffix: " rise" } },
        }),
        makeBookmark({ kind: "version", place: { slug: "gone", locale: "fa" }, title: "*رفته*" }),
      ],
      SOURCE,
    );
    expect(markdown).toBe(`# Doab

## \\*رفته\\*

### fa

<https://doab.example/fa/articles/gone/>

## Six rivers

### English

> Sutlej \\& Beas
>
> <https://doab.example/en/articles/rivers/#east.2>

### اردو

**چھ دریا**

> ستلج اور بیاس…
>
> <https://doab.example/ur/articles/rivers/#east.2>

پہلی سطر\\
دوسری سطر

نیا پیرا
`);
  });

  test("writes a title for no bookmarks", () => {
    expect(exportMarkdown([], SOURCE)).toBe("# Doab\n");
  });

  test.each([
    "# no heading",
    "- no list",
    "1. no list",
    "    no code",
    "```\nno fence",
    "a\n===",
    "a\n---",
    "<b>no markup</b> &amp; [no](link) ![no](picture) [^1]",
    "| no | table |\n| --- | --- |",
    "> no quotation",
    "C:\\folder\\",
    "***",
    "~~no~~ `no`",
  ])("writes %j as the words that it is", (text) => {
    const bookmark = makeBookmark({ note: text, title: text });
    const { children } = read(exportMarkdown([bookmark], { ...SOURCE, titleOf: () => undefined }));
    expect(children.map(({ type }) => type)).toEqual([
      ...["heading", "heading", "heading", "blockquote"],
      ...text.split(/\n\s*\n/).map(() => "paragraph"),
    ]);
    expect(bare(textOf(children[1]))).toBe(bare(text));
    expect(bare(textOf(children.slice(4)))).toBe(bare(text));
  });

  test("loses no word, whatever a reader writes", () => {
    const text = fc
      .array(fc.constantFrom(..."#-+=*_`~[]()<>!&|\\>1.) \n\t:$^"), { maxLength: 20 })
      .map((characters) => `a${characters.join("")}ب`);
    fc.assert(
      fc.property(text, text, (note, exact) => {
        const place = { slug: "rags", locale: "ur", blockId: "top.1", quotation: { exact } };
        const { children } = read(exportMarkdown([makeBookmark({ note, place })], SOURCE));
        const [, , , quotation, ...notes] = children;
        expect(quotation?.type).toBe("blockquote");
        expect(bare(textOf(notes))).toBe(bare(note));
        expect(bare(textOf(quotation))).toBe(
          `${bare(exact)}https://doab.example/ur/articles/rags/#top.1`,
        );
        expect(notes.every(({ type }) => type === "paragraph")).toBe(true);
      }),
    );
  });
});
