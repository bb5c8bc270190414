import { describe, expect, test } from "vitest";
import { relatedArticles } from "@/publish/lists/relatedArticles";
import { makeArticle, makeLibrary, makeVersion } from "../support/makeLibrary";
import { articleIn } from "../support/pages";

const slugs = (articles: { slug: string }[]) => articles.map(({ slug }) => slug);

describe("relatedArticles", () => {
  test("lists the editors’ choices first, then the newest of the same topic", () => {
    const { library } = makeLibrary();
    expect(slugs(relatedArticles(library, articleIn(library, "warm-waters"), "en"))).toEqual([
      "rivers-one",
      "rivers-four",
      "rivers-two",
    ]);
  });

  test("lists articles in the page’s language before others", () => {
    const topics = ["water"];
    const one = makeArticle({ slug: "one", topics });
    const articles = {
      one,
      english: makeArticle({ slug: "english", topics, date: "2020-01-01" }),
      urdu: makeArticle({
        slug: "urdu",
        topics,
        date: "2019-01-01",
        original: "ur",
        versions: { ur: makeVersion({ locale: "ur" }) },
      }),
    };
    const { library } = makeLibrary({ articles });
    expect(slugs(relatedArticles(library, one, "ur"))).toEqual(["urdu", "english"]);
    expect(slugs(relatedArticles(library, one, "en"))).toEqual(["english", "urdu"]);
  });

  test("lists fewer articles for a part of a series", () => {
    const topics = ["water"];
    const part = makeArticle({ slug: "part", topics, series: { id: "rivers", part: 1 } });
    const others = ["a", "b", "c"].map((slug) => [slug, makeArticle({ slug, topics })]);
    const { library } = makeLibrary({ articles: { part, ...Object.fromEntries(others) } });
    expect(relatedArticles(library, part, "en")).toHaveLength(2);
    const alone = makeArticle({ slug: "alone", topics });
    expect(relatedArticles(library, alone, "en")).toHaveLength(3);
  });

  test("omits parts of the same series", () => {
    const { library } = makeLibrary();
    expect(slugs(relatedArticles(library, articleIn(library, "rivers-one"), "en"))).toEqual([
      "warm-waters",
    ]);
  });

  test("lists nothing if no topic is shared", () => {
    const lone = makeArticle({ slug: "lone", topics: ["land"] });
    const { library } = makeLibrary({ articles: { lone, other: makeArticle({ slug: "other" }) } });
    expect(relatedArticles(library, lone, "en")).toEqual([]);
  });
});
