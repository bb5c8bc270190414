import { describe, expect, test } from "vitest";
import { bookmarksPage } from "@/publish/pages/bookmarksPage";
import { makeSite } from "../support/makeSite";

describe.each(["en", "ur"] as const)("bookmarksPage in “%s”", (locale) => {
  test("has its own address in every language, and is hidden from search engines", async () => {
    const { head, chrome } = bookmarksPage(await makeSite(locale));
    expect(head).toMatchObject({ indexed: false, alternates: [] });
    expect(JSON.stringify(chrome)).toContain(locale === "en" ? "/ur/bookmarks/" : "/en/bookmarks/");
  });

  test("names the address of the catalogue, and of the site", async () => {
    const site = await makeSite(locale);
    expect(bookmarksPage(site)).toMatchObject({
      locale,
      catalogue: "/catalogue.json",
      siteUrl: site.siteUrl,
    });
  });
});
