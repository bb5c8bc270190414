import { describe, expect, test } from "vitest";
import type { ContentFile } from "@/content/files/contentFile";
import { typesetTree } from "@/content/finish/typesetTree";
import { buildLibrary } from "@/content/library/buildLibrary";
import { meantName, pictureName } from "@/content/pictures/pictureNames";
import { readMarkdown } from "@/markdown/readMarkdown";
import { toHtml } from "../markdown/toHtml";

describe("meantName", () => {
  test.each([
    ["café.svg", ["cafe\u0301.svg"], "cafe\u0301.svg"],
    ["Map.SVG", ["map.svg"], "map.svg"],
    ["\u200Fmap.svg", ["map.svg"], "map.svg"],
    ["Screenshot 3 PM.png", ["Screenshot 3\u202FPM.png"], "Screenshot 3\u202FPM.png"],
    ["MAP.svg", ["map.svg", "Map.svg"], "MAP.svg"],
    ["map.svg", ["map.svg", "Map.svg"], "map.svg"],
    ["mpa.svg", ["map.svg"], "mpa.svg"],
  ])("%j among %j is %j", (written, names, expected) => {
    expect(meantName(written, names)).toBe(expected);
  });

  test("keeps percent signs that encode nothing", () => {
    expect(pictureName("100%25 of two%20flags 5%.svg")).toBe("100% of two flags 5%.svg");
  });
});

describe("a publication whose names were made on macOS", () => {
  const picture = (name: string): ContentFile =>
    ({
      kind: "picture",
      path: `articles/a/${name}`,
      hash: "0123456789",
      format: "svg",
      size: { width: 4, height: 3 },
    }) as ContentFile;
  const text = (path: string, value: string): ContentFile => ({ kind: "text", path, text: value });
  const names = ["café (1).svg", "آبادی.svg", "Überblick.svg", "100%.svg", "a&b.svg", "Map.SVG"];
  const built = buildLibrary([
    text("articles/a/article.yaml", "original: en\ndate: 2017-06-06\nlead: Überblick.svg\n"),
    text(
      "articles/a/en.md",
      "---\ntitle: “A” on 12 May 1966\nsummary: b\npictures:\n  Überblick.svg: {alt: c}\n---\n\n![d](café (1).svg)\n\n![e](آبادی.svg)\n\n![f](100%.svg)\n\n![g](a&amp;b.svg)\n\n![h](map.svg “i”)\n".normalize(
        "NFC",
      ),
    ),
    ...names.map((name) => picture(name.normalize("NFD"))),
    text("people.yaml", "{}"),
    text("publication.yaml", "default: en\nlanguages: {en: {name: A}}\n"),
  ]);

  test("shows every picture, at an ASCII address", () => {
    expect(built.problems.map(String)).toEqual([]);
    const html = (built.bodies.articles.a?.en?.blocks ?? []).map(({ element }) => toHtml(element));
    expect(html).toHaveLength(5);
    for (const one of html) expect(one).toMatch(/src="\/media\/[a-z0-9-]+\.svg"/);
    expect(built.library.articles.a?.lead).toBe("Überblick.svg".normalize("NFC"));
  });

  test("keeps the files’ own paths, so that they can be opened", () => {
    expect(built.media.map(({ file }) => file)).toContain(
      `articles/a/${"café (1).svg".normalize("NFD")}`,
    );
  });

  test("has its titles typeset", () => {
    expect(built.library.articles.a?.versions.en?.title).toBe("“A” on 12\u00A0May\u00A01966");
  });
});

test("quotation marks are typeset across markup, per block, and not in code", () => {
  const { blocks } = readMarkdown({
    file: "a",
    text: "اس نے “**پانی**” کہا `“کوڈ”`\n\n- “الف\n- ب”\n\n| “ج” |\n|---|\n| “د |",
  });
  expect(
    blocks.map(({ element }) => toHtml(typesetTree(element, "ur")).replace(/\n/g, "")),
  ).toEqual([
    "<p>اس نے ”<strong>پانی</strong>“ کہا <code>“کوڈ”</code></p>",
    "<ul><li>“الف</li><li>ب”</li></ul>",
    "<table><thead><tr><th>”ج“</th></tr></thead><tbody><tr><td>“د</td></tr></tbody></table>",
  ]);
});
