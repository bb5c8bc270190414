// @vitest-environment jsdom
import { screen, within } from "@testing-library/react";
import type { Element } from "hast";
import { describe, expect, test } from "vitest";
import type { Body, Picture } from "@/core/library";
import { ArticleView } from "@/ui/pages/ArticleView";
import { makeArticle, makeBlock, makeBody, makeVersion } from "../support/makeLibrary";
import { makeArticlePage } from "../support/pages";
import { renderInLocale } from "../support/renderInLocale";

async function renderArticle(locale: "en" | "ur", slug: string, body?: Body) {
  const page = await makeArticlePage(locale, slug, {}, body);
  return renderInLocale(<ArticleView page={page} />, locale);
}

describe.each([
  {
    locale: "en",
    title: "The source",
    by: "By Amina Siddiqui",
    date: "10 January 2017",
    part: "Part 1 of 4",
    minutes: "5-minute read",
    switchTo: { name: "اردو میں کھولیں", lang: "ur", dir: "rtl" },
  },
  {
    locale: "ur",
    title: "سرچشمہ",
    by: "تحریر: آمنہ صدیقی",
    date: "10 جنوری 2017",
    part: "4 میں سے حصہ 1",
    minutes: "پڑھنے کا وقت: 4 منٹ",
    switchTo: { name: "This page in English", lang: "en", dir: "ltr" },
  },
] as const)("ArticleView in “$locale”", ({ locale, title, by, date, part, minutes, switchTo }) => {
  test("shows title, authors, date and reading time", async () => {
    const { container } = await renderArticle(locale, "rivers-one");
    expect(screen.getByRole("heading", { level: 1, name: title })).toBeVisible();
    expect(container).toHaveTextContent(by);
    expect(screen.getByText(date)).toHaveAttribute("datetime", "2017-01-10");
    expect(screen.getByText(minutes)).toBeVisible();
    expect(screen.getAllByText(part)).toHaveLength(2);
  });

  test("offers the other language in that language, in the header and beside the title", async () => {
    await renderArticle(locale, "rivers-one");
    const links = screen.getAllByRole("link", { name: switchTo.name });
    expect(links).toHaveLength(2);
    for (const link of links) {
      expect(link).toHaveAttribute("href", `/${switchTo.lang}/articles/rivers-one/`);
      expect(link).toHaveAttribute("lang", switchTo.lang);
      expect(link).toHaveAttribute("hreflang", switchTo.lang);
      expect(link).toHaveAttribute("dir", switchTo.dir);
    }
  });
});

describe("ArticleView of two versions", () => {
  test.each([
    ["en", "Both languages side by side", "/en/articles/rivers-one/with/ur/"],
    ["ur", "دونوں ساتھ ساتھ", "/ur/articles/rivers-one/with/en/"],
  ] as const)("offers both side by side, in “%s”", async (locale, name, address) => {
    await renderArticle(locale, "rivers-one");
    expect(screen.getByRole("link", { name })).toHaveAttribute("href", address);
  });
});

describe("ArticleView of a missing translation", () => {
  test.each([
    [
      "en",
      "rivers-three",
      "This article is not yet available in English. Here is the original in Urdu.",
      "rtl",
    ],
    ["ur", "rivers-two", "یہ تحریر ابھی اردو میں دستیاب نہیں۔ اصل انگریزی متن پیش ہے۔", "ltr"],
  ] as const)(
    "shows a notice in the page’s language, “%s”, and the original in its own",
    async (locale, slug, notice, dir) => {
      const { container } = await renderArticle(locale, slug);
      expect(screen.getByRole("note")).toHaveTextContent(notice);
      expect(screen.getByRole("note")).not.toHaveAttribute("dir");
      expect(container.querySelector(".prose")).toHaveAttribute("dir", dir);
      expect(screen.getByRole("heading", { level: 1 })).toHaveAttribute("dir", dir);
    },
  );

  test.each([
    [
      "en",
      "rivers-three",
      "Available in English:",
      ["/en/articles/rivers-two/", "/en/articles/rivers-four/"],
    ],
    [
      "ur",
      "rivers-two",
      "اردو میں آپ یہ پڑھ سکتے ہیں:",
      ["/ur/articles/rivers-one/", "/ur/articles/rivers-three/"],
    ],
  ] as const)(
    "offers what there is in the page’s language, “%s”",
    async (locale, slug, name, parts) => {
      await renderArticle(locale, slug);
      const links = within(screen.getByRole("navigation", { name })).getAllByRole("link");
      const addresses = links.map((link) => link.getAttribute("href"));
      expect(addresses.slice(0, 2)).toEqual(parts);
      expect(addresses.at(-1)).toBe(`/${locale}/feed.xml`);
    },
  );

  test("offers no version beside the title that does not exist", async () => {
    await renderArticle("ur", "rivers-two");
    expect(screen.getAllByRole("link", { name: "This page in English" })).toHaveLength(1);
  });

  test("says in the switch of language that a translation does not exist", async () => {
    await renderArticle("en", "rivers-two");
    const link = screen.getByRole("link", { name: "اردو میں نہیں" });
    expect(link).toHaveAttribute("href", "/ur/articles/rivers-two/");
    expect(screen.queryByRole("link", { name: "اردو میں کھولیں" })).toBeNull();
  });
});

