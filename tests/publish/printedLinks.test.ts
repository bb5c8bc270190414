import type { Element } from "hast";
import { describe, expect, test } from "vitest";
import { printedLinks } from "@/publish/pages/printedLinks";
import { makeBlock, makeBody } from "../support/makeLibrary";

const element = (tagName: string, children: Element["children"], href?: string): Element => ({
  type: "element",
  tagName,
  properties: href === undefined ? {} : { href },
  children,
});

const link = (href: string) => element("a", [{ type: "text", value: "there" }], href);

describe("printedLinks", () => {
  const site = { siteUrl: "https://doab.example" };

  test("lists the addresses of all links in order, those of notes last", () => {
    const body = makeBody("en", {
      blocks: [
        makeBlock({ element: element("p", [link("https://a.example/"), link("/en/series/b/")]) }),
        makeBlock({
          element: element("ul", [element("li", [element("em", [link("mailto:c@d.e")])])]),
        }),
        makeBlock({ element: element("p", [link("https://a.example/")]) }),
      ],
      footnotes: [{ id: "fn-a", marks: [], content: [element("p", [link("https://f.example/")])] }],
    });
    expect(printedLinks(site, body)).toEqual([
      "https://a.example/",
      "https://doab.example/en/series/b/",
      "mailto:c@d.e",
      "https://a.example/",
      "https://f.example/",
    ]);
  });

  test("omits links within the page, such as footnote references", () => {
    const body = makeBody("en", {
      blocks: [makeBlock({ element: element("p", [link("#rivers"), link("#fn-a")]) })],
    });
    expect(printedLinks(site, body)).toEqual([]);
  });
});
