// @vitest-environment jsdom
import { screen, within } from "@testing-library/react";
import type { Element } from "hast";
import { describe, expect, test } from "vitest";
import type { Locale } from "@/core/languages";
import type { Block, Body, Library } from "@/core/library";
import { ParallelView } from "@/ui/pages/ParallelView";
import { makeArticle, makeBlock, makeBody, makeVersion } from "../../support/makeLibrary";
import { makeParallelPage } from "../../support/pages";
import { renderInLocale } from "../../support/renderInLocale";

async function renderParallel(
  locale: "en" | "ur",
  bodies: Partial<Record<Locale, Body>> = {},
  slug = "rivers-one",
  overrides: Partial<Library> = {},
) {
  return renderInLocale(
    <ParallelView page={await makeParallelPage(locale, slug, overrides, bodies)} />,
    locale,
  );
}

/** An article whose versions have a note, a correction and three headings each. */
function edited(): Partial<Library> {
  const note: Element = {
    type: "element",
    tagName: "p",
    properties: {},
    children: [{ type: "text", value: "…" }],
  };
  const versionIn = (locale: "en" | "ur") =>
    makeVersion({
      locale,
      editorsNote: [note],
      corrections: [{ date: "2017-06-08", text: "…" }],
      contents: ["one", "two", "three"].map((id) => ({ id, depth: 2, text: `${locale} ${id}` })),
    });
  const article = makeArticle({ versions: { en: versionIn("en"), ur: versionIn("ur") } });
  return { series: {}, articles: { "warm-waters": article } };
}

const bodyOf = (locale: Locale, ...blocks: Partial<Block>[]) =>
  makeBody(locale, { blocks: blocks.map(makeBlock) });

const figure = (src: string, caption: string): Element => ({
  type: "element",
  tagName: "figure",
  properties: {},
  children: [
    { type: "element", tagName: "img", properties: { src, alt: caption }, children: [] },
    {
      type: "element",
      tagName: "figcaption",
      properties: {},
      children: [{ type: "text", value: caption }],
    },
  ],
});

