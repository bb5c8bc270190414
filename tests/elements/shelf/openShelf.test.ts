// @vitest-environment jsdom
import { getByRole, getByText, queryByText, within } from "@testing-library/dom";
import { afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import type { Locale } from "@/core/languages";
import { BookmarkShelf } from "@/elements/shelf/BookmarkShelf";
import type { Bookmark } from "@/reader/bookmarks/Bookmark";
import { exportJson } from "@/reader/bookmarks/exportJson";
import type { PlaceStore } from "@/reader/places/PlaceStore";
import { StorageFailure } from "@/reader/StorageFailure";
import { makeBookmark } from "../../reader/support/makeBookmark";
import { CATALOGUE, openPage, wordsOf } from "./support";

const page = vi.hoisted(() => ({
  keeping: {} as Record<string, unknown>,
  words: undefined as unknown,
}));

vi.mock("@/elements/storage/stores", () => ({
  get bookmarks() {
    return page.keeping.bookmarks;
  },
  get places() {
    return page.keeping.places;
  },
  latestPlaces() {
    return (page.keeping.places as PlaceStore).latest();
  },
}));
vi.mock("@/elements/page/readerMessages", async (importOriginal) => ({
  ...(await importOriginal<object>()),
  loadReaderMessages: async () => page.words,
}));

beforeAll(() => customElements.define("bookmark-shelf", BookmarkShelf));

afterEach(() => {
  document.body.innerHTML = "";
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

type Tab = ReturnType<typeof openPage>["tab"];

/** Opens the shelf of a reader who has these bookmarks. */
async function openShelf(
  locale: Locale,
  bookmarks: readonly Bookmark[],
  { isOffline = false, search = "", prepare = (_: Tab): unknown => undefined } = {},
) {
  const { browser, tab } = openPage(locale, isOffline);
  await tab.bookmarks.import(bookmarks);
  await prepare(tab);
  page.keeping = tab;
  page.words = wordsOf(locale);
  history.replaceState(null, "", `/${locale}/bookmarks/${search}`);
  document.body.innerHTML =
    '<bookmark-shelf data-catalogue="/catalogue.json" data-site="https://waraq.example"></bookmark-shelf><div id="site-copies"></div>';
  const shelf = document.querySelector("bookmark-shelf") as HTMLElement;
  const copies = document.getElementById("site-copies") as HTMLElement;
  // What it imports may take its time on a busy machine.
  await vi.waitFor(() => expect(shelf.childElementCount).toBeGreaterThan(0), 10_000);
  return { shelf, copies, browser, tab, other: browser.openTab(), words: wordsOf(locale) };
}

const URDU = makeBookmark({ created: "2026-11-20T10:00:00.000Z" });
const ENGLISH = makeBookmark({
  kind: "version",
  place: { slug: "rags", locale: "en", blockId: "top.2", quotation: { exact: "Paper is made" } },
  title: "Rags",
  created: "2026-11-21T10:00:00.000Z",
});
const WORDS = makeBookmark({
  kind: "selection",
  place: { slug: "rags", locale: "ur", blockId: "top.3", quotation: { exact: "کاغذ کے ٹکڑے" } },
  title: "چیتھڑے",
  note: "a note",
  created: "2026-11-22T10:00:00.000Z",
});

const titles = (shelf: HTMLElement) =>
  [...shelf.querySelectorAll("article h2")].map((h) => h.textContent?.trim());
const ids = (shelf: HTMLElement) =>
  [...shelf.querySelectorAll<HTMLElement>("[data-id]")].map(({ dataset }) => dataset.id);
const buttonOf = ({ id }: Bookmark, control: string) =>
  document.getElementById(`${control}:${id}`) as HTMLButtonElement;

describe.each(["en", "ur"] as const)("<bookmark-shelf> on a page in “%s”", (locale) => {
  test("lists all bookmarks, each in its own language and direction", async () => {
    const { shelf, words } = await openShelf(locale, [URDU, ENGLISH, WORDS]);
    expect(titles(shelf)).toEqual(["چیتھڑے", "Rags", "چھ دریا"]);
    expect(shelf.querySelector("[role=status]")?.textContent).toBe(
      words("shelf.count", { count: 3 }),
    );
    for (const [text, lang, dir, typeface] of [
      ["Rags", "en", "ltr", "serif"],
      ["چیتھڑے", "ur", "rtl", "nastaliq"],
    ] as const) {
      const title = getByRole(shelf, "heading", { name: text });
      expect(title).toHaveAttribute("lang", lang);
      expect(title).toHaveAttribute("dir", dir);
      expect(title).toHaveAttribute("data-typeface", typeface);
    }
    const quotation = getByText(shelf, "کاغذ کے ٹکڑے").closest("blockquote");
    expect(quotation).toHaveAttribute("lang", "ur");
    expect(quotation).toHaveAttribute("dir", "rtl");
  });

  test("links to the saved version and place, and tells the page which bookmark was followed", async () => {
    const { shelf } = await openShelf(locale, [ENGLISH, WORDS]);
    const whole = getByRole(shelf, "link", { name: "Rags" });
    expect(whole).toHaveAttribute("href", "/en/articles/rags/#top.2");
    const link = getByRole(shelf, "link", { name: "چیتھڑے کاغذ کے ٹکڑے" });
    expect(link).toHaveAttribute("href", "/ur/articles/rags/#top.3");
    link.addEventListener("click", (event) => event.preventDefault());
    link.click();
    expect(sessionStorage.getItem("waraq-opened")).toBe(WORDS.id);
  });

  test("shows kind, date, series, part, progress and other languages", async () => {
    const { shelf, words } = await openShelf(locale, [URDU], {
      prepare: ({ places }) =>
        places.record({ place: URDU.place, title: "دریا", progress: 0.43, isFinished: false }),
    });
    for (const text of [
      words("shelf.passage"),
      words("shelf.date", { date: new Date(URDU.created) }),
      words("shelf.part", { part: 1, total: 2 }),
      words("shelf.progress", { percent: 43 }),
    ]) {
      expect(getByText(shelf, text)).toBeInTheDocument();
    }
    const series = CATALOGUE.series.water?.titles[locale] as string;
    expect(getByRole(shelf, "link", { name: series })).toHaveAttribute(
      "href",
      `/${locale}/series/water/`,
    );
    const other = getByRole(shelf, "link", { name: "English" });
    expect(other).toHaveAttribute("href", "/en/articles/rivers/#east.2");
    expect(other).toHaveAttribute("hreflang", "en");
    expect(other).toHaveAttribute("lang", "en");
  });

  test("filters by language and sorts, and keeps both in the address", async () => {
    const { shelf, words } = await openShelf(locale, [URDU, ENGLISH, WORDS]);
    getByRole(shelf, "radio", { name: "اردو" }).click();
    expect(ids(shelf)).toEqual([WORDS.id, URDU.id]);
    expect(location.search).toBe("?language=ur");
    expect(getByText(shelf, words("shelf.count", { count: 2 }))).toHaveAttribute("role", "status");
    const order = getByRole(shelf, "combobox", { name: words("shelf.sort") }) as HTMLSelectElement;
    order.value = "title";
    order.dispatchEvent(new Event("change"));
    expect(location.search).toBe("?language=ur&sort=title");
    getByRole(shelf, "radio", { name: words("shelf.allLanguages") }).click();
    expect(location.search).toBe("?sort=title");
    expect(ids(shelf)).toHaveLength(3);
    const again = await openShelf(locale, [URDU, ENGLISH], { search: "?language=en&sort=title" });
    expect(ids(again.shelf)).toEqual([ENGLISH.id]);
    expect(getByRole(again.shelf, "radio", { name: "English" })).toBeChecked();
  });

  test("finds bookmarks by words of titles, quotations and notes, however they are spelt", async () => {
    const { shelf, words } = await openShelf(locale, [URDU, ENGLISH, WORDS]);
    const field = getByRole(shelf, "searchbox", {
      name: words("shelf.search"),
    }) as HTMLInputElement;
    const type = (value: string) => {
      field.value = value;
      field.dispatchEvent(new Event("input"));
    };
    for (const [query, found] of [
      ["RAGS", [WORDS.id, ENGLISH.id]],
      ["a nóte", [WORDS.id]],
      ["كاغذ", [WORDS.id]],
      ["paper rags", [ENGLISH.id]],
      ["six", [URDU.id]],
      ["nowhere", []],
    ] as const) {
      type(query);
      expect(ids(shelf)).toEqual(found);
      expect(getByText(shelf, words("shelf.found", { count: found.length }))).toHaveAttribute(
        "role",
        "status",
      );
    }
    expect(location.search).toBe("");
    field.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true }));
    expect(field.value).toBe("");
    expect(ids(shelf)).toHaveLength(3);
    expect(getByText(shelf, words("shelf.count", { count: 3 }))).toHaveAttribute("role", "status");
  });

  test("adds and changes a note, and restores the focus", async () => {
    const { shelf, tab, words } = await openShelf(locale, [URDU]);
    buttonOf(URDU, "edit").click();
    const field = getByRole(shelf, "textbox", { name: words("shelf.note") }) as HTMLTextAreaElement;
    expect(field).toHaveFocus();
    field.value = "دوبارہ پڑھنا ہے";
    field.dispatchEvent(new Event("input"));
    getByRole(shelf, "button", { name: words("shelf.save") }).click();
    await vi.waitFor(() => expect(getByText(shelf, "دوبارہ پڑھنا ہے")).toBeInTheDocument());
    expect((await tab.bookmarks.get(URDU.id))?.note).toBe("دوبارہ پڑھنا ہے");
    expect(buttonOf(URDU, "edit")).toHaveFocus();
    buttonOf(URDU, "edit").click();
    getByRole(shelf, "textbox", { name: words("shelf.note") }).dispatchEvent(
      new KeyboardEvent("keydown", { key: "Escape", bubbles: true }),
    );
    expect(within(shelf).queryByRole("textbox")).toBeNull();
    expect(buttonOf(URDU, "edit")).toHaveFocus();
    expect((await tab.bookmarks.get(URDU.id))?.note).toBe("دوبارہ پڑھنا ہے");
  });

  test("removes a bookmark, moves the focus on, and restores exactly the same bookmark", async () => {
    const { shelf, tab, words } = await openShelf(locale, [URDU, ENGLISH, WORDS]);
    buttonOf(WORDS, "remove").click();
    await vi.waitFor(() => expect(ids(shelf)).toEqual([ENGLISH.id, URDU.id]));
    expect(buttonOf(ENGLISH, "remove")).toHaveFocus();
    expect(await tab.bookmarks.get(WORDS.id)).toBeUndefined();
    const notice = document.querySelector(".notice") as HTMLElement;
    // Which of the article's bookmarks it was.
    expect(notice).toHaveTextContent("کاغذ کے ٹکڑے");
    expect(notice).not.toHaveTextContent("چیتھڑے");
    getByRole(notice, "button", { name: words("shelf.undo") }).click();
    await vi.waitFor(() => expect(ids(shelf)).toEqual([WORDS.id, ENGLISH.id, URDU.id]));
    expect(await tab.bookmarks.get(WORDS.id)).toEqual(WORDS);
    expect(buttonOf(WORDS, "remove")).toHaveFocus();
  });

  test("names a removed bookmark of a whole version by its title, or by its place beside others", async () => {
    const { shelf } = await openShelf(locale, [
      ENGLISH,
      URDU,
      makeBookmark({
        place: { slug: "rags", locale: "en", blockId: "top.4", quotation: { exact: "Boiled" } },
        title: "Rags",
      }),
    ]);
    buttonOf(ENGLISH, "remove").click();
    const told = () => document.querySelector(".notice")?.textContent ?? "";
    await vi.waitFor(() => expect(ids(shelf)).not.toContain(ENGLISH.id));
    expect(told()).toContain("\u2068Paper is made\u2069");
    const alone = await openShelf(locale, [ENGLISH]);
    buttonOf(ENGLISH, "remove").click();
    await vi.waitFor(() => expect(ids(alone.shelf)).toEqual([]));
    expect(told()).toContain("\u2068Rags\u2069");
  });

  test("says of a bookmark of a whole version at which words it is", async () => {
    const long = "one two three four five six seven eight nine ten eleven twelve";
    const { shelf, words } = await openShelf(locale, [
      { ...ENGLISH, place: { ...ENGLISH.place, quotation: { exact: long } } },
    ]);
    const link = getByRole(shelf, "link", {
      name: "Rags one two three four five six seven eight nine ten…",
    });
    expect(link).toHaveAttribute("href", "/en/articles/rags/#top.2");
    expect(link.closest("[data-place]")).toHaveTextContent(words("shelf.at"));
    expect(link.closest("[lang=en]")).toHaveAttribute("dir", "ltr");
    expect(shelf.querySelector("blockquote")).toBeNull();
    expect(queryByText(shelf, words("shelf.whole"))).toBeNull();
  });

  test("says that there are no bookmarks, without controls that would be useless", async () => {
    const { shelf, copies, words } = await openShelf(locale, []);
    expect(getByText(shelf, words("shelf.none"))).toHaveAttribute("role", "status");
    expect(within(shelf).queryByRole("combobox")).toBeNull();
    for (const part of [shelf, copies]) expect(within(part).queryByRole("button")).toBeNull();
    expect(queryByText(copies, words("shelf.notLasting"))).toBeNull();
  });

  test.each(["absent", "denied", "full", "newer"] as const)(
    "shows the cause when the storage is %s",
    async (reason) => {
      const { shelf, words } = await openShelf(locale, [], {
        prepare: ({ bookmarks }) =>
          vi.spyOn(bookmarks, "list").mockRejectedValue(new StorageFailure(reason)),
      });
      expect(getByRole(shelf, "alert")).toHaveTextContent(words(`storage.${reason}`));
    },
  );

  test("shows beside a bookmark that it could not be changed", async () => {
    const { shelf, tab, words } = await openShelf(locale, [URDU, ENGLISH]);
    vi.spyOn(tab.bookmarks, "remove").mockRejectedValue(new StorageFailure("full"));
    buttonOf(URDU, "remove").click();
    await vi.waitFor(() =>
      expect(getByRole(shelf, "alert")).toHaveTextContent(words("storage.full")),
    );
    expect(getByRole(shelf, "alert").closest("[data-id]")).toHaveAttribute("data-id", URDU.id);
    expect(ids(shelf)).toEqual([ENGLISH.id, URDU.id]);
  });

  test("imports files, and shows the result of each", async () => {
    const { shelf, copies, tab, words } = await openShelf(locale, [URDU]);
    const input = copies.querySelector("input[type=file]") as HTMLInputElement;
    const broken = { ...ENGLISH, place: { ...ENGLISH.place, slug: undefined } };
    const files = [
      new File([...exportJson([URDU, WORDS, broken as never], new Date())], "mine.json"),
      new File(['{"format":"waraq-bookmarks","version":9,"bookmarks":[]}'], "newer.json"),
      new File(["<html>"], "page.json"),
    ];
    Object.defineProperty(input, "files", { value: files, configurable: true });
    Object.defineProperty(input, "value", { value: "", writable: true });
    input.dispatchEvent(new Event("change"));
    await vi.waitFor(() => expect(ids(shelf)).toEqual([WORDS.id, URDU.id]));
    expect(copies).toHaveTextContent(
      words("shelf.imported", { added: 1, merged: 0, unchanged: 1 }),
    );
    expect(copies).toHaveTextContent(
      words("shelf.refusedMissing", { entry: 3, field: "\u2066place.slug\u2069" }),
    );
    for (const reason of ["shelf.newerVersion", "shelf.noJson"] as const) {
      expect(copies).toHaveTextContent(words("shelf.importFailed", { reason: words(reason) }));
    }
    expect((await tab.bookmarks.list()).bookmarks).toHaveLength(2);
  });
});

