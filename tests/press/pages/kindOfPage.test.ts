import { describe, expect, test } from "vitest";
import { kindOfPage } from "@/press/pages/kindOfPage";

describe("kindOfPage", () => {
  test.each([
    ["/", "root", ""],
    ["/404.html", "404.html", ""],
    ["/en/", "front", "en"],
    ["/en/404.html", "404.html", "en"],
    ["/ur/articles/rivers/", "article", "ur"],
    ["/ur/articles/rivers/with/en/", "parallel", "ur"],
    // A slug may be any word: only what stands beneath it tells the two apart.
    ["/en/articles/with/", "article", "en"],
    ["/en/articles/with/with/ur/", "parallel", "en"],
    ["/en/archive/page/2/", "archive", "en"],
    ["/en/settings/", "settings", "en"],
  ])("returns for %s: “%s” in “%s”", (address, kind, locale) => {
    expect(kindOfPage(address)).toEqual({ kind, locale });
  });
});
