import { Readability } from "@mozilla/readability";
import { JSDOM } from "jsdom";
import { describe, expect, inject, test } from "vitest";
import { ask } from "./support/ask";
import { LOCALES } from "./support/specimenPages";

const specimen = inject("specimen");

/** Its letters and signs alone: how blocks are divided is not looked at. */
const textOf = (parts: Iterable<Element>) =>
  [...parts].map(({ textContent }) => textContent?.replace(/\s+/g, "")).join("");

async function open(address: string): Promise<Document> {
  const { body } = await ask(specimen, address);
  return new JSDOM(body.toString(), { url: specimen + address }).window.document;
}

describe.each(LOCALES)("A browser's reader view, in “%s”", (locale) => {
  test("has only the text, its notes and the editors’ additions", async () => {
    const address = `/${locale}/articles/specimen/`;
    const page = await open(address);
    const notes = [...page.querySelectorAll("foot-notes li")];
    const sections = [...page.querySelectorAll(".prose > section")];
    expect(notes.length).toBeGreaterThan(2);
    // The editor's note, and corrections.
    expect(sections.length).toBe(2);
    // A pull quote says again what the text says.
    for (const pulled of page.querySelectorAll(".prose > aside")) pulled.remove();
    const expected = textOf(page.querySelectorAll(".prose"));
    const title = page.querySelector("h1")?.textContent;
    const summary = page.querySelector('meta[name="description"]')?.getAttribute("content");

    const view = new Readability(await open(address)).parse();
    const { body } = new JSDOM(view?.content ?? "").window.document;
    expect(textOf([body])).toBe(expected);
    for (const part of [...notes, ...sections]) expect(textOf([body])).toContain(textOf([part]));
    expect(view).toMatchObject({ title, lang: locale, dir: locale === "ur" ? "rtl" : "ltr" });
    expect(view?.excerpt).toBe(summary);
    // Labels of links beside the text are drawn by the style sheet.
    const labelled = [...body.querySelectorAll("a[hreflang], a[aria-label]")];
    expect(labelled.length).toBeGreaterThan(0);
    expect(labelled.map(({ textContent }) => textContent).join("")).toBe("");
  });
});
