import path from "node:path";
import { expect, test } from "vitest";
import { buildLibrary } from "@/content/buildLibrary";
import type { Locale } from "@/core/languages";
import { openNastaliq } from "@/prepare/openNastaliq";
import { makeFolder } from "./folders";

const NOTE = "کبھی پرانا۔";
const TEXT = "وہ کبھی آیا[^1]۔\n\n[^1]: کبھی نہیں۔";

/** A publication of one article and one page, each in one language, of the same words. */
function build(locale: Locale) {
  const text = `---\ntitle: بارش\nsummary: خلاصہ۔\n`;
  const files = {
    "publication.yaml": "default: en\nlanguages:\n  en: {name: River}\n  ur: {name: دریا}\n",
    "articles/rain/article.yaml": `original: ${locale}\ndate: 2017-06-06\n`,
    [`articles/rain/${locale}.md`]: `${text}editorsNote: ${NOTE}\n---\n\n${TEXT}\n`,
    [`pages/about/${locale}.md`]: `${text}---\n\n${TEXT}\n`,
  };
  return buildLibrary(
    Object.entries(files).map(([path, content]) => ({ kind: "text", path, text: content })),
  );
}

test("texts, pages, footnotes and editors’ notes are opened", async () => {
  const content = build("ur");
  expect(content.problems).toEqual([]);
  const { library, bodies } = await openNastaliq(content, path.resolve("."));
  const opened = [
    library.articles.rain?.versions.ur?.editorsNote,
    bodies.articles.rain?.ur?.blocks,
    bodies.articles.rain?.ur?.footnotes,
    bodies.pages.about?.ur?.blocks,
    bodies.pages.about?.ur?.footnotes,
  ];
  for (const part of opened) expect(JSON.stringify(part)).toContain('"strut2"');
  expect(bodies.articles.rain?.ur?.blocks.map(({ text }) => text)).toEqual(["وہ کبھی آیا۔"]);
});

test("what is set in another typeface stays as it is, and needs no Nastaliq", async () => {
  const content = build("en");
  expect(content.bodies.pages.about?.en?.blocks).toHaveLength(1);
  expect(await openNastaliq(content, await makeFolder())).toBe(content);
});