describe("<bookmark-shelf>", () => {
  test("links a renamed article by its present address", async () => {
    const old = makeBookmark({ place: { ...URDU.place, slug: "old-rivers" } });
    const { shelf } = await openShelf("en", [old, URDU]);
    expect(shelf.querySelectorAll("article")).toHaveLength(1);
    const links = [...shelf.querySelectorAll("[data-link]")].map((a) => a.getAttribute("href"));
    expect(links).toEqual(["/ur/articles/rivers/#east.2", "/ur/articles/rivers/#east.2"]);
  });

  test("shows an unpublished article without a link", async () => {
    const gone = makeBookmark({
      place: { slug: "canals", locale: "ur", blockId: "top.1", quotation: { exact: "نہریں" } },
      title: "نہروں کی کہانی",
      note: "مت بھولنا",
    });
    const { shelf, words } = await openShelf("en", [gone]);
    expect(getByText(shelf, words("shelf.gone"))).toBeInTheDocument();
    expect(shelf.querySelector("[data-link]")).toBeNull();
    for (const text of ["نہروں کی کہانی", "نہریں", "مت بھولنا"]) {
      expect(getByText(shelf, text)).toBeInTheDocument();
    }
    expect(getByRole(shelf, "link", { name: "English" })).toHaveAttribute(
      "href",
      "/en/articles/canals/#top.1",
    );
  });

  test("works without the catalogue", async () => {
    const { shelf, words } = await openShelf("en", [URDU, ENGLISH], { isOffline: true });
    const title = getByRole(shelf, "heading", { name: "دریا" });
    expect(title).toHaveAttribute("dir", "auto");
    expect(title).toHaveAttribute("lang", "ur");
    expect(title).not.toHaveAttribute("data-typeface");
    // Of the whole version, its title and its place.
    expect(shelf.querySelectorAll("[data-link]")).toHaveLength(3);
    expect(queryByText(shelf, words("shelf.gone"))).toBeNull();
    expect(getByRole(shelf, "radio", { name: "اردو" })).toBeInTheDocument();
  });

  test("shows changes from another tab, and loses no note that is being written", async () => {
    const { shelf, tab, other, words } = await openShelf("en", [URDU]);
    buttonOf(URDU, "edit").click();
    const field = getByRole(shelf, "textbox") as HTMLTextAreaElement;
    field.value = "mine";
    field.dispatchEvent(new Event("input"));
    await other.bookmarks.add(ENGLISH);
    await vi.waitFor(() => expect(ids(shelf)).toContain(ENGLISH.id));
    expect(field.isConnected).toBe(true);
    expect(field).toHaveFocus();
    expect(field.value).toBe("mine");
    await other.bookmarks.remove(URDU.id);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(field.isConnected).toBe(true);
    getByRole(shelf, "button", { name: words("shelf.save") }).click();
    await vi.waitFor(async () =>
      expect(await tab.bookmarks.get(URDU.id)).toEqual({ ...URDU, note: "mine" }),
    );
  });

  test("joins a note that another tab wrote meanwhile", async () => {
    const { shelf, tab, other, words } = await openShelf("en", [URDU]);
    buttonOf(URDU, "edit").click();
    const field = getByRole(shelf, "textbox") as HTMLTextAreaElement;
    field.value = "mine";
    field.dispatchEvent(new Event("input"));
    await other.bookmarks.setNote(URDU.id, "theirs");
    getByRole(shelf, "button", { name: words("shelf.save") }).click();
    await vi.waitFor(async () =>
      expect((await tab.bookmarks.get(URDU.id))?.note).toBe("theirs\n\nmine"),
    );
  });

  test("renders only the beginning of a long note, and all of it in the editor", async () => {
    const note = "\u0650".repeat(60_000);
    const { shelf, words } = await openShelf("en", [{ ...URDU, note }]);
    const shown = shelf.querySelector("[data-note]")?.textContent ?? "";
    expect(shown.length).toBeLessThan(2_100);
    expect(shown).toMatch(/…$/);
    getByRole(shelf, "button", { name: new RegExp(words("shelf.editNote")) }).click();
    expect(shelf.querySelector("textarea")?.value).toBe(note);
  });

  test("renders only the first of many bookmarks, and more on request", async () => {
    // Thousands are for the browser: the tests’ storage is slow.
    const many = Array.from({ length: 300 }, (_, index) =>
      makeBookmark({
        place: { ...URDU.place, locale: index % 2 ? "ur" : "en", blockId: `east.${index + 1}` },
      }),
    );
    const { shelf, words } = await openShelf("en", many);
    expect(ids(shelf)).toHaveLength(50);
    expect(getByText(shelf, words("shelf.count", { count: 300 }))).toBeInTheDocument();
    getByRole(shelf, "button", { name: words("shelf.more", { count: 250 }) }).click();
    expect(ids(shelf)).toHaveLength(100);
    expect(document.activeElement?.id).toBe(`remove:${ids(shelf)[50]}`);
    getByRole(shelf, "radio", { name: "اردو" }).click();
    expect(ids(shelf)).toHaveLength(50);
    expect(getByText(shelf, words("shelf.count", { count: 150 }))).toBeInTheDocument();
  });

  test.each([
    [undefined, true],
    [async () => false, true],
    [async () => true, false],
  ])("warns if the browser may delete the bookmarks", async (persisted, isWarned) => {
    vi.stubGlobal("navigator", { storage: persisted && { persisted } });
    const { copies, words } = await openShelf("en", [URDU]);
    expect(queryByText(copies, words("shelf.notLasting")) !== null).toBe(isWarned);
  });

  test("shows how many bookmarks could not be read", async () => {
    const { shelf, words } = await openShelf("en", [URDU], {
      prepare: ({ database }) =>
        database.run(["bookmarks"], "readwrite", (transaction) =>
          transaction.objectStore("bookmarks").put({ id: "odd" }),
        ),
    });
    expect(getByText(shelf, words("shelf.aside", { count: 1 }))).toBeInTheDocument();
  });

  test("isolates runs of the other direction in a text", async () => {
    const mixed = makeBookmark({
      place: { ...URDU.place, quotation: { exact: "سال 2016–17 میں" } },
    });
    const { shelf } = await openShelf("en", [mixed]);
    expect(shelf.querySelector("blockquote")?.textContent?.trim()).toBe(
      "سال \u20662016–17\u2069 میں",
    );
  });
});