describe("ArticleView’s text", () => {
  test("has every id of a merged block", async () => {
    const body = makeBody("ur", {
      blocks: [makeBlock({ ids: ["top.1", "top.2"], text: "ملا ہوا" })],
    });
    const { container } = await renderArticle("ur", "rivers-one", body);
    expect(container.querySelector("#top\\.1")).toHaveTextContent("ملا ہوا");
    const further = container.querySelector("#top\\.2");
    expect(further?.nextElementSibling).toBe(container.querySelector("#top\\.1"));
  });

  test("lets links to blocks that a translation leaves out land before them", async () => {
    const block = makeBlock({ ids: ["top.1"], landings: ["top.2"], text: "پہلا" });
    const body = makeBody("ur", { blocks: [block] });
    const { container } = await renderArticle("ur", "rivers-one", body);
    expect(container.querySelector("#top\\.2")?.nextElementSibling).toBe(
      container.querySelector("#top\\.1"),
    );
  });

  test("gives footnotes ways back to each of their marks", async () => {
    const body = makeBody("en", {
      footnotes: [
        {
          id: "fn-a",
          marks: ["fnref-a", "fnref-a-2"],
          content: [{ type: "text", value: "A note." }],
        },
      ],
    });
    await renderArticle("en", "rivers-one", body);
    const notes = within(screen.getByRole("region", { name: "Notes" }));
    expect(notes.getByRole("listitem")).toHaveAttribute("id", "fn-a");
    expect(notes.getByRole("link", { name: "Back to the text, place 2" })).toHaveAttribute(
      "href",
      "#fnref-a-2",
    );
  });

  test("describes a mark of a footnote by the heading of the notes", async () => {
    const mark: Element = {
      type: "element",
      tagName: "a",
      properties: { href: "#fn-a", id: "fnref-a", dataFootnote: "1" },
      children: [{ type: "text", value: "1" }],
    };
    const paragraph: Element = {
      type: "element",
      tagName: "p",
      properties: {},
      children: [{ type: "text", value: "A claim." }, mark],
    };
    const body = makeBody("en", {
      blocks: [makeBlock({ element: paragraph })],
      footnotes: [{ id: "fn-a", marks: ["fnref-a"], content: [{ type: "text", value: "Why." }] }],
    });
    await renderArticle("en", "rivers-one", body);
    expect(screen.getByRole("link", { name: "1" })).toHaveAccessibleDescription("Notes");
  });

  test("makes an empty corner of a table no header", async () => {
    const cell = (text: string): Element => ({
      type: "element",
      tagName: "th",
      properties: {},
      children: text === "" ? [] : [{ type: "text", value: text }],
    });
    const row: Element = {
      type: "element",
      tagName: "tr",
      properties: {},
      children: [cell(""), cell("1949")],
    };
    const table: Element = {
      type: "element",
      tagName: "table",
      properties: {},
      children: [{ type: "element", tagName: "thead", properties: {}, children: [row] }],
    };
    const body = makeBody("en", { blocks: [makeBlock({ kind: "table", element: table })] });
    await renderArticle("en", "rivers-one", body);
    expect(screen.getAllByRole("columnheader")).toHaveLength(1);
    expect(screen.getByRole("columnheader")).toHaveTextContent("1949");
  });

  test("has corrections below it", async () => {
    await renderArticle("ur", "warm-waters");
    expect(screen.getByRole("region", { name: "تصحیح" })).toHaveTextContent(
      "8 جون 2017 سال درست کیا گیا۔",
    );
  });
});

