import { describe, expect, test } from "vitest";
import type { Picture } from "@/core/library";
import { makeArticle, makeVersion } from "../support/makeLibrary";
import { makeArticlePage } from "../support/pages";

describe("articlePage", () => {
  test("shows the version of the page’s language, with its translators", async () => {
    const page = await makeArticlePage("ur", "rivers-one");
    expect(page).toMatchObject({
      isFallback: false,
      textLocale: "ur",
      title: "سرچشمہ",
      translators: [
        { text: { text: "بلال اختر", locale: "ur" }, address: "/ur/people/bilal-akhtar/" },
      ],
      versions: [{ locale: "en", address: "/en/articles/rivers-one/", isOriginal: true }],
    });
    expect(page.head.canonical).toBe("https://doab.example/ur/articles/rivers-one/");
  });

  test("falls back to the original if there is no translation, and names it as canonical", async () => {
    const page = await makeArticlePage("ur", "rivers-two");
    expect(page).toMatchObject({ isFallback: true, textLocale: "en", title: "The treaty" });
    expect(page.versions).toEqual([]);
    expect(page.head.canonical).toBe("https://doab.example/en/articles/rivers-two/");
    expect(page.head.alternates).toEqual([]);
    expect(page.share.url).toBe("https://doab.example/en/articles/rivers-two/");
  });

  test("offers what there is in the page’s language where the article is not in it", async () => {
    const { instead } = await makeArticlePage("ur", "rivers-two");
    // The parts before and after are in Urdu, and the nearest of each counts.
    expect(instead?.parts.map(({ part, address }) => [part, address])).toEqual([
      [1, "/ur/articles/rivers-one/"],
      [3, "/ur/articles/rivers-three/"],
    ]);
    expect(instead?.feed).toBe("/ur/feed.xml");
    const english = await makeArticlePage("en", "rivers-three");
    expect(english.instead?.parts.map(({ part }) => part)).toEqual([2, 4]);
    const isEnglish = ({ text }: { text: { locale: string } }) => text.locale === "en";
    expect(english.instead?.related.every(isEnglish)).toBe(true);
  });

  test("offers nothing instead of an article that is in the page’s language", async () => {
    expect((await makeArticlePage("en", "rivers-two")).instead).toBeUndefined();
  });

  test("offers the other languages in the header whether or not they are translated", async () => {
    const page = await makeArticlePage("en", "rivers-two");
    expect(page.chrome.languages).toEqual([
      { locale: "ur", address: "/ur/articles/rivers-two/", isTranslated: false },
    ]);
  });

  test.each([
    ["rivers-one", "en", "https://doab.example/en/articles/rivers-one/"],
    ["rivers-four", "ur", "https://doab.example/ur/articles/rivers-four/"],
  ])("names %s’s original for readers of any other language: %s", async (slug, _original, href) => {
    for (const locale of ["en", "ur"] as const) {
      const { head } = await makeArticlePage(locale, slug);
      expect(head.alternates).toEqual([
        { hrefLang: "en", href: `https://doab.example/en/articles/${slug}/` },
        { hrefLang: "ur", href: `https://doab.example/ur/articles/${slug}/` },
        { hrefLang: "x-default", href },
      ]);
    }
  });

  test("describes a translation as a translation, and a part as part of its series", async () => {
    const { head } = await makeArticlePage("ur", "rivers-one");
    expect(head.jsonLd).toEqual([
      expect.objectContaining({
        "@type": "Article",
        inLanguage: "ur",
        headline: "سرچشمہ",
        datePublished: "2017-01-10",
        position: 1,
        isPartOf: {
          "@type": "CreativeWorkSeries",
          "@id": "https://doab.example/ur/series/rivers/",
          name: "دریا",
        },
        translationOfWork: {
          "@type": "Article",
          "@id": "https://doab.example/en/articles/rivers-one/",
          inLanguage: "en",
        },
      }),
    ]);
    expect(head.jsonLd[0]).not.toHaveProperty("workTranslation");
  });

  test("names an original’s translations", async () => {
    const { head } = await makeArticlePage("en", "rivers-one");
    expect(head.jsonLd[0]).toMatchObject({
      workTranslation: [
        { "@id": "https://doab.example/ur/articles/rivers-one/", inLanguage: "ur" },
      ],
    });
    expect(head.jsonLd[0]).not.toHaveProperty("translationOfWork");
  });

  test("lists the contents from three headings on", async () => {
    const entry = (id: string) => ({ id, depth: 2, text: id });
    const withContents = async (...ids: string[]) =>
      (
        await makeArticlePage("en", "a", {
          series: {},
          articles: {
            a: makeArticle({
              slug: "a",
              versions: { en: makeVersion({ contents: ids.map(entry) }) },
            }),
          },
        })
      ).contents;
    expect(await withContents("one", "two")).toEqual([]);
    expect(await withContents("one", "two", "three")).toHaveLength(3);
  });

  test.each([
    ["ur", { en: "Drawing: Doab", ur: "خاکہ: دوآب" }, { text: "خاکہ: دوآب", locale: "ur" }],
    ["ur", { en: "Drawing: Doab" }, { text: "Drawing: Doab", locale: "en" }],
    ["ur", {}, undefined],
  ] as const)("credits the lead in “%s” as %j", async (locale, credit, expected) => {
    const { lead } = await pageWithLead(locale, { ...drawing, credit });
    expect(lead?.credit).toEqual(expected);
  });

  test("gives other services a photograph, but no drawing", async () => {
    const photograph = { address: "/media/boat-0a1b2c3d4e-960.jpg", width: 4000, height: 3000 };
    expect((await pageWithLead("en", { ...photograph, credit: {} })).head.openGraph.image).toBe(
      "https://doab.example/media/boat-0a1b2c3d4e-1280.webp",
    );
    expect(
      (await pageWithLead("en", { ...drawing, credit: {} })).head.openGraph,
    ).not.toHaveProperty("image");
  });
});

const drawing = { address: "/media/map-0a1b2c3d4e.svg", width: 800, height: 450 };

/** The page of an article with a picture above its text. */
function pageWithLead(locale: "en" | "ur", picture: Picture) {
  const pictures = { lead: { alt: "What is to be seen" } };
  const versions = {
    en: makeVersion({ pictures }),
    ur: makeVersion({ locale: "ur", pictures }),
  };
  const article = makeArticle({ slug: "a", lead: "lead", pictures: { lead: picture }, versions });
  return makeArticlePage(locale, "a", { series: {}, articles: { a: article } });
}
