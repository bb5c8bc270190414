import { describe, expect, it } from "vitest";
import { relatedArticles } from "@/publish/lists/relatedArticles";
import { makeArticle, makeLibrary } from "../support/makeLibrary";
import { articleIn } from "../support/pages";

const slugs = (articles: { slug: string }[]) => articles.map(({ slug }) => slug);

describe("relatedArticles", () => {
  it("puts what the editors name first, then the newest of the same topic", () => {
    const { library } = makeLibrary();
    expect(slugs(relatedArticles(library, articleIn(library, "warm-waters")))).toEqual([
      "rivers-one",
      "rivers-four",
      "rivers-two",
    ]);
  });

  it("leaves the parts of the same series to the series navigation", () => {
    const { library } = makeLibrary();
    expect(slugs(relatedArticles(library, articleIn(library, "rivers-one")))).toEqual([
      "warm-waters",
    ]);
  });

  it("offers nothing where no topic is shared", () => {
    const lone = makeArticle({ slug: "lone", topics: ["land"] });
    const { library } = makeLibrary({ articles: { lone, other: makeArticle({ slug: "other" }) } });
    expect(relatedArticles(library, lone)).toEqual([]);
  });
});
