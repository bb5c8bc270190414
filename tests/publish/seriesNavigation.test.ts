import { describe, expect, test } from "vitest";
import { seriesNavigation } from "@/publish/series/seriesNavigation";
import { makeSite } from "../support/makeSite";
import { articleIn } from "../support/pages";

async function navigation(locale: "en" | "ur", slug: string) {
  const site = await makeSite(locale);
  return seriesNavigation(site, articleIn(site.library, slug));
}

describe("seriesNavigation", () => {
  test("lists all parts in every language, translated or not", async () => {
    const titles = async (locale: "en" | "ur") =>
      (await navigation(locale, "rivers-one"))?.parts.map(({ title }) => title);
    expect(await titles("en")).toEqual([
      { text: "The source", locale: "en" },
      { text: "The treaty", locale: "en" },
      { text: "نہریں", locale: "ur" },
      { text: "The delta", locale: "en" },
    ]);
    expect(await titles("ur")).toEqual([
      { text: "سرچشمہ", locale: "ur" },
      { text: "The treaty", locale: "en" },
      { text: "نہریں", locale: "ur" },
      { text: "ڈیلٹا", locale: "ur" },
    ]);
  });

  test("stays in the page’s language, and says which languages each part has", async () => {
    const series = await navigation("ur", "rivers-one");
    expect(series?.parts.map(({ address, locales }) => [address, locales])).toEqual([
      ["/ur/articles/rivers-one/", ["en", "ur"]],
      ["/ur/articles/rivers-two/", ["en"]],
      ["/ur/articles/rivers-three/", ["ur"]],
      ["/ur/articles/rivers-four/", ["en", "ur"]],
    ]);
  });

  test.each([
    ["rivers-one", 1, undefined, "rivers-two"],
    ["rivers-two", 2, "rivers-one", "rivers-three"],
    ["rivers-four", 4, "rivers-three", undefined],
  ])("links from %s, part %i, to its neighbours", async (slug, part, previous, next) => {
    for (const locale of ["en", "ur"] as const) {
      const series = await navigation(locale, slug);
      expect(series?.part).toBe(part);
      expect(series?.previous?.slug).toBe(previous);
      expect(series?.next?.slug).toBe(next);
    }
  });

  test("returns nothing for an article outside any series", async () => {
    expect(await navigation("en", "warm-waters")).toBeUndefined();
  });
});