describe("ArticleView’s pictures", () => {
  const captionOf = (name: string) =>
    screen.getByRole("img", { name }).closest("figure")?.querySelector("figcaption");

  test.each([
    ["en", "Two flags over a river", "At the head of the river Drawing: Doab", "Drawing: Doab"],
    ["ur", "دریا پر دو پرچم", "دریا کے منبع پر خاکہ: دوآب", "خاکہ: دوآب"],
  ] as const)(
    "have alternative text, caption and credit in “%s”",
    async (locale, name, said, credit) => {
      await renderArticle(locale, "rivers-one");
      const caption = captionOf(name);
      expect(caption?.textContent).toBe(said);
      expect(caption?.querySelector("small")?.outerHTML).toBe(`<small>${credit}</small>`);
    },
  );

  /** The lead, its credit in these languages alone, in an original of English alone. */
  async function renderLead(locale: "en" | "ur", credit: Picture["credit"], caption?: string) {
    const article = makeArticle({
      slug: "a",
      lead: "map.svg",
      pictures: {
        "map.svg": { address: "/media/map-0a1b2c3d4e.svg", width: 800, height: 450, credit },
      },
      versions: {
        en: makeVersion({
          pictures: { "map.svg": { alt: "A map", ...(caption !== undefined && { caption }) } },
        }),
      },
    });
    const page = await makeArticlePage(locale, "a", { series: {}, articles: { a: article } });
    await renderInLocale(<ArticleView page={page} />, locale);
    return captionOf("A map");
  }

  test.each(["en", "ur"] as const)(
    "mark a credit in another language than the text’s, on a page in “%s”",
    async (locale) => {
      const small = (await renderLead(locale, { ur: "نقشہ: دوآب" }, "Rivers"))?.querySelector(
        "small",
      );
      expect(small?.outerHTML).toBe(
        '<small lang="ur" dir="rtl" data-typeface="nastaliq">نقشہ: دوآب</small>',
      );
    },
  );

  test("do not mark a credit in the text’s language on a page in another", async () => {
    const caption = await renderLead("ur", { en: "Map: Doab", ur: "نقشہ: دوآب" });
    expect(caption?.outerHTML).toBe("<figcaption><small>Map: Doab</small></figcaption>");
  });

  test("have no caption if there is no text for it", async () => {
    expect(await renderLead("en", {})).toBeNull();
  });

  test.each([
    ["is published", { width: 48, height: 48 }, "lazy"],
    ["is missing while the article is being written", {}, null],
  ])(
    "keep caption and credit of a picture in a line of text if it %s",
    async (_name, size, loading) => {
      const seal: Element = {
        type: "element",
        tagName: "img",
        properties: {
          src: "/media/seal-0a1b2c3d4e-48.png",
          alt: "A seal",
          title: "Of 1949",
          ...size,
        },
        children: [],
      };
      const element: Element = { type: "element", tagName: "p", properties: {}, children: [seal] };
      await renderArticle("en", "rivers-one", makeBody("en", { blocks: [makeBlock({ element })] }));
      const image = screen.getByRole("img", { name: "A seal" });
      expect(image).toHaveAttribute("title", "Of 1949");
      expect(image).toHaveAttribute("src", "/media/seal-0a1b2c3d4e-48.png");
      expect(image.getAttribute("loading")).toBe(loading);
    },
  );

  test("have high priority above the text, and load lazily in it", async () => {
    const figure: Element = {
      type: "element",
      tagName: "figure",
      properties: {},
      children: [
        {
          type: "element",
          tagName: "img",
          properties: {
            src: "/media/boat-0a1b2c3d4e-700.jpg",
            alt: "A boat",
            width: 700,
            height: 500,
          },
          children: [],
        },
        {
          type: "element",
          tagName: "figcaption",
          properties: {},
          children: [
            {
              type: "element",
              tagName: "small",
              properties: { lang: "ur" },
              children: [{ type: "text", value: "تصویر: دوآب" }],
            },
          ],
        },
      ],
    };
    const body = makeBody("en", { blocks: [makeBlock({ kind: "figure", element: figure })] });
    await renderArticle("en", "rivers-one", body);
    const lead = screen.getByRole("img", { name: "Two flags over a river" });
    expect(lead).toHaveAttribute("fetchpriority", "high");
    const boat = screen.getByRole("img", { name: "A boat" });
    expect(boat).toHaveAttribute("loading", "lazy");
    expect([boat.getAttribute("width"), boat.getAttribute("height")]).toEqual(["700", "500"]);
    expect(boat.closest("picture")?.querySelectorAll("source")).toHaveLength(2);
    expect(captionOf("A boat")?.innerHTML).toBe(
      '<small lang="ur" dir="rtl" data-typeface="nastaliq">تصویر: دوآب</small>',
    );
  });
});

describe("ArticleView’s series", () => {
  test("marks the current part and links to its neighbours", async () => {
    await renderArticle("ur", "rivers-two");
    const navigation = within(screen.getByRole("navigation", { name: "دریا" }));
    expect(navigation.getAllByRole("listitem").length).toBeGreaterThanOrEqual(3);
    expect(navigation.getByRole("link", { current: "page" })).toHaveTextContent("The treaty");
    expect(navigation.getByRole("link", { name: /^پچھلا حصہ/ })).toHaveAttribute(
      "href",
      "/ur/articles/rivers-one/",
    );
  });

  test("leads on to the next part right under the text, before sharing", async () => {
    const { container } = await renderArticle("ur", "rivers-two");
    const card = screen.getByRole("navigation", { name: "اگلا حصہ" });
    const next = within(card).getByRole("link", { name: /^اگلا حصہ/ });
    expect(next).toHaveAttribute("href", "/ur/articles/rivers-three/");
    expect(container.querySelectorAll("[rel=next]")).toHaveLength(1);
    const order = [...(card.parentElement?.children ?? [])].map(({ localName }) => localName);
    expect(order.indexOf("nav")).toBeLessThan(order.indexOf("share-links"));
    expect(order.indexOf("nav")).toBeGreaterThan(order.indexOf("div"));
  });
});

describe("ArticleView’s sharing", () => {
  test("offers e-mail without script, and hides what needs script", async () => {
    const { container } = await renderArticle("en", "rivers-one");
    expect(screen.getByRole("link", { name: "E-mail" })).toHaveAttribute(
      "href",
      "mailto:?subject=The%20source&body=https://doab.example/en/articles/rivers-one/",
    );
    for (const button of container.querySelectorAll("share-links button")) {
      expect(button.closest("li")).not.toBeVisible();
    }
  });
});
