import { describe, expect, test } from "vitest";
import { redirects } from "@/press/host/redirects";
import { makeLibrary } from "../../support/makeLibrary";

describe("redirects", () => {
  test("redirects from former slugs in every language that has a page", () => {
    const { library } = makeLibrary();
    const [article] = Object.values(library.articles);
    if (!article) throw new Error("The library has no article.");
    const renamed = {
      ...library,
      articles: { [article.slug]: { ...article, formerly: ["before", "long-before"] } },
    };
    const { slug } = article;
    expect(redirects(renamed, new Set([`en/articles/${slug}/index.html`]))).toEqual([
      { from: "/en/articles/before/", to: `/en/articles/${slug}/` },
      { from: "/en/articles/long-before/", to: `/en/articles/${slug}/` },
    ]);
  });
});
