// @vitest-environment jsdom
import { describe, expect, test } from "vitest";
import { PageHead } from "@/ui/chrome/PageHead";
import { makeArticle, makeVersion } from "../support/makeLibrary";
import { makeArticlePage } from "../support/pages";
import { renderInLocale } from "../support/renderInLocale";

describe("PageHead", () => {
  test("names the page, its address, its languages and its feeds", async () => {
    const { head: made } = await makeArticlePage("ur", "rivers-one");
    const image = "https://doab.example/media/boat-0a1b2c3d4e-1280.webp";
    const head = { ...made, openGraph: { ...made.openGraph, image } };
    await renderInLocale(<PageHead head={head} />, "ur");
    expect(document.title).toBe("سرچشمہ · دوآب");
    const attribute = (selector: string, name: string) =>
      [...document.querySelectorAll(selector)].map((element) => element.getAttribute(name));
    expect(attribute('link[rel="canonical"]', "href")).toEqual([
      "https://doab.example/ur/articles/rivers-one/",
    ]);
    expect(attribute("link[hreflang]", "hreflang")).toEqual(["en", "ur", "x-default"]);
    expect(attribute('link[type="application/atom+xml"]', "href")).toEqual([
      "/ur/feed.xml",
      "/ur/series/rivers/feed.xml",
    ]);
    expect(attribute('meta[property="og:image"]', "content")).toEqual([image]);
    expect(attribute('meta[property="og:locale"]', "content")).toEqual(["ur_PK"]);
  });

  test("escapes titles in the page’s structured data", async () => {
    const title = "</script><script>alert(1)</script>";
    const { head } = await makeArticlePage("en", "a", {
      series: {},
      articles: { a: makeArticle({ slug: "a", versions: { en: makeVersion({ title }) } }) },
    });
    await renderInLocale(<PageHead head={head} />, "en");
    const scripts = [...document.querySelectorAll("script")];
    expect(scripts.map(({ type }) => type)).toEqual(["application/ld+json"]);
    expect(scripts[0]?.innerHTML).not.toContain("</script");
    expect(JSON.parse(scripts[0]?.textContent ?? "")).toMatchObject({ headline: title });
  });
});
