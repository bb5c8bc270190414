import { describe, expect, test } from "vitest";
import { checkLinks } from "@/content/checks/links/checkLinks";
import type { LinkTarget, Site } from "@/content/checks/links/LinkTarget";
import type { Locale } from "@/core/languages";

const ids = new Set(["east"]);
const target = (...locales: Locale[]): LinkTarget => ({
  state: "published",
  original: "en",
  locales,
  ids: new Map(locales.map((locale) => [locale, ids])),
});

const SITE: Site = {
  articles: new Map([
    ["rivers", target("en", "ur")],
    ["canals", target("en")],
    ["with", target("en", "ur")],
  ]),
  former: new Map([["streams", "rivers"]]),
  pages: new Map([["about", target("en")]]),
  series: new Map([["water", "published"]]),
  topics: new Set(["peace"]),
  people: new Set(["amina"]),
};

/** What is said of a link in an English text. */
function saidOf(url: string): readonly string[] {
  const at = { line: 1, column: 1 };
  const text = { file: "a.md", locale: "en" as const, links: [{ url, at }], ids, originalIds: ids };
  return checkLinks(text, SITE).map(({ ruleId, reason }) => `${ruleId}: ${reason}`);
}

describe("checkLinks", () => {
  test.each([
    "/",
    "/#top",
    "/en/",
    "/en/?from=feed",
    "/en/articles/rivers/",
    "/en/articles/rivers/#east",
    "/en/articles/r%69vers/#e%61st",
    "/en/articles/with/",
    "/en/articles/rivers/with/ur/",
    "/en/articles/rivers/with/ur/#east",
    "/en/articles/with/with/ur/",
    "/en/series/water/",
    "/en/series/water/feed.xml",
    "/en/topics/peace/",
    "/en/people/amina/",
    "/en/archive/",
    "/en/pages/about/",
    "/en/settings/",
    "/en/offline/",
    "/en/bookmarks/",
    "/en/feed.xml",
    "/sitemap.xml",
    "/robots.txt",
    "https://waraq.example/en/lost/",
    "HTTPS://waraq.example/",
    "//waraq.example/en/lost/",
    "mailto:editor@waraq.example",
    "#east",
    "#top",
  ])("lets editors link to %s", (url) => {
    expect(saidOf(url)).toEqual([]);
  });

  test.each([
    ["/en/articles/rivers/blocks.json", "broken-link"],
    ["/en/articles/rivers/offline.json", "broken-link"],
    ["/en/series/water/offline.json", "broken-link"],
    ["/en/manifest.webmanifest", "broken-link"],
    ["/en/404.html", "broken-link"],
    ["/404.html", "broken-link"],
    ["/catalogue.json", "broken-link"],
    ["/sw.js", "broken-link"],
    ["/favicon.ico", "broken-link"],
    ["/media/boat-8d1c0f6a2b-640.jpg", "broken-link"],
    ["/assets/elements-0a1b2c3d4e.js", "broken-link"],
    ["/_next/static/chunks/a.css", "broken-link"],
    ["/articles/rivers/", "broken-link"],
    ["/EN/articles/rivers/", "broken-link"],
    ["/en/Articles/rivers/", "broken-link"],
    ["/en/search/", "broken-link"],
    ["/en/articles/", "broken-link"],
    ["/en/articles/river/", "broken-link"],
    ["/en/articles/rivers", "broken-link"],
    ["/en/articles/rivers/#eats", "broken-link"],
    ["/en/articles/streams/", "link-to-former-slug"],
    ["/en/articles/rivers/with/en/", "broken-link"],
    ["/en/articles/rivers/with/xx/", "broken-link"],
    ["/en/articles/canals/with/ur/", "broken-link"],
    ["/en/series/waters/", "broken-link"],
    ["/en/topics/war/", "broken-link"],
    ["/en/topics/peace/page/2/", "broken-link"],
    ["/en/people/amina/page/3/", "broken-link"],
    ["/en/archive/page/2/", "broken-link"],
    ["/en/archive/page/1/", "broken-link"],
    ["/en/pages/abuot/", "broken-link"],
    ["/en/settings/more/", "broken-link"],
    ["/ur/articles/rivers/", "link-to-other-language"],
    ["rivers/", "relative-link"],
    ["../rivers/", "relative-link"],
    ["?a", "relative-link"],
    ["#eats", "broken-link"],
  ])("reports a link to %s: %s", (url, rule) => {
    expect(saidOf(url)).toEqual([expect.stringMatching(new RegExp(`^${rule}: `))]);
  });
});