describe.each([
  {
    locale: "en",
    title: "The source",
    other: { title: "سرچشمہ", lang: "ur", dir: "rtl" },
    captions: ["At the head of the river", "دریا کے منبع پر"],
    credit: "Drawing: Doab",
    choices: ["Both", "Hide Urdu", "Hide English"],
    swap: "Swap sides",
    first: "Urdu first",
    bookmark: "Bookmark the English",
    labels: { own: ["Editor’s note", "Correction"], beside: ["ادارتی نوٹ", "تصحیح"] },
    missing: "Not in the Urdu version.",
  },
  {
    locale: "ur",
    title: "سرچشمہ",
    other: { title: "The source", lang: "en", dir: "ltr" },
    captions: ["دریا کے منبع پر", "At the head of the river"],
    credit: "خاکہ: دوآب",
    choices: ["دونوں", "انگریزی چھپائیں", "اردو چھپائیں"],
    swap: "جگہیں بدلیں",
    first: "پہلے انگریزی",
    bookmark: "اردو متن پر نشانی لگائیں",
    labels: { own: ["ادارتی نوٹ", "تصحیح"], beside: ["Editor’s note", "Correction"] },
    missing: "متن کا یہ حصہ انگریزی میں نہیں۔",
  },
] as const)("ParallelView in “$locale”", (expected) => {
  const { locale, other } = expected;

  test("has one first-level heading, and the other title beside it in its language", async () => {
    await renderParallel(locale);
    expect(
      screen.getAllByRole("heading", { level: 1 }).map(({ textContent }) => textContent),
    ).toEqual([expected.title]);
    const island = screen.getByText(other.title).closest("[lang]");
    expect(island).toHaveAttribute("lang", other.lang);
    expect(island).toHaveAttribute("dir", other.dir);
  });

  test("has the picture above the text once, with both captions and one credit", async () => {
    await renderParallel(locale);
    expect(screen.getAllByRole("img")).toHaveLength(1);
    for (const caption of expected.captions) expect(screen.getByText(caption)).toBeVisible();
    expect(screen.getAllByText(expected.credit)).toHaveLength(1);
  });

  test("gives each cell its own language and direction, the page’s first", async () => {
    const { container } = await renderParallel(locale);
    const rows = [...container.querySelectorAll("[data-rows] > *")];
    expect(rows.map(({ id }) => id)).toEqual(["top.1", "eastern-rivers", "eastern-rivers.1"]);
    for (const row of rows) {
      const cells = [...row.children];
      expect(cells.map((cell) => cell.getAttribute("lang"))).toEqual([locale, other.lang]);
      expect(cells[1]).toHaveAttribute("dir", other.dir);
      expect(cells[1]).toHaveClass("prose");
    }
  });

  test("shows in the page’s language what the other version does not have", async () => {
    await renderParallel(locale, {
      [locale]: bodyOf(locale, { ids: ["top.1"] }, { ids: ["top.2"] }),
      [other.lang]: bodyOf(other.lang, { ids: ["top.1"], landings: ["top.2"] }),
    });
    expect(screen.getAllByText(expected.missing)).toHaveLength(1);
    expect(screen.getByText(expected.missing).parentElement).toHaveAttribute("id", "top.2");
  });

  test("names what is said of a version in that version’s language, its day too", async () => {
    await renderParallel(locale, {}, "warm-waters", edited());
    for (const [lang, names] of [
      [locale, expected.labels.own],
      [other.lang, expected.labels.beside],
    ] as const) {
      for (const name of names) {
        const heading = screen.getByRole("heading", { name });
        expect(heading.closest("[lang]")).toHaveAttribute("lang", lang);
      }
    }
    const days = [...document.querySelectorAll("section time")].map((day) => [
      day.closest("[lang]")?.getAttribute("lang"),
      day.textContent,
    ]);
    expect(new Map(days as [string, string][])).toEqual(
      new Map([
        ["en", "8 June 2017"],
        ["ur", "8 جون 2017"],
      ]),
    );
  });

  test("lists the headings of the page’s version in a fold", async () => {
    await renderParallel(locale, {}, "warm-waters", edited());
    const fold = document.querySelector("details") as HTMLDetailsElement;
    expect(fold.open).toBe(false);
    const links = [...fold.querySelectorAll("a")].map((link) => [
      link.getAttribute("href"),
      link.textContent,
    ]);
    expect(links).toEqual(["one", "two", "three"].map((id) => [`#${id}`, `${locale} ${id}`]));
  });

  test("can be shared, saved and bookmarked, and leads on in its series", async () => {
    await renderParallel(locale);
    expect(screen.getByRole("button", { name: expected.bookmark }).parentElement).toHaveAttribute(
      "data-beside",
      other.lang,
    );
    expect(document.querySelector("save-offline")).toHaveAttribute("data-slug", "rivers-one");
    expect(document.querySelector("a[href^=mailto]")?.getAttribute("href")).toContain(
      `/${locale}/articles/rivers-one/with/${other.lang}/`,
    );
    // The next part is in one language alone.
    expect(document.querySelector("article a[rel=next]")).toHaveAttribute(
      "href",
      `/${locale}/articles/rivers-two/`,
    );
    const parts = [...document.querySelectorAll("nav[aria-labelledby=site-series] ol a")];
    expect(parts.map((part) => part.getAttribute("href"))).toEqual([
      `/${locale}/articles/rivers-one/with/${other.lang}/`,
      `/${locale}/articles/rivers-two/`,
      `/${locale}/articles/rivers-three/`,
      `/${locale}/articles/rivers-four/with/${other.lang}/`,
    ]);
  });

  test("offers to show both or one, to swap, and to read on in either language", async () => {
    await renderParallel(locale);
    const tools = within(document.querySelector("parallel-text") as HTMLElement);
    expect(tools.getAllByRole("radio").map((radio) => radio.closest("label")?.textContent)).toEqual(
      expected.choices,
    );
    expect(tools.getByRole("radio", { name: expected.choices[0] })).toBeChecked();
    expect(tools.getByText(expected.first)).not.toBeVisible();
    expect(tools.getByRole("button", { name: expected.swap })).toHaveAttribute(
      "aria-pressed",
      "false",
    );
    expect(tools.getAllByRole("link").map((link) => link.getAttribute("href"))).toEqual([
      `/${locale}/articles/rivers-one/`,
      `/${other.lang}/articles/rivers-one/`,
    ]);
  });
});

