// @vitest-environment jsdom
import { screen, within } from "@testing-library/react";
import type { Element } from "hast";
import { describe, expect, test } from "vitest";
import type { Locale } from "@/core/languages";
import type { Body } from "@/core/library";
import { readMarkdown } from "@/markdown/readMarkdown";
import { Contents } from "@/ui/article/Contents";
import { Notes } from "@/ui/article/Notes";
import { PrintedLinks } from "@/ui/article/PrintedLinks";
import { Prose } from "@/ui/article/Prose";
import { renderInLocale } from "../support/renderInLocale";

function bodyOf(text: string): Body {
  const { blocks, footnotes } = readMarkdown({ file: "a.md", text });
  return {
    blocks: blocks.map(({ at, ...block }, index) => ({
      ...block,
      ids: block.isPullQuote ? [] : [`top.${index + 1}`],
      line: at.line,
    })),
    footnotes,
  };
}

const TEXT: Record<"en" | "ur", string> = {
  en: "Rivers flow.[^a] They *flow* on.\n\n> [!pull]\n> Rivers flow.\n>\n> — A\n\n> Quoted.\n>\n> — B\n\n[^a]: Indeed.",
  ur: "دریا بہتے ہیں۔[^a] وہ *بہتے* رہتے ہیں۔\n\n> [!pull]\n> دریا بہتے ہیں۔\n>\n> — الف\n\n> اقتباس۔\n>\n> — ب\n\n[^a]: ہاں۔",
};

const renderProse = (locale: "en" | "ur", digits?: string, textLocale: Locale = locale) =>
  renderInLocale(<Prose body={bodyOf(TEXT[locale])} locale={textLocale} />, locale, digits);

describe.each(["en", "ur"] as const)("A text in “%s”", (locale) => {
  test("has its pull quote as an aside, and a quotation’s attribution inside it", async () => {
    const { container } = await renderProse(locale);
    const pull = screen.getByRole("doc-pullquote");
    expect(pull.tagName).toBe("ASIDE");
    expect(pull).not.toHaveAttribute("data-pull");
    expect(pull).not.toHaveAttribute("id");
    const quotations = container.querySelectorAll("blockquote");
    expect(quotations).toHaveLength(1);
    expect(quotations[0]?.querySelector("[data-attribution]")?.textContent).toMatch(/^— /);
  });

  test("has its notes in <foot-notes>", async () => {
    const { container } = await renderInLocale(
      <Notes footnotes={bodyOf(TEXT[locale]).footnotes} locale={locale} />,
      locale,
    );
    const notes = container.querySelector("foot-notes");
    expect(within(notes as HTMLElement).getAllByRole("listitem")).toHaveLength(1);
  });

  test("has its contents in <contents-list>", async () => {
    const entries = [
      { id: "one", depth: 2, text: "1" },
      { id: "two", depth: 3, text: "2" },
    ];
    const { container } = await renderInLocale(
      <Contents entries={entries} locale={locale} />,
      locale,
    );
    const links = within(container.querySelector("contents-list") as HTMLElement).getAllByRole(
      "link",
    );
    expect(links.map((link) => link.getAttribute("href"))).toEqual(["#one", "#two"]);
    expect(links.map((link) => link.closest("li")?.dataset.depth)).toEqual([undefined, "3"]);
  });
});

describe("Numbers of a text", () => {
  test.each([
    ["ur", undefined, undefined, "1", null],
    ["ur", "arabext", undefined, "۱", "arabext"],
    ["ur", "arab", undefined, "١", "arab"],
    // A text in another language than its page has its own digits.
    ["ur", "arabext", "en", "1", null],
  ] as const)(
    "in “%s” with %s, of a text in %s",
    async (locale, digits, textLocale, number, list) => {
      const { container } = await renderProse(locale, digits, textLocale);
      expect(container.querySelector("[data-footnote]")).toHaveTextContent(number);
      expect(container.querySelector(".prose")?.getAttribute("data-digits") ?? null).toBe(list);
    },
  );
});

describe("PrintedLinks", () => {
  test.each([
    ["en", "Links in the text"],
    ["ur", "متن میں دیے گئے لنک"],
  ] as const)("lists addresses under a heading in “%s”", async (locale, heading) => {
    const links = ["https://a.example/", "https://a.example/"];
    await renderInLocale(<PrintedLinks links={links} locale={locale} />, locale);
    expect(screen.getByRole("heading", { name: heading })).toBeInTheDocument();
    expect(screen.getAllByRole("listitem").map((item) => item.textContent)).toEqual(links);
  });

  test("renders nothing without links", async () => {
    const { container } = await renderInLocale(<PrintedLinks links={[]} locale="en" />, "en");
    expect(container).toBeEmptyDOMElement();
  });
});

describe("A picture in a text", () => {
  test.each(["light", undefined] as const)(
    "has the background that it needs: %s",
    async (ground) => {
      const [block] = bodyOf("![Lines](lines.svg)").blocks;
      if (!block) throw new Error("There is no block.");
      const image: Element = {
        type: "element",
        tagName: "img",
        properties: {
          src: "/media/lines-0123456789.svg",
          alt: "Lines",
          width: 8,
          height: 4,
          ...(ground && { dataGround: ground }),
        },
        children: [],
      };
      const element = { ...block.element, children: [image] };
      await renderInLocale(
        <Prose body={{ blocks: [{ ...block, element }], footnotes: [] }} locale="en" />,
        "en",
      );
      const drawn = screen.getByRole("img", { name: "Lines" });
      expect(drawn.getAttribute("data-ground")).toBe(ground ?? null);
    },
  );
});
