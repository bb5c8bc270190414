import type { BrowserContextOptions, Download, Page } from "playwright-core";
import { describe, expect, inject, test } from "vitest";
import { borrowPage, focusByKeyboard, type WatchedPage } from "./support/browser";
import { keptBookmarks } from "./support/keptBookmarks";
import { objections } from "./support/objections";
import { choose, press, WAYS } from "./support/press";
import { countShifts, shiftsOn } from "./support/shifts";
import { textsNotInNastaliq } from "./support/undrawnTexts";
import { wordsOf } from "./support/wordsOf";

const site = inject("site");

interface FileBookmark {
  readonly kind: "version" | "block" | "selection";
  readonly place: {
    readonly slug: string;
    readonly locale: string;
    readonly blockId: string;
    readonly quotation?: { readonly exact: string };
  };
  readonly title: string;
  readonly note: string;
  readonly created: string;
  readonly changed: string;
}

function bookmark(locale: string, slug: string, day: number, given: Partial<FileBookmark> = {}) {
  const created = new Date(Date.UTC(2026, 0, day)).toISOString();
  return {
    kind: "block",
    place: { slug, locale, blockId: "top.2", quotation: { exact: `Words ${day}` } },
    title: slug,
    note: "",
    created,
    changed: created,
    ...given,
  } satisfies FileBookmark;
}

const MIXED = [
  bookmark("en", "the-road-through-kabul", 1),
  bookmark("ur", "the-road-through-kabul", 2, { note: "دوبارہ پڑھنا ہے" }),
  bookmark("ur", "water-at-the-door", 3, { kind: "version" }),
];

/** Two of one article: of its version, and of a block. */
const PAIR = [
  bookmark("ur", "water-at-the-door", 3, { kind: "version" }),
  bookmark("ur", "water-at-the-door", 4, {
    place: {
      slug: "water-at-the-door",
      locale: "ur",
      blockId: "top.4",
      quotation: { exact: "Words 4" },
    },
  }),
];

function fileOf(bookmarks: unknown, name = "bookmarks.json", version = 2) {
  const file = { format: "waraq-bookmarks", version, exported: MIXED[0]?.created, bookmarks };
  return { name, mimeType: "application/json", buffer: Buffer.from(JSON.stringify(file)) };
}

const items = (page: Page) =>
  page
    .locator("bookmark-shelf li[data-id]")
    .evaluateAll((found) => found.map((item) => (item as HTMLElement).dataset.id));

async function openShelf(page: Page, locale: string, query = ""): Promise<void> {
  await page.goto(`${site}/${locale}/bookmarks/${query}`);
  await page.locator("bookmark-shelf > *").first().waitFor();
}

async function take(page: Page, ...files: ReturnType<typeof fileOf>[]): Promise<void> {
  for (const file of files) {
    await page.setInputFiles("#site-copies input[type=file]", file);
    await page.locator("#site-copies [data-copies] [role=status] > p").first().waitFor();
  }
}

/** Has the browser keep that an article was begun. */
async function recordPlace(page: Page, locale = "ur"): Promise<void> {
  await page.evaluate(async (locale) => {
    const request = indexedDB.open("waraq");
    await new Promise((resolve) => request.addEventListener("success", resolve));
    const change = request.result.transaction("places", "readwrite");
    const place = { slug: "the-road-through-kabul", locale, blockId: "top.2" };
    change.objectStore("places").put({
      id: `${locale}/${place.slug}`,
      slug: place.slug,
      locale: place.locale,
      place,
      title: "کابل سے گزرتی سڑک",
      progress: 0.43,
      furthest: 0.43,
      at: "2026-01-01T00:00:00.000Z",
      isFinished: false,
    });
    await new Promise((resolve) => change.addEventListener("complete", resolve));
    request.result.close();
  }, locale);
}

