// @vitest-environment jsdom
import { screen, within } from "@testing-library/react";
import type { Element } from "hast";
import { describe, expect, test } from "vitest";
import type { Locale } from "@/core/languages";
import type { Block, Body } from "@/core/library";
import { ParallelView } from "@/ui/pages/ParallelView";
import { makeBlock, makeBody } from "../../support/makeLibrary";
import { makeParallelPage } from "../../support/pages";
import { renderInLocale } from "../../support/renderInLocale";

async function renderParallel(
  locale: "en" | "ur",
  bodies: Partial<Record<Locale, Body>> = {},
  slug = "rivers-one",
) {
  return renderInLocale(
    <ParallelView page={await makeParallelPage(locale, slug, {}, bodies)} />,
    locale,
  );
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
    choices: ["Both", "English", "Urdu"],
    swap: "Swap sides",
    missing: "Not in the Urdu version.",
  },
  {
    locale: "ur",
    title: "سرچشمہ",
    other: { title: "The source", lang: "en", dir: "ltr" },
    captions: ["دریا کے منبع پر", "At the head of the river"],
    credit: "خاکہ: دوآب",
    choices: ["دونوں", "اردو", "انگریزی"],
    swap: "جگہیں بدلیں",
    missing: "انگریزی متن میں یہ حصہ نہیں۔",
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

  test("offers to show both or one, to swap, and to read on in either language", async () => {
    await renderParallel(locale);
    const tools = within(document.querySelector("parallel-text") as HTMLElement);
    expect(tools.getAllByRole("radio").map((radio) => radio.closest("label")?.textContent)).toEqual(
      expected.choices,
    );
    expect(tools.getByRole("radio", { name: expected.choices[0] })).toBeChecked();
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
    const notes = within(screen.getByRole("region", { name: "حواشی" }));
    expect(notes.getAllByRole("listitem").map(({ id }) => id)).toEqual(["fn-a", "fn-a.en"]);
    expect(notes.getAllByRole("link").map((link) => link.getAttribute("href"))).toEqual([
      "#fnref-a",
      "#fnref-a.en",
    ]);
    const ids = [...document.querySelectorAll("[id]")].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