describe("ParallelView’s rows", () => {
  test("have every id of merged blocks, and of blocks that are omitted", async () => {
    const { container } = await renderParallel("en", {
      en: bodyOf("en", { ids: ["top.1"] }, { ids: ["top.2"] }),
      ur: bodyOf("ur", { ids: ["top.1", "top.2"], landings: ["top.3"] }),
    });
    const row = container.querySelector("[data-rows] > *");
    expect(row).toHaveAttribute("id", "top.1");
    expect([...(row?.querySelectorAll("span:empty") ?? [])].map(({ id }) => id)).toEqual([
      "top.2",
      "top.3",
    ]);
    expect(row?.querySelectorAll("[lang=en] > p")).toHaveLength(2);
  });

  test("have the ids of each block where these are not the row’s", async () => {
    const { container } = await renderParallel("en", {
      en: bodyOf("en", { ids: ["top.1"] }, { ids: ["top.2"] }, { ids: ["top.3"] }),
      ur: bodyOf("ur", { ids: ["top.1", "top.2"] }, { ids: ["top.3"] }),
    });
    const ids = [...container.querySelectorAll("[data-rows] .prose > *")].map((block) =>
      block.getAttribute("data-ids"),
    );
    expect(ids).toEqual(["top.1", "top.2", null, null, null]);
  });

  test("show a picture of both versions once, with a caption in each language", async () => {
    const shown = (src: string, caption: string) =>
      ({ ids: ["top.1"], kind: "figure", text: caption, element: figure(src, caption) }) as const;
    const same = await renderParallel(
      "en",
      { en: bodyOf("en", shown("/a.svg", "A map")), ur: bodyOf("ur", shown("/a.svg", "نقشہ")) },
      "warm-waters",
    );
    expect(screen.getAllByRole("img")).toHaveLength(1);
    expect(screen.getByRole("img", { name: "A map" })).toBeVisible();
    expect(screen.getByText("نقشہ")).toHaveAttribute("dir", "rtl");
    expect(screen.getAllByRole("figure")).toHaveLength(1);
    same.unmount();
    await renderParallel(
      "en",
      { en: bodyOf("en", shown("/a.svg", "A map")), ur: bodyOf("ur", shown("/b.svg", "نقشہ")) },
      "warm-waters",
    );
    expect(screen.getAllByRole("img")).toHaveLength(2);
  });

  test("have the notes of both versions at the end, each with its own back link", async () => {
    const noted = (locale: Locale, text: string) =>
      makeBody(locale, {
        footnotes: [{ id: "fn-a", marks: ["fnref-a"], content: [{ type: "text", value: text }] }],
      });
    await renderParallel("ur", { ur: noted("ur", "حاشیہ"), en: noted("en", "A note.") });
    for (const [name, lang, id] of [
      ["حواشی", "ur", "a"],
      ["Notes", "en", "a.en"],
    ] as const) {
      const region = screen.getByRole("region", { name });
      expect(region).toHaveAttribute("lang", lang);
      const notes = within(region);
      expect(notes.getAllByRole("listitem").map((item) => item.id)).toEqual([`fn-${id}`]);
      expect(notes.getByRole("link")).toHaveAttribute("href", `#fnref-${id}`);
    }
    const ids = [...document.querySelectorAll("[id]")].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
