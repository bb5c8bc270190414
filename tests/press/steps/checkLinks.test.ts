import { describe, expect, test } from "vitest";
import { pressPage } from "@/press/pages/pressPage";
import { brokenLinks } from "@/press/steps/checkLinks";

describe("brokenLinks", () => {
  const targets = {
    files: new Set(["en/index.html", "en/articles/a/index.html", "media/a b.png", "en/feed.xml"]),
    redirects: [{ from: "/en/articles/old/", to: "/en/articles/a/" }],
    siteUrl: "https://site.example",
    read: async () => '<p id="before">x</p>',
  };
  const check = (...links: string[]) => {
    const html = (body: string) => `<!doctype html><html><body>${body}</body></html>`;
    const anchors = links.map((link) => `<a href="${link}">x</a>`).join("");
    return brokenLinks(
      [
        pressPage(html(anchors), "/en/").facts,
        pressPage(html('<p id="top.1">x</p><p id="آغاز">x</p>'), "/en/articles/a/").facts,
      ],
      targets,
    );
  };

  test("returns nothing for valid links", async () => {
    expect(
      await check(
        "/en/",
        "articles/a/",
        "/en/articles/a/#top.1",
        "/en/articles/a/#%D8%A2%D8%BA%D8%A7%D8%B2",
        "/en/articles/old/",
        "/en/articles/old/#anything",
        "/media/a%20b.png",
        "/en/feed.xml?x",
        "#top",
        "#",
        "#:~:text=x",
        "https://site.example/en/",
        "https://elsewhere.example/lost",
        "mailto:a@b.example",
      ),
    ).toEqual([]);
  });

  test.each([
    ["/en/lost/", "/en/: /en/lost/ does not exist."],
    ["/en", "/en/: /en does not exist."],
    ["https://site.example/ur/", "/en/: https://site.example/ur/ does not exist."],
    [
      "/en/articles/a/#top.2",
      "/en/: /en/articles/a/#top.2 names an id that the page does not have.",
    ],
    ["http://[", "/en/: http://[ is not a valid address."],
  ])("returns a fault for a broken link: %s", async (link, line) => {
    expect(await check(link)).toEqual([line]);
  });
});
