// @vitest-environment jsdom
import { getByRole, getByText, queryByRole } from "@testing-library/dom";
import { afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import type { Locale } from "@/core/languages";
import { ContinueReading } from "@/elements/shelf/ContinueReading";
import { isReturning } from "@/elements/storage/returning";
import type { PlaceStore } from "@/reader/places/PlaceStore";
import { StorageFailure } from "@/reader/StorageFailure";
import { openPage, wordsOf } from "./support";

const page = vi.hoisted(() => ({ places: undefined as unknown, words: undefined as unknown }));

vi.mock("@/elements/storage/stores", () => ({
  get places() {
    return page.places;
  },
  latestPlaces() {
    return (page.places as PlaceStore).latest();
  },
}));
vi.mock("@/elements/page/readerMessages", async (importOriginal) => ({
  ...(await importOriginal<object>()),
  loadReaderMessages: async () => page.words,
}));

beforeAll(() => customElements.define("continue-reading", ContinueReading));

afterEach(() => {
  document.body.innerHTML = "";
  delete document.documentElement.dataset.returning;
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

/** How far she came in a version. */
type Read = readonly [locale: string, slug: string, progress: number];

async function open(locale: Locale, read: readonly Read[], attributes = "") {
  const { tab } = openPage(locale);
  for (const [version, slug, progress] of read) {
    await tab.places.record({
      place: { slug, locale: version, blockId: "top.4" },
      title: `Title of ${slug}`,
      progress,
      isFinished: progress === 1,
    });
  }
  page.places = tab.places;
  page.words = wordsOf(locale);
  vi.stubGlobal("indexedDB", { databases: async () => [{ name: "waraq" }] });
  document.body.innerHTML = `<continue-reading data-catalogue="/catalogue.json" ${attributes}></continue-reading><continue-reading data-catalogue="/catalogue.json" data-switch></continue-reading>`;
  const [element, remembering] = document.querySelectorAll<ContinueReading>("continue-reading");
  if (!element || !remembering) throw new Error("There is no element.");
  await element.shown;
  await remembering.shown;
  return { element, remembering, tab, words: wordsOf(locale) };
}

describe.each(["en", "ur"] as const)("<continue-reading> on a page in “%s”", (locale) => {
  test("links to where the reader left an article, in the language that she read", async () => {
    const { element, words } = await open(locale, [["ur", "rags", 0.43]]);
    const link = getByRole(element, "link", { name: "چیتھڑے" });
    expect(link).toHaveAttribute("href", "/ur/articles/rags/#top.4");
    expect(link.firstElementChild).toHaveAttribute("lang", "ur");
    expect(link.firstElementChild).toHaveAttribute("dir", "rtl");
    expect(getByText(element, words("continue.progress", { percent: 43 }))).toBeInTheDocument();
  });

  test("shows the next part of a series, and links to it in a language that it has", async () => {
    const { element, words } = await open(locale, [["ur", "rivers", 1]]);
    expect(getByText(element, words("continue.series", { part: 1, next: 2 }))).toBeInTheDocument();
    // Read in Urdu; the next part exists in English alone.
    expect(getByRole(element, "link", { name: "Canals" })).toHaveAttribute(
      "href",
      "/en/articles/canals/",
    );
  });

  test("lists a next part that the reader has begun once, with its place", async () => {
    const { element } = await open(locale, [
      ["ur", "rivers", 1],
      ["en", "canals", 0.5],
    ]);
    const links = [...element.querySelectorAll("h3 a")].map((link) => link.getAttribute("href"));
    expect(links).toEqual(["/en/articles/canals/#top.4"]);
  });

  test("has one switch, apart from it, that turns it off and deletes everything", async () => {
    const { element, tab, words, remembering } = await open(locale, [["ur", "rags", 0.43]]);
    expect(queryByRole(remembering, "heading")).toBeNull();
    const box = getByRole(remembering, "checkbox", { name: words("continue.remember") });
    expect(box).toBeChecked();
    expect(getByRole(element, "heading", { name: words("continue.title") })).toBeInTheDocument();
    box.click();
    await vi.waitFor(() => expect(queryByRole(element, "heading")).toBeNull());
    expect(await tab.places.latest()).toEqual([]);
    expect(localStorage.getItem("waraq-places")).toBe("off");
    box.click();
    expect(localStorage.getItem("waraq-places")).toBeNull();
  });

  test("stays unchanged when the storage fails", async () => {
    const { element, tab, words, remembering } = await open(locale, [["ur", "rags", 0.43]]);
    vi.spyOn(tab.places, "clear").mockRejectedValue(new StorageFailure("denied"));
    const box = getByRole(remembering, "checkbox");
    box.click();
    await vi.waitFor(() =>
      expect(getByRole(remembering, "alert")).toHaveTextContent(words("storage.denied")),
    );
    expect(box).toBeChecked();
    expect(localStorage.getItem("waraq-places")).toBeNull();
    expect(getByRole(element, "link", { name: "چیتھڑے" })).toBeInTheDocument();
  });
});

describe("<continue-reading>", () => {
  test("is empty without a switch if there is nothing to continue", async () => {
    const { element } = await open("en", [["en", "rags", 1]], "");
    expect(element.innerHTML).toBe("");
  });

  test("takes no place that was not left for it, and has it left the next time", async () => {
    const { element } = await open("en", [["en", "rags", 0.5]], "data-brief");
    expect(element.innerHTML).toBe("");
    expect(isReturning()).toBe(true);
  });

  test("offers in its place what was left last, and the way to all that was begun", async () => {
    document.documentElement.dataset.returning = "";
    const { element, words } = await open(
      "ur",
      [
        ["en", "rags", 0.5],
        ["ur", "rivers", 0.2],
      ],
      "data-brief",
    );
    const links = [...element.querySelectorAll("a")].map((link) => link.getAttribute("href"));
    expect(links).toEqual(["/ur/bookmarks/", "/en/articles/rags/#top.4"]);
    expect(getByText(element, words("continue.progress", { percent: 50 }))).toBeInTheDocument();
  });

  test("says that all is read where its place was left for nothing, and has none left again", async () => {
    document.documentElement.dataset.returning = "";
    const { element, words } = await open("en", [["en", "rags", 1]], "data-brief");
    expect(getByText(element, words("continue.nothing"))).toBeInTheDocument();
    expect(isReturning()).toBe(false);
  });

  test("shows the newest entries, and all on request", async () => {
    const { element, words } = await open("en", [
      ["en", "rags", 0.5],
      ["en", "rivers", 0.2],
      ["ur", "unlisted", 0.2],
      ["en", "canals", 0.2],
    ]);
    // What is no longer published can’t be gone on with.
    expect(element.querySelectorAll("h3")).toHaveLength(3);
    expect(
      queryByRole(element, "button", { name: words("continue.more", { count: 4 }) }),
    ).toBeNull();
  });
});
