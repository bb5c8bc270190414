import { describe, expect, test } from "vitest";
import { catalogue } from "@/publish/catalogue";
import { makeArticle, makeLibrary, makeVersion } from "../support/makeLibrary";

describe("catalogue", () => {
  test("lists for each article the titles of its versions, and its series", () => {
    const { articles, series } = catalogue(makeLibrary().library);
    expect(articles["rivers-two"]).toEqual({
      titles: { en: expect.any(String) },
      series: { id: "rivers", part: 2 },
    });
    expect(series.rivers).toEqual({
      titles: { en: "Rivers", ur: "دریا" },
      articles: ["rivers-one", "rivers-two", "rivers-three", "rivers-four"],
    });
  });

  test("lists an article’s former slugs", () => {
    const { library } = makeLibrary();
    const moved = makeArticle({
      slug: "moved",
      formerly: ["old", "older"],
      versions: { en: makeVersion() },
    });
    expect(catalogue({ ...library, articles: { moved } }).articles).toEqual({
      moved: { titles: { en: makeVersion().title }, formerly: ["old", "older"] },
    });
  });

  test("lists the names and the directions of the languages", () => {
    expect(catalogue(makeLibrary().library).languages).toEqual({
      en: { name: "English", direction: "ltr", typeface: "serif" },
      ur: { name: "اردو", direction: "rtl", typeface: "nastaliq" },
    });
  });
});
