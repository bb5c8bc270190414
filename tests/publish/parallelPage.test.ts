import type { Element } from "hast";
import { describe, expect, test } from "vitest";
import { distinctNotes } from "@/publish/pages/distinctNotes";
import { parallelLocales } from "@/publish/pages/parallelPage";
import { makeArticle, makeBlock, makeBody, makeLibrary, makeVersion } from "../support/makeLibrary";
import { articleIn, makeArticlePage, makeParallelPage } from "../support/pages";

const link = (href: string, id?: string): Element => ({
  type: "element",
  tagName: "a",
  properties: { href, ...(id && { id }) },
  children: [{ type: "text", value: "1" }],
});

const withMark = (children: Element[]): Element => ({
  type: "element",
  tagName: "p",
  properties: {},
  children,
});

const noted = (locale: "en" | "ur") =>
  makeBody(locale, {
    blocks: [
      makeBlock({
        element: withMark([
          link("#fn-treaty", "fnref-treaty"),
          link("#top.1"),
          link(`https://${locale}.example/`),
        ]),
      }),
    ],
    footnotes: [{ id: "fn-treaty", marks: ["fnref-treaty"], content: [link("#fn-treaty")] }],
  });

describe("parallelPage", () => {
  test.each([
    ["en", "ur", "The source", "سرچشمہ", "The source · English and Urdu · Doab"],
    ["ur", "en", "سرچشمہ", "The source", "سرچشمہ · اردو اور انگریزی · دوآب"],
  ] as const)(
    "has the version of the page’s language first: %s",
    async (locale, other, ...titles) => {
      const page = await makeParallelPage(locale, "rivers-one");
      const [first, second] = page.sides;
      expect([first.locale, second.locale]).toEqual([locale, other]);
      expect([first.title, second.title, page.head.title]).toEqual(titles);
      expect(page.translators.map(({ address }) => address)).toEqual([
        `/${locale}/people/bilal-akhtar/`,
      ]);
      expect(page.rows.map(({ ids, one, other }) => [ids, one.length, other.length])).toEqual([
        [["top.1"], 1, 1],
        [["eastern-rivers"], 1, 1],
        [["eastern-rivers.1"], 1, 1],
      ]);
    },
  );

  test("names the single version as canonical", async () => {
    const { head } = await makeParallelPage("ur", "rivers-one");
    expect(head.canonical).toBe("https://doab.example/ur/articles/rivers-one/");
    expect(head.alternates).toEqual([]);
    expect(head.indexed).toBe(true);
    expect(head.jsonLd).toEqual([]);
  });

  test("links to the page with the other language first", async () => {
    const { chrome } = await makeParallelPage("en", "rivers-one");
    expect(chrome.languages).toEqual([
      { locale: "ur", address: "/ur/articles/rivers-one/with/en/", isTranslated: true },
    ]);
  });

  test("is offered by both versions, and never by a version without a counterpart", async () => {
    const parallels = async (locale: "en" | "ur", slug: string) =>
      (await makeArticlePage(locale, slug)).parallels;
    expect(await parallels("en", "rivers-one")).toEqual([
      { locale: "ur", address: "/en/articles/rivers-one/with/ur/" },
    ]);
    expect(await parallels("ur", "rivers-one")).toEqual([
      { locale: "en", address: "/ur/articles/rivers-one/with/en/" },
    ]);
    expect(await parallels("en", "rivers-two")).toEqual([]);
    // A fallback has no version in its page's language.
    expect(await parallels("ur", "rivers-two")).toEqual([]);
  });

  test("throws for a single version", async () => {
    await expect(makeParallelPage("en", "rivers-two")).rejects.toThrow(
      "Article “rivers-two” does not exist in both “en” and “ur”.",
    );
    const { library } = makeLibrary();
    expect(parallelLocales(library, articleIn(library, "rivers-two"), "en")).toEqual([]);
  });

  test("gives the notes of both versions distinct ids, and lists links in order", async () => {
    const page = await makeParallelPage(
      "en",
      "rivers-one",
      {},
      { en: noted("en"), ur: noted("ur") },
    );
    const [first, second] = page.sides;
    expect(first.footnotes.map(({ id, marks }) => [id, ...marks])).toEqual([
      ["fn-treaty", "fnref-treaty"],
    ]);
    expect(second.footnotes.map(({ id, marks }) => [id, ...marks])).toEqual([
      ["fn-treaty.ur", "fnref-treaty.ur"],
    ]);
    expect(page.printedLinks).toEqual(["https://en.example/", "https://ur.example/"]);
  });

  test("has the picture of either version, with the captions of both", async () => {
    const picture = { address: "/media/a-0a1b2c3d4e.svg", width: 8, height: 4, credit: {} };
    const article = makeArticle({
      slug: "a",
      lead: "a.svg",
      pictures: { "a.svg": picture },
      versions: {
        en: makeVersion(),
        ur: makeVersion({ locale: "ur", pictures: { "a.svg": { alt: "پرچم" } } }),
      },
    });
    const page = await makeParallelPage("en", "a", { series: {}, articles: { a: article } });
    expect(page.lead).toEqual({ picture });
    expect(page.sides.map(({ lead }) => lead)).toEqual([undefined, { alt: "پرچم" }]);
  });
});

describe("distinctNotes", () => {
  test("renames only notes, references and links to them", () => {
    const { blocks, footnotes } = distinctNotes(noted("en"), ".en");
    expect(blocks[0]?.element).toEqual(
      withMark([
        link("#fn-treaty.en", "fnref-treaty.en"),
        link("#top.1"),
        link("https://en.example/"),
      ]),
    );
    expect(footnotes[0]?.content).toEqual([link("#fn-treaty.en")]);
  });
});
