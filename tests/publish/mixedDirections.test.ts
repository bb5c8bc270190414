import { describe, expect, test } from "vitest";
import type { Locale } from "@/core/languages";
import { atomFeed } from "@/publish/feeds/atomFeed";
import { personPage } from "@/publish/pages/personPage";
import { seriesPage } from "@/publish/pages/seriesPage";
import { makeArticle, makeLibrary, makeVersion } from "../support/makeLibrary";
import { makeSite } from "../support/makeSite";
import { makeArticlePage } from "../support/pages";

const article = (locale: Locale, title: string, summary: string) =>
  makeArticle({
    slug: "a",
    original: locale,
    versions: { [locale]: makeVersion({ locale, title, summary }) },
  });

describe("an article whose title mixes directions", () => {
  test.each<[string, Locale, Locale, string, string]>([
    ["in Urdu", "ur", "ur", "زبان C++", "زبان \u2066C++\u2069 · دوآب"],
    ["that needs nothing", "ur", "ur", "چار U-2", "چار U-2 · دوآب"],
    ["in English", "en", "en", "دوآب, 1960", "\u2067دوآب\u2069, 1960 · Doab"],
    ["in English on an Urdu page", "ur", "en", "C++!", "\u2066C++!\u2069 · دوآب"],
    [
      "in Urdu on an English page",
      "en",
      "ur",
      "زبان C++",
      "\u2067زبان \u2066C++\u2069\u2069 · Doab",
    ],
  ])("%s", async (_name, locale, textLocale, title, expected) => {
    const articles = { a: article(textLocale, title, title) };
    const { head, share } = await makeArticlePage(locale, "a", { articles, series: {} });
    expect(head.title).toBe(expected);
    expect(head.description).toBe(expected.replace(/ · .*/, ""));
    expect(share.title.replace(/[\u2066-\u2069]/g, "")).toBe(title);
    // Machines read the title as it is.
    expect(head.jsonLd[0]).toMatchObject({ headline: title, description: title });
  });

  test("puts isolating characters into the subject of an e-mail", async () => {
    const articles = { a: article("ur", "زبان C++", "") };
    const { share } = await makeArticlePage("ur", "a", { articles, series: {} });
    expect(share.title).toBe("زبان \u2066C++\u2069");
  });

  test("puts isolating characters into its feed", async () => {
    const site = await makeSite("ur", {
      articles: { a: article("ur", "زبان C++", "سن 2016–17 میں۔") },
      series: {},
    });
    const feed = atomFeed(site);
    expect(feed).toContain("<title>زبان \u2066C++\u2069</title>");
    expect(feed).toContain("سن \u20662016–17\u2069 میں۔&#x3C;/p></summary>");
    expect(feed).toContain("<title>دوآب</title>");
  });
});

describe("a list with names in another language", () => {
  test("isolates the name in the title of every page", async () => {
    const { people } = makeLibrary().library;
    const person = people["amina-siddiqui"];
    if (!person) throw new Error("The test’s library lacks a person.");
    const unnamed = { ...person, name: { en: "Amina!" }, biography: {} };
    const site = await makeSite("ur", { people: { [person.id]: unnamed } });
    expect(personPage(site, unnamed, 1).head.title).toBe("\u2066Amina!\u2069 · دوآب");
    expect(personPage(site, unnamed, 2).head.title).toBe("\u2066Amina!\u2069، صفحہ 2 · دوآب");
  });

  test("isolates the title and the summary of a series", async () => {
    const { series } = makeLibrary().library;
    const rivers = series.rivers;
    if (!rivers) throw new Error("The test’s library lacks a series.");
    const foreign = { ...rivers, title: { ur: "دریا" }, summary: { ur: "ایک طاس۔" } };
    const site = await makeSite("en", { series: { rivers: foreign } });
    const { head } = seriesPage(site, foreign);
    expect(head.title).toBe("\u2067دریا\u2069 · Doab");
    expect(head.description).toBe("\u2067ایک طاس۔\u2069");
    expect(atomFeed(site, foreign)).toContain("<title>\u2067دریا\u2069</title>");
    expect(atomFeed(site, foreign)).toContain("<subtitle>\u2067ایک طاس۔\u2069</subtitle>");
  });
});
