import { describe, expect, test } from "vitest";
import { PAGE_LENGTH } from "@/publish/lists/pagination";
import { archivePage } from "@/publish/pages/archivePage";
import { frontPage } from "@/publish/pages/frontPage";
import { languageChoice } from "@/publish/pages/languageChoice";
import { notFoundPage } from "@/publish/pages/notFoundPage";
import { personPage } from "@/publish/pages/personPage";
import { seriesPage } from "@/publish/pages/seriesPage";
import { staticPage } from "@/publish/pages/staticPage";
import { topicPage } from "@/publish/pages/topicPage";
import { makeArticle, makeBody, makeLibrary, makeVersion } from "../support/makeLibrary";
import { makeSite } from "../support/makeSite";

function found<T>(thing: T | undefined): T {
  if (thing === undefined) throw new Error("The test’s library lacks what the test asks for.");
  return thing;
}

describe("frontPage", () => {
  test("shows the newest first, whatever their language", async () => {
    const page = frontPage(await makeSite("ur"));
    expect(page.lead).toMatchObject({ slug: "warm-waters", title: { locale: "ur" } });
    expect(page.newest.map(({ slug, title }) => [slug, title.locale])).toEqual([
      ["rivers-four", "ur"],
      ["rivers-three", "ur"],
      ["rivers-two", "en"],
      ["rivers-one", "ur"],
    ]);
  });

  test("leads with the newest article in the page’s language", async () => {
    const { library } = makeLibrary();
    const articles = {
      ...library.articles,
      tomorrow: makeArticle({
        slug: "tomorrow",
        date: "2030-01-01",
        versions: { en: makeVersion() },
      }),
    };
    const page = frontPage(await makeSite("ur", { articles }));
    expect(page.lead?.slug).toBe("warm-waters");
    expect(page.newest[0]?.slug).toBe("tomorrow");
    expect(frontPage(await makeSite("en", { articles })).lead?.slug).toBe("tomorrow");
  });

  test("leads with the newest of all if none is in the page’s language", async () => {
    const one = makeArticle({ slug: "one", versions: { en: makeVersion() } });
    const page = frontPage(await makeSite("ur", { articles: { one }, series: {} }));
    expect(page.lead).toMatchObject({ slug: "one", title: { locale: "en" } });
    expect(page.newest).toEqual([]);
  });

  test("works without articles, series, topics and people", async () => {
    const site = await makeSite("en", {
      articles: {},
      series: {},
      topics: {},
      people: {},
      pages: {},
      locales: ["en"],
    });
    expect(frontPage(site)).toMatchObject({ newest: [], series: [], topics: [] });
    expect(frontPage(site).lead).toBeUndefined();
    expect(frontPage(site).chrome).toMatchObject({ languages: [], pages: [] });
    expect(frontPage(site).head.alternates).toEqual([]);
  });
});

describe("seriesPage", () => {
  test("lists every part, and its own feed", async () => {
    const site = await makeSite("ur");
    const page = seriesPage(site, found(site.library.series.rivers));
    expect(page.series.parts).toHaveLength(4);
    expect(page.feed).toBe("/ur/series/rivers/feed.xml");
    expect(page.head.title).toBe("دریا · دوآب");
  });

  test("exists only in the languages in which it has a title", async () => {
    const { library } = makeLibrary();
    const rivers = { ...found(library.series.rivers), title: { en: "Rivers" } };
    const site = await makeSite("ur", { series: { rivers } });
    const page = seriesPage(site, rivers);
    expect(page.series.title).toEqual({ text: "Rivers", locale: "en" });
    expect(page.head.canonical).toBe("https://doab.example/en/series/rivers/");
    expect(page.head.alternates).toEqual([]);
  });
});

describe("topicPage", () => {
  test("lists the articles of its topic", async () => {
    const site = await makeSite("en");
    const page = topicPage(site, found(site.library.topics.land), 1);
    expect(page.articles.map(({ slug }) => slug)).toEqual(["rivers-four", "rivers-three"]);
  });
});

describe("personPage", () => {
  test("separates what a person wrote from what they translated", async () => {
    const site = await makeSite("en");
    const page = personPage(site, found(site.library.people["bilal-akhtar"]), 1);
    expect(page.written.map(({ slug }) => slug)).toEqual(["rivers-four", "rivers-three"]);
    expect(page.translated.map(({ slug }) => slug)).toEqual(["warm-waters", "rivers-one"]);
    expect(page).not.toHaveProperty("biography");
  });
});

describe("archivePage", () => {
  const many = Object.fromEntries(
    Array.from({ length: PAGE_LENGTH + 1 }, (_, index) => `article-${index + 10}`).map((slug) => [
      slug,
      makeArticle({ slug }),
    ]),
  );

  test("is split into several pages when it is long", async () => {
    const site = await makeSite("en", { articles: many, series: {} });
    const [first, second] = [archivePage(site, 1), archivePage(site, 2)];
    expect(first.articles).toHaveLength(PAGE_LENGTH);
    expect(first.pagination).toEqual({ page: 1, pages: 2, older: "/en/archive/page/2/" });
    expect(second.articles).toHaveLength(1);
    expect(second.pagination).toEqual({ page: 2, pages: 2, newer: "/en/archive/" });
    expect(second.head.title).toBe("Archive, page 2 · Doab");
    expect(second.head.canonical).toBe("https://doab.example/en/archive/page/2/");
  });
});

describe("staticPage", () => {
  test("falls back to a language that it has", async () => {
    const about = {
      slug: "about",
      versions: { ur: { locale: "ur" as const, title: "تعارف", summary: "" } },
    };
    const site = await makeSite("en", { pages: { about } });
    expect(staticPage(site, about, makeBody("ur"))).toMatchObject({
      isFallback: true,
      textLocale: "ur",
      title: "تعارف",
      head: { canonical: "https://doab.example/ur/pages/about/" },
    });
  });
});

describe("notFoundPage", () => {
  test("is hidden from search engines, and links to the front pages", async () => {
    const page = notFoundPage(await makeSite("ur"));
    expect(page.head.indexed).toBe(false);
    expect(page.chrome.languages).toEqual([{ locale: "en", address: "/en/", isTranslated: true }]);
  });
});

describe("languageChoice", () => {
  test("names each language in that language", () => {
    expect(languageChoice(makeLibrary().library).languages).toEqual([
      {
        locale: "en",
        address: "/en/",
        publication: "Doab",
        description: "Essays between two rivers.",
      },
      {
        locale: "ur",
        address: "/ur/",
        publication: "دوآب",
        description: "دو دریاؤں کے بیچ سے مضامین۔",
      },
    ]);
  });
});
