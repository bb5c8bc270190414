import { describe, expect, test } from "vitest";
import { ResultFolder } from "@/press/edition/ResultFolder";
import { formatSizes, reportSizes } from "@/press/steps/reportSizes";
import { makeFiles } from "../../files/folders";

describe("reportSizes", () => {
  test("reports the heaviest page of each kind, with what it loads", async () => {
    const page = (address: string) => ({
      address,
      styleSheets: ["/a.css"],
      scripts: ["/assets/e.js"],
    });
    const folder = await makeFiles({
      "index.html": "1",
      "404.html": "1",
      "en/index.html": "1",
      "en/404.html": "1",
      "en/articles/a/index.html": "1234567890",
      "en/articles/a/index.html.br": "123",
      "en/articles/a/index.html.gz": "1234",
      "en/articles/b/index.html": "12",
      "en/articles/a/with/ur/index.html": "1",
      "ur/articles/a/index.html": "12",
      "a.css": "12345",
      "a.css.br": "1",
      "assets/e.js": "12",
    });
    const { sizes: reports } = await reportSizes({
      files: new ResultFolder(folder),
      pages: [
        "/",
        "/404.html",
        "/en/",
        "/en/404.html",
        "/en/articles/b/",
        "/en/articles/a/",
        "/en/articles/a/with/ur/",
        "/ur/articles/a/",
      ].map(page),
    });
    expect(reports.map(({ kind, locale, pages }) => [kind, locale, pages])).toEqual([
      ["404.html", "", 1],
      ["404.html", "en", 1],
      ["article", "en", 2],
      ["article", "ur", 1],
      ["front", "en", 1],
      ["parallel", "en", 1],
      ["root", "", 1],
    ]);
    expect(reports[2]).toEqual({
      kind: "article",
      locale: "en",
      pages: 2,
      heaviest: "/en/articles/a/",
      html: { raw: 10, gzip: 4, brotli: 3 },
      css: { raw: 5, gzip: 5, brotli: 1 },
      script: { raw: 2, gzip: 2, brotli: 2 },
    });
    expect(formatSizes(reports.slice(2, 3))).toBe(
      [
        "heaviest page      pages  html raw  gzip  brotli  css br  script br",
        "article        en      2        10     4       3       1          2",
      ].join("\n"),
    );
  });
});