describe.each(["en", "ur"])("The shelf in %s", (locale) => {
  const { shelf = {}, storage = {} } = wordsOf(locale);
  let watched: WatchedPage;
  let page: Page;

  async function fresh(options: BrowserContextOptions = {}): Promise<void> {
    watched = await borrowPage(site, { acceptDownloads: true, ...options });
    page = watched.page;
    await openShelf(page, locale);
  }

  test("lists both languages, filters, sorts, and keeps its state over a reload", async () => {
    await fresh();
    await take(page, fileOf(MIXED));
    await expect
      .poll(() => items(page))
      .toEqual([
        "ur/water-at-the-door",
        "ur/the-road-through-kabul#top.2",
        "en/the-road-through-kabul#top.2",
      ]);
    const title = page.locator("bookmark-shelf h2[lang=ur]").first();
    expect(await title.getAttribute("dir")).toBe("rtl");
    expect(await title.evaluate((node) => getComputedStyle(node).fontFamily)).toContain("Nastaliq");
    await page.getByRole("radio", { name: "English" }).check();
    expect(await items(page)).toEqual(["en/the-road-through-kabul#top.2"]);
    expect(new URL(page.url()).search).toBe("?language=en");
    await page.reload();
    await expect.poll(() => items(page)).toEqual(["en/the-road-through-kabul#top.2"]);
    await page.getByRole("radio", { name: shelf.allLanguages ?? "" }).check();
    await page.getByRole("combobox", { name: shelf.sort ?? "" }).selectOption("title");
    expect(new URL(page.url()).search).toBe("?sort=title");
    expect((await items(page)).length).toBe(3);
    expect(await objections(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
    // Opens the Urdu text at its place, whatever the page's language.
    await page.locator('[data-link="ur/the-road-through-kabul#top.2"]').click();
    await page.waitForURL(`${site}/ur/articles/the-road-through-kabul/#top.2`);
    expect(watched.faults).toEqual([]);
    await watched.close();
  });

  test("works by keyboard: note, remove, undo", async () => {
    await fresh();
    await take(page, fileOf(MIXED));
    const last = "en/the-road-through-kabul#top.2";
    await page.locator("bookmark-shelf li[data-id]").first().waitFor();
    await page.evaluate(() => (document.activeElement as HTMLElement)?.blur());
    await focusByKeyboard(page, `[data-edit="${last}"]`);
    await page.keyboard.press("Enter");
    await page.keyboard.type("A note");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    const item = page.locator(`[data-id="${last}"]`);
    await item.locator("[data-note]").waitFor();
    expect(await item.locator("[data-note]").textContent()).toBe("A note");
    await focusByKeyboard(page, `[data-remove="${last}"]`);
    await page.keyboard.press("Enter");
    await expect.poll(() => items(page)).not.toContain(last);
    const other = "ur/the-road-through-kabul#top.2";
    expect(await page.evaluate(() => (document.activeElement as HTMLElement).dataset.remove)).toBe(
      other,
    );
    await focusByKeyboard(page, ".notice button");
    await page.keyboard.press("Enter");
    await expect.poll(() => items(page)).toContain(last);
    expect(await page.evaluate(() => (document.activeElement as HTMLElement).dataset.remove)).toBe(
      last,
    );
    await page.reload();
    expect(await item.locator("[data-note]").textContent()).toBe("A note");
    expect(watched.faults).toEqual([]);
    await watched.close();
  });

  test.each(WAYS)("filters, takes a note, removes and brings back, by %s", async (way) => {
    await fresh({ viewport: { width: 360, height: 640 }, hasTouch: way === "touch" });
    await take(page, fileOf(MIXED));
    const last = "en/the-road-through-kabul#top.2";
    await choose(page, way, page.getByRole("radio", { name: "English" }));
    await expect.poll(() => items(page)).toEqual([last]);
    await choose(page, way, page.getByRole("radio", { name: shelf.allLanguages ?? "" }));
    await expect.poll(async () => (await items(page)).length).toBe(3);
    await press(page, way, page.locator(`[data-edit="${last}"]`));
    await page.keyboard.type("A note");
    await press(page, way, page.getByRole("button", { name: shelf.save ?? "", exact: true }));
    await expect
      .poll(() => page.locator(`[data-id="${last}"] [data-note]`).textContent())
      .toBe("A note");
    await press(page, way, page.locator(`[data-remove="${last}"]`));
    await expect.poll(() => items(page)).not.toContain(last);
    await press(page, way, page.locator(".notice button").first());
    await expect.poll(() => items(page)).toContain(last);
    await page.reload();
    await expect.poll(async () => (await items(page)).length).toBe(3);
    expect(watched.faults).toEqual([]);
    await watched.close();
  });

  test("says by its words which of two bookmarks of an article was removed", async () => {
    await fresh();
    await take(page, fileOf(PAIR));
    // The whole version is shown by its title and where in it she was.
    const whole = page.locator('[data-id="ur/water-at-the-door"]');
    expect(await whole.locator("[data-place]").textContent()).toContain("Words 3");
    expect(await whole.locator("blockquote").count()).toBe(0);
    await page.locator('[data-remove="ur/water-at-the-door#top.4"]').click();
    const notice = page.locator(".notice");
    await expect.poll(() => notice.textContent()).toContain("Words 4");
    await page.locator('[data-remove="ur/water-at-the-door"]').click();
    // Alone, it is known by its title.
    await expect.poll(() => notice.textContent()).toMatch(/\u2068[\u0600-\u06ff ]+\u2069/u);
    expect(watched.faults).toEqual([]);
    await watched.close();
  });

  test.each([
    { width: 360, height: 640 },
    { width: 1440, height: 900 },
  ])("stands in order at $width pixels, and nothing on it moves", async (viewport) => {
    await fresh();
    await take(page, fileOf(MIXED));
    await recordPlace(page, locale);
    await page.setViewportSize(viewport);
    await countShifts(watched);
    await page.reload();
    await page.locator("bookmark-shelf[data-drawn]").waitFor();
    await page.locator("continue-reading h3 a").waitFor();
    await page.locator("continue-reading input[type=checkbox]").waitFor();
    expect(await shiftsOn(page)).toBe(0);
    const box = async (selector: string) =>
      (await page.locator(selector).first().boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
    const [begun, list, copies, help] = [
      await box("continue-reading h2"),
      await box("bookmark-shelf article"),
      await box("#site-copies"),
      await box("#site-help"),
    ];
    expect(begun.y).toBeLessThan(list.y);
    expect(copies.y).toBeLessThan(help.y);
    if (viewport.width < 1000) expect(list.y).toBeLessThan(copies.y);
    else {
      // Beside the list, on its far side.
      expect(copies.y).toBeLessThan(list.y);
      const isBefore = copies.x < list.x;
      expect(isBefore).toBe(locale === "ur");
      expect(list.width + copies.width).toBeGreaterThan(900);
    }
    expect(await objections(page)).toEqual([]);
    expect(watched.faults).toEqual([]);
    await watched.close();
  });

  test.each([
    ["touch", 360],
    ["mouse", 1440],
    ["keyboard", 360],
  ] as const)("is searched as the reader types, by %s, and the field stays", async (way, width) => {
    await fresh({ viewport: { width, height: 700 }, hasTouch: way === "touch" });
    await take(page, fileOf([...MIXED, ...PAIR.slice(1)]));
    await page.reload();
    await page.locator("bookmark-shelf li[data-id]").first().waitFor();
    const field = page.getByRole("searchbox", { name: shelf.search ?? "" });
    if (way === "touch") await field.tap();
    else if (way === "mouse") await field.click();
    else await focusByKeyboard(page, "[type=search]");
    await field.evaluate((element) => element.scrollIntoView({ block: "start" }));
    const top = () => field.evaluate((element) => element.getBoundingClientRect().top);
    const before = await top();
    await page.keyboard.type("دوباره");
    await expect.poll(() => items(page)).toEqual(["ur/the-road-through-kabul#top.2"]);
    expect(await page.locator("bookmark-shelf > [role=status]").textContent()).toContain("1");
    expect(await objections(page)).toEqual([]);
    await page.keyboard.type("x");
    await expect.poll(() => items(page)).toEqual([]);
    expect(await top()).toBe(before);
    await page.keyboard.press("Escape");
    await expect.poll(async () => (await items(page)).length).toBe(4);
    expect(await field.inputValue()).toBe("");
    expect(await top()).toBe(before);

    expect(watched.faults).toEqual([]);
    await watched.close();
  });

  test.each(WAYS)(
    "exports all as files by %s, and imports them without duplicates",
    async (way) => {
      await fresh({ hasTouch: way === "touch" });
      await take(page, fileOf(MIXED));
      await expect.poll(async () => (await items(page)).length).toBe(3);
      const name = locale === "en" ? "doab" : "doab-example";
      const named = (ending: string) =>
        new RegExp(`^${name}-bookmarks-\\d{4}-\\d\\d-\\d\\d\\.${ending}$`);
      const exporting = (label = "") => page.getByRole("button", { name: label });
      const [html] = await Promise.all([
        page.waitForEvent("download"),
        press(page, way, exporting(shelf.exportHtml)),
      ]);
      expect(html.suggestedFilename()).toMatch(named("html"));
      expect((await contentOf(html)).toString()).toContain(
        'HREF="https://doab.example/ur/articles/the-road-through-kabul/#top.2"',
      );
      const [markdown] = await Promise.all([
        page.waitForEvent("download"),
        press(page, way, exporting(shelf.exportMarkdown)),
      ]);
      expect(markdown.suggestedFilename()).toMatch(named("md"));
      const text = (await contentOf(markdown)).toString();
      // Of the article in two languages, the publication’s first comes first, with its title of today.
      expect(text).toContain(
        "\n\n### English\n\n> Words 1\n>\n> <https://doab.example/en/articles/the-road-through-kabul/#top.2>\n\n### اردو\n",
      );
      expect(text).toContain("\n\nدوبارہ پڑھنا ہے\n");
      const [json] = await Promise.all([
        page.waitForEvent("download"),
        press(page, way, exporting(shelf.exportJson)),
      ]);
      expect(json.suggestedFilename()).toMatch(named("json"));
      const file = {
        name: "again.json",
        mimeType: "application/json",
        buffer: await contentOf(json),
      };
      const before = await keptBookmarks(page);
      for (let left = 3; left > 0; left -= 1) {
        await page.locator("[data-remove]").first().click();
        await expect.poll(async () => (await items(page)).length).toBe(left - 1);
      }
      await take(page, file);
      await expect.poll(async () => (await items(page)).length).toBe(3);
      expect(await keptBookmarks(page)).toEqual(before);
      await take(page, file);
      await expect.poll(() => keptBookmarks(page)).toEqual(before);
      expect(watched.faults).toEqual([]);
      await watched.close();
    },
  );

  test("shows what is wrong with a file, and imports nothing from it", async () => {
    await fresh();
    const status = page.locator("#site-copies [data-copies] [role=status]");
    await take(page, { ...fileOf([]), buffer: Buffer.from('<script>alert("x")</script>') });
    expect(await status.textContent()).toContain(shelf.noJson);
    await take(page, fileOf(MIXED, "later.json", 99));
    await expect.poll(() => status.textContent()).toContain(shelf.newerVersion);
    expect(await items(page)).toEqual([]);
    const hostile = bookmark("en", "javascript:alert(1)", 1);
    await take(page, fileOf([hostile, ...MIXED]));
    await expect.poll(() => status.textContent()).toContain("place.slug");
    await expect.poll(async () => (await items(page)).length).toBe(3);
    expect(watched.faults).toEqual([]);
    await watched.close();
  });

  test("shows changes from a second tab", async () => {
    await fresh();
    const second = await page.context().newPage();
    await openShelf(second, locale);
    await take(second, fileOf(MIXED));
    await expect.poll(async () => (await items(page)).length).toBe(3);
    await watched.close();
  });

  test("shows a message if the browser lets it store nothing", async () => {
    watched = await borrowPage(site);
    page = watched.page;
    await watched.runFirst(() => {
      Object.defineProperty(globalThis, "indexedDB", {
        get() {
          throw new DOMException("Denied", "SecurityError");
        },
      });
    });
    await openShelf(page, locale);
    expect(await page.locator("bookmark-shelf [role=alert]").textContent()).toContain(
      storage.denied,
    );
    expect(watched.faults).toEqual([]);
    await watched.close();
  });

  test("draws all that is kept in Urdu in Nastaliq, with all its letters", async () => {
    await fresh();
    await openShelf(page, locale);
    const place = (blockId: string, exact: string) => ({
      slug: "the-road-through-kabul",
      locale: "ur",
      blockId,
      quotation: { exact },
    });
    const kept = [
      bookmark("ur", "", 1, {
        kind: "version",
        place: place("top.1", "ژالہ باری میں غضب کا ٹھٹھا"),
      }),
      bookmark("ur", "", 2, {
        place: place("top.2", "ذخیرۂ آب اور خطِ تقسیم"),
        note: "ظفر سے پوچھیں",
      }),
    ];
    await take(page, fileOf(kept));
    await expect.poll(() => items(page)).toHaveLength(2);
    await page.locator("bookmark-shelf [id^='remove:']").first().press("Enter");
    await expect.poll(() => items(page)).toHaveLength(1);
    await page.evaluate(() => document.fonts.ready);
    const session = await page.context().newCDPSession(page);
    const { undrawn, count } = await textsNotInNastaliq(session);
    expect(undrawn).toEqual([]);
    expect(count).toBeGreaterThan(3);
    await session.detach();
    expect(watched.faults).toEqual([]);
    await watched.close();
  });

  test("leaves no trace without script", async () => {
    const silent = await borrowPage(site, { javaScriptEnabled: false });
    await silent.page.goto(`${site}/${locale}/bookmarks/`);
    expect(await silent.page.locator("main h1").count()).toBe(1);
    for (const name of ["bookmark-shelf", "continue-reading"]) {
      for (const element of await silent.page.locator(name).all()) {
        expect(await element.isVisible()).toBe(false);
        expect(await element.innerHTML()).toBe("");
      }
    }
    expect(await silent.page.locator("#site-help").isVisible()).toBe(true);
    await silent.close();
  });
});

describe("The shelf of 5,000 bookmarks", () => {
  test("opens and filters, and renders only the visible bookmarks", async () => {
    const { page, close, faults } = await borrowPage(site);
    await openShelf(page, "en");
    const many = Array.from({ length: 5000 }, (_, index) =>
      bookmark(index % 2 ? "ur" : "en", "the-road-through-kabul", index + 1, {
        place: {
          slug: index % 3 ? "the-road-through-kabul" : `article-${index}`,
          locale: index % 2 ? "ur" : "en",
          blockId: `top.${index + 1}`,
        },
      }),
    );
    await take(page, fileOf(many));
    await page.reload();
    await expect.poll(async () => (await items(page)).length).toBe(50);
    const status = page.locator("bookmark-shelf > [role=status]");
    expect(await status.textContent()).toBe("5,000 bookmarks");
    await page.getByRole("radio", { name: "اردو" }).check();
    expect(await status.textContent()).toBe("2,500 bookmarks");
    expect((await items(page)).length).toBe(50);
    await page.locator("[data-more]").click();
    expect((await items(page)).length).toBe(100);
    expect(faults).toEqual([]);
    await close();
  });
});

/** What a file holds that the page gave away. */
async function contentOf(download: Download): Promise<Buffer<ArrayBuffer>> {
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
