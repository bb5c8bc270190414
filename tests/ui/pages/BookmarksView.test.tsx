// @vitest-environment jsdom
import { screen } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { bookmarksPage } from "@/publish/pages/bookmarksPage";
import { BookmarksView } from "@/ui/pages/BookmarksView";
import { makeSite } from "../../support/makeSite";
import { renderInLocale } from "../../support/renderInLocale";

describe.each([
  ["en", "Bookmarks"],
  ["ur", "نشانیاں (بُک مارک)"],
] as const)("BookmarksView in “%s”", (locale, title) => {
  test("has a heading, and the elements that script fills", async () => {
    const page = bookmarksPage(await makeSite(locale));
    await renderInLocale(<BookmarksView page={page} />, locale);
    expect(screen.getByRole("heading", { level: 1, name: title })).toBeInTheDocument();
    const shelf = document.querySelector("bookmark-shelf");
    expect(shelf).toBeEmptyDOMElement();
    expect(shelf).toHaveAttribute("data-catalogue", "/catalogue.json");
    expect(shelf).toHaveAttribute("data-site", page.siteUrl);
    const places = document.querySelector("continue-reading");
    expect(places).toBeEmptyDOMElement();
    expect(places).not.toHaveAttribute("data-switch");
    expect(places).not.toHaveAttribute("data-late");
  });

  test("stands in the order in which it is read, settings and help at the foot", async () => {
    const page = bookmarksPage(await makeSite(locale));
    await renderInLocale(<BookmarksView page={page} />, locale);
    const parts = document.querySelectorAll(
      "main :is(continue-reading, bookmark-shelf, saved-articles, #site-copies, #site-help)",
    );
    expect([...parts].map(({ id, localName }) => id || localName)).toEqual([
      "continue-reading",
      "bookmark-shelf",
      "saved-articles",
      "site-copies",
      "continue-reading",
      "site-help",
    ]);
    expect(parts[4]).toHaveAttribute("data-switch");
  });
});
