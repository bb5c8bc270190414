import { describe, expect, test } from "vitest";
import { bookmarksPage } from "@/publish/pages/bookmarksPage";
import { makeSite } from "../support/makeSite";

describe.each(["en", "ur"] as const)("bookmarksPage in “%s”", (locale) => {
  test("is at its own address in every language, and no matter for search engines", async () => {
    const { head, chrome } = bookmarksPage(await makeSite(locale));
    expect(head).toMatchObject({ indexed: false, alternates: [] });
    expect(JSON.stringify(chrome)).toContain(locale === "en" ? "/ur/bookmarks/" : "/en/bookmarks/");
  });

  test("says where to ask what is published, and where the site is", async () => {
    const site = await makeSite(locale);
    expect(bookmarksPage(site)).toMatchObject({
      locale,
      catalogue: "/catalogue.json",
      siteUrl: site.siteUrl,
    });
  });
});
