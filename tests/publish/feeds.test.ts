// @vitest-environment jsdom
import { describe, expect, test } from "vitest";
import { atomFeed } from "@/publish/feeds/atomFeed";
import { robots } from "@/publish/feeds/robots";
import { sitemap } from "@/publish/feeds/sitemap";
import { makeArticle, makeLibrary, makeVersion } from "../support/makeLibrary";
import { makeSite } from "../support/makeSite";

/** Parses XML; what is not well-formed fails the test. */
function parse(xml: string): Document {
  const document = new DOMParser().parseFromString(xml, "application/xml");
  expect(document.querySelector("parsererror")?.textContent).toBeUndefined();
  return document;
}

const texts = (document: Document, selector: string) =>
  [...document.querySelectorAll(selector)].map(({ textContent }) => textContent);

describe("atomFeed", () => {
  test("lists what exists in its language, newest first", async () => {
    const feed = parse(atomFeed(await makeSite("ur")));
    expect(feed.documentElement.getAttribute("xml:lang")).toBe("ur");
    expect(texts(feed, "entry > title")).toEqual(["گرم پانی", "ڈیلٹا", "نہریں", "سرچشمہ"]);
    expect(texts(feed, "entry > id")).toEqual([
      "https://doab.example/ur/articles/warm-water/",
      "https://doab.example/ur/articles/rivers-four/",
      "https://doab.example/ur/articles/rivers-three/",
      "https://doab.example/ur/articles/rivers-one/",
    ]);
  });

  test("of a series lists only its parts", async () => {
    const site = await makeSite("en");
    const feed = parse(atomFeed(site, site.library.series.rivers));
    expect(texts(feed, "feed > title")).toEqual(["Rivers"]);
    expect(texts(feed, "entry > title")).toEqual(["The delta", "The treaty", "The source"]);
    expect(feed.querySelector('link[rel="self"]')?.getAttribute("href")).toBe(
      "https://doab.example/en/series/rivers/feed.xml",
    );
  });

  test("has summaries with their own language and direction", async () => {
    const summary = (locale: "en" | "ur") =>
      makeSite(locale, {
        articles: {
          a: makeArticle({
            slug: "a",
            versions: { [locale]: makeVersion({ locale, summary: "C++ & <i>" }) },
          }),
        },
        series: {},
      }).then((site) => parse(atomFeed(site)).querySelector("entry > summary"));
    expect((await summary("en"))?.getAttribute("type")).toBe("html");
    expect((await summary("en"))?.textContent).toBe(
      '<p lang="en" dir="ltr">C++ &#x26; &#x3C;i></p>',
    );
    expect((await summary("ur"))?.textContent).toMatch(/^<p lang="ur" dir="rtl">/);
  });

  test("identifies a renamed article by its first address", async () => {
    const article = makeArticle({ slug: "now", formerly: ["first", "then"] });
    const feed = parse(atomFeed(await makeSite("en", { articles: { now: article }, series: {} })));
    expect(texts(feed, "entry > id")).toEqual(["https://doab.example/en/articles/first/"]);
    expect(feed.querySelector("entry > link")?.getAttribute("href")).toBe(
      "https://doab.example/en/articles/now/",
    );
  });

  test("identifies everything by the publication’s first address", async () => {
    const site = await makeSite("ur");
    const { publication } = site.library;
    const formerly = ["https://first.example", "https://second.example"];
    const feed = parse(
      atomFeed({
        ...site,
        library: { ...site.library, publication: { ...publication, formerly } },
      }),
    );
    const ids = texts(feed, "id");
    expect(ids).toHaveLength(5);
    for (const id of ids) expect(id).toMatch(/^https:\/\/first\.example\/ur\//);
    expect(feed.querySelector('link[rel="self"]')?.getAttribute("href")).toBe(
      "https://doab.example/ur/feed.xml",
    );
  });

  test("counts a correction as a change, in the language that has it", async () => {
    const updated = async (locale: "en" | "ur") =>
      texts(parse(atomFeed(await makeSite(locale))), "entry > updated")[0];
    expect(await updated("ur")).toBe("2017-06-08T00:00:00Z");
    expect(await updated("en")).toBe("2017-06-06T00:00:00Z");
  });

  test("names authors and translators", async () => {
    const feed = parse(atomFeed(await makeSite("ur")));
    const entry = feed.querySelector("entry");
    expect(entry?.querySelector("author > name")?.textContent).toBe("آمنہ صدیقی");
    expect(entry?.querySelector("contributor > name")?.textContent).toBe("بلال اختر");
  });

  test("keeps any characters in a title", async () => {
    const title = 'Ask & <b>"you"</b> ]]> shall';
    const site = await makeSite("en", {
      articles: { a: makeArticle({ slug: "a", versions: { en: makeVersion({ title }) } }) },
      series: {},
    });
    expect(texts(parse(atomFeed(site)), "entry > title")).toEqual([title]);
  });

  test("omits characters that XML does not allow", async () => {
    const versions = { en: makeVersion({ title: "Two\u0001 roads" }) };
    const site = await makeSite("en", { articles: { a: makeArticle({ slug: "a", versions }) } });
    expect(texts(parse(atomFeed(site)), "entry > title")).toEqual(["Two roads"]);
  });

  test("is valid even if it is empty", async () => {
    const feed = parse(atomFeed(await makeSite("en", { articles: {}, series: {} })));
    expect(texts(feed, "entry")).toEqual([]);
    expect(texts(feed, "feed > updated")).toEqual(["1970-01-01T00:00:00Z"]);
  });
});

describe("sitemap", () => {
  const published = { library: makeLibrary().library, siteUrl: "https://doab.example" };
  const map = () => parse(sitemap(published));

  test("lists an article only in the languages that it exists in", () => {
    const locations = texts(map(), "loc").filter((loc) => loc?.includes("/articles/"));
    expect(locations.sort()).toEqual([
      "https://doab.example/en/articles/rivers-four/",
      "https://doab.example/en/articles/rivers-one/",
      "https://doab.example/en/articles/rivers-two/",
      "https://doab.example/en/articles/warm-waters/",
      "https://doab.example/ur/articles/rivers-four/",
      "https://doab.example/ur/articles/rivers-one/",
      "https://doab.example/ur/articles/rivers-three/",
      "https://doab.example/ur/articles/warm-waters/",
    ]);
  });

  test("gives the alternates of what exists in several languages", () => {
    const alternates = (location: string) =>
      [...map().querySelectorAll("url")]
        .find((url) => url.querySelector("loc")?.textContent === location)
        ?.getElementsByTagName("xhtml:link");
    const of = (location: string) =>
      [...(alternates(location) ?? [])].map((link) => link.getAttribute("hreflang"));
    expect(of("https://doab.example/ur/articles/rivers-four/")).toEqual(["en", "ur", "x-default"]);
    expect(of("https://doab.example/ur/articles/rivers-three/")).toEqual([]);
  });

  test("lists every address once", () => {
    const locations = texts(map(), "loc");
    expect(new Set(locations).size).toBe(locations.length);
  });
});

describe("robots", () => {
  test("names the sitemap", () => {
    expect(robots({ siteUrl: "https://doab.example" })).toBe(
      "User-agent: *\nAllow: /\n\nSitemap: https://doab.example/sitemap.xml\n",
    );
  });
});
