import { JSDOM } from "jsdom";
import type { Page } from "playwright-core";
import { describe, expect, inject, test } from "vitest";
import { ask } from "./support/ask";
import { borrowPage, focusByKeyboard } from "./support/browser";
import { checkout } from "./support/checkout";
import { excessWidth } from "./support/excessWidth";
import { COLOUR_RULES, objections } from "./support/objections";
import { choose, DEVICES, press, WAYS } from "./support/press";
import { versionsOnDisk } from "./support/versionsOnDisk";

const site = inject("site");
const specimen = inject("specimen");

/** Every pair of versions, each with either first. */
const PAIRS = versionsOnDisk(`${checkout}/content`).flatMap(({ slug, locales }) =>
  locales.flatMap((one) =>
    locales.filter((other) => other !== one).map((other) => ({ slug, one, other })),
  ),
);

const addressOf = ({ slug, one, other }: (typeof PAIRS)[number]) =>
  `/${one}/articles/${slug}/with/${other}/`;

/** Part 2 of the series: its Urdu version merges two blocks of the English one. */
const SLUG = "a-thaw-is-not-a-spring";

const WORDS = {
  en: {
    swap: "Swap sides",
    first: "Urdu first",
    contents: "Contents",
    notes: "Notes",
    both: "Both",
    hide: "Hide Urdu",
    reveal: "Show this passage in Urdu",
    beside: "Both languages side by side",
  },
  ur: {
    swap: "جگہیں بدلیں",
    first: "پہلے انگریزی",
    contents: "اس تحریر میں",
    notes: "حواشی",
    both: "دونوں",
    hide: "انگریزی چھپائیں",
    reveal: "یہ حصہ انگریزی میں دکھائیں",
    beside: "دونوں ساتھ ساتھ",
  },
} as const;

const DIRECTIONS = [
  { one: "en", other: "ur" },
  { one: "ur", other: "en" },
] as const;

async function documentAt(address: string): Promise<Document> {
  const { status, body } = await ask(site, address);
  expect(status, address).toBe(200);
  return new JSDOM(body.toString()).window.document;
}

const wordsOf = (node: Element | null) => node?.textContent?.replace(/\s+/g, " ").trim() ?? "";

/** What a version’s own page has, block by block, and all ids that it answers to. */
function versionIn(document: Document) {
  const prose = [...document.querySelectorAll(".prose > :not(section, foot-notes)")];
  return {
    blocks: prose.filter((block) => !block.matches("span:empty, a")).map(wordsOf),
    ids: prose.map(({ id }) => id).filter(Boolean),
    notes: [...document.querySelectorAll(".notes li")].map(wordsOf),
    pictures: [...document.querySelectorAll(".prose img")].map((image) =>
      image.getAttribute("src"),
    ),
  };
}

/** Puts the items of lists together that stand in rows of their own. */
function joined(parts: readonly { readonly words: string; readonly item: string | null }[]) {
  const blocks: string[] = [];
  for (const { words, item } of parts) {
    if (item === null || item === "0") blocks.push(words);
    else blocks.push(`${blocks.pop()} ${words}`);
  }
  return blocks;
}

/** What of it stands on the page with both. */
function sideIn(document: Document, locale: string) {
  const rows = [...document.querySelectorAll("[data-rows] > *")];
  return {
    blocks: joined(
      rows
        .flatMap((row) => [
          ...row.querySelectorAll(`.prose[lang=${locale}] > *, figcaption > [lang=${locale}]`),
        ])
        .map((block) => ({ words: wordsOf(block), item: block.getAttribute("data-item") })),
    ),

    notes: [...document.querySelectorAll(`.notes [lang=${locale}] li`)].map(wordsOf),
  };
}

/** In which rows the blocks of the two sides don’t begin at one height, and which rows are stacked. */
function layoutOf(page: Page) {
  return page.evaluate(() => {
    const rows = [...document.querySelectorAll("[data-rows] > *")].flatMap((row) => {
      const [one, other] = [...row.querySelectorAll(":scope > .prose")].map((cell) =>
        [cell, cell.firstElementChild ?? cell].map((part) => part.getBoundingClientRect()),
      );
      return one && other ? [{ id: row.id, one, other }] : [];
    });
    const apart = ({ one, other }: (typeof rows)[number]) =>
      one.some((rect, index) => Math.abs(rect.top - (other[index]?.top ?? Number.NaN)) > 1);
    return {
      rows: rows.length,
      uneven: rows.filter(apart).map(({ id }) => id),
      stacked: rows.filter(({ one, other }) => (one[0]?.bottom ?? 0) <= (other[0]?.top ?? 0))
        .length,
    };
  });
}

/** The row that the reader is at, a quarter down the window. */
const rowOnLine = (page: Page) =>
  page.evaluate(
    () =>
      [...document.querySelectorAll("[data-rows] > *")].findLast(
        (row) => row.getBoundingClientRect().top <= innerHeight / 4 + 1,
      )?.id,
  );

/** Two rows from the middle of the page on, the first with more than a heading. */
const middleRows = (page: Page) =>
  page.evaluate(() => {
    const ids = [...document.querySelectorAll("[data-rows] > [id]")].map(({ id }) => id);
    const middle = ids.findIndex((id, index) => index >= ids.length / 2 && id.includes("."));
    return ids.slice(middle, middle + 2);
  });

/** Has the reader go on to a row, by scrolling alone. */
const goTo = (page: Page, id: string) =>
  page.evaluate((row) => document.getElementById(row)?.scrollIntoView(), id);

/** Opens the page of both at a row, with its tools at work. */
async function openAt(page: Page, one: string, other: string, id?: string): Promise<void> {
  await page.goto(`${site}/${one}/articles/${SLUG}/with/${other}/${id ? `#${id}` : ""}`);
  await page.locator("parallel-text[data-open]").waitFor();
}

describe("Two versions side by side", () => {
  test("show every block, note and picture of both once, in order, with all their ids", async () => {
    expect(PAIRS.length).toBeGreaterThan(2);
    for (const pair of PAIRS) {
      const { slug, one, other } = pair;
      const [both, ...versions] = await Promise.all(
        [addressOf(pair), `/${one}/articles/${slug}/`, `/${other}/articles/${slug}/`].map(
          documentAt,
        ),
      );
      if (!both) continue;
      const [first, second] = versions.map(versionIn);
      for (const [locale, version] of [
        [one, first],
        [other, second],
      ] as const) {
        const side = sideIn(both, locale);
        expect(side.blocks, addressOf(pair)).toEqual(version?.blocks);
        expect(side.notes, addressOf(pair)).toEqual(version?.notes);
      }
      const ids = [...both.querySelectorAll("[id]")].map(({ id }) => id);
      expect(new Set(ids).size, addressOf(pair)).toBe(ids.length);
      const rows = new Set([...both.querySelectorAll("[data-rows] [id]")].map(({ id }) => id));
      const wanted = [...(first?.ids ?? []), ...(second?.ids ?? [])];
      expect(
        wanted.filter((id) => !rows.has(id)),
        addressOf(pair),
      ).toEqual([]);
      const pictures = [...both.querySelectorAll("[data-rows] img")].map((image) =>
        image.getAttribute("src"),
      );
      expect(new Set(pictures)).toEqual(
        new Set([...(first?.pictures ?? []), ...(second?.pictures ?? [])]),
      );
      expect(new Set(pictures).size, addressOf(pair)).toBe(pictures.length);
      expect(both.querySelectorAll("h1")).toHaveLength(1);
      expect(both.querySelector("link[rel=canonical]")?.getAttribute("href")).toMatch(
        new RegExp(`/${one}/articles/${slug}/$`),
      );
      // Each version’s own page leads here.
      expect(versions[0]?.querySelector(`main a[href="${addressOf(pair)}"]`)).not.toBeNull();
    }
  });

  test("are in level columns where there is room, otherwise one below the other, and never too wide", async () => {
    const { page, faults, close } = await borrowPage(site);
    for (const pair of PAIRS) {
      await page.setViewportSize({ width: 1440, height: 900 });
      await page.goto(site + addressOf(pair));
      await page.locator("parallel-text[data-open]").waitFor();
      const wide = await layoutOf(page);
      expect(wide.rows, addressOf(pair)).toBeGreaterThan(5);
      expect(wide.uneven, addressOf(pair)).toEqual([]);
      for (const width of [768, 360, 320]) {
        await page.setViewportSize({ width, height: 740 });
        const narrow = await layoutOf(page);
        expect(narrow.stacked, `${addressOf(pair)} at ${width}`).toBe(narrow.rows);
        expect(await excessWidth(page), `${addressOf(pair)} at ${width}`).toBe(0);
      }
    }
    expect(faults).toEqual([]);
    await close();
  });

  test.each(DIRECTIONS)("pass axe, light and dark: $one first", async ({ one, other }) => {
    const { page, faults, close } = await borrowPage(site);
    await openAt(page, one, other);
    const found = await objections(page);
    await page.getByRole("radio", { name: WORDS[one].hide }).check();
    found.push(...(await objections(page, { within: "main" })));
    await page.emulateMedia({ colorScheme: "dark" });
    found.push(...(await objections(page, { rules: COLOUR_RULES })));
    expect(found).toEqual([]);
    expect(faults).toEqual([]);
    await close();
  });

  test.each(DIRECTIONS)(
    "work by keyboard, and keep the reader at her row: $one first",
    async ({ one, other }) => {
      const { page, faults, close } = await borrowPage(site);
      const words = WORDS[one];
      await openAt(page, one, other);
      const [id = "", next = ""] = await middleRows(page);
      await goTo(page, id);
      const isStill = async () => expect(await rowOnLine(page), id).toBe(id);
      await isStill();

      await focusByKeyboard(page, "parallel-text input");
      await page.keyboard.press("ArrowRight");
      await page.keyboard.press("ArrowLeft");
      await page.getByRole("radio", { name: words.hide }).focus();
      await page.keyboard.press("Space");
      const hidden = page.locator(`[data-rows] [data-side][lang=${other}]`);
      expect(await hidden.count()).toBeGreaterThan(5);
      expect(await page.locator(`[data-rows] [data-side][lang=${other}]:visible`).count()).toBe(0);
      await isStill();

      // One cell, and from there on with the keyboard.
      await focusByKeyboard(page, `[id="${id}"] button`);
      await page.keyboard.press("Enter");
      expect(await page.locator(`[data-rows] [data-side][lang=${other}]:visible`).count()).toBe(1);
      expect(await page.locator(`[id="${id}"] [lang=${other}]:focus`).count()).toBe(1);
      await focusByKeyboard(page, "[data-rows] button");
      expect(
        await page.evaluate(() => document.activeElement?.closest("[data-rows] > *")?.id),
      ).toBe(next);
      expect(await page.locator(":focus").textContent()).toBe(words.reveal);

      await focusByKeyboard(page, "parallel-text button", "Shift+Tab");
      const sides = () =>
        page.evaluate(
          (row) =>
            [...document.querySelectorAll<HTMLElement>(`[id="${row}"] > .prose`)]
              .sort((a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top)
              .map(({ lang }) => lang),
          id,
        );
      expect(await sides()).toEqual([one, other]);
      await page.keyboard.press("Space");
      expect(await sides()).toEqual([other, one]);
      expect(
        await page.getByRole("button", { name: words.first }).getAttribute("aria-pressed"),
      ).toBe("true");
      await page.getByRole("radio", { name: words.both }).check();
      expect(await page.locator("[data-rows] button").count()).toBe(0);
      expect(await page.locator(`[data-rows] [data-side][lang=${other}]:visible`).count()).toBe(
        await hidden.count(),
      );
      expect(faults).toEqual([]);
      await close();
    },
  );

  test.each(DIRECTIONS.flatMap((pair) => WAYS.map((way) => ({ ...pair, way }))))(
    "are entered from the head, hidden, shown, turned and left by $way: $one first",
    async ({ one, other, way }) => {
      const { page, faults, close } = await borrowPage(site, DEVICES[way]);
      const words = WORDS[one];
      await page.goto(`${site}/${one}/articles/${SLUG}/`);
      await press(page, way, page.getByRole("link", { name: words.beside }));
      await page.waitForURL(`${site}/${one}/articles/${SLUG}/with/${other}/`);
      await page.locator("parallel-text[data-open]").waitFor();
      const shown = page.locator(`[data-rows] [data-side][lang=${other}]:visible`);
      const all = await shown.count();
      expect(all).toBeGreaterThan(5);
      const turn = page.locator("parallel-text button");
      await press(page, way, turn);
      expect(await turn.getAttribute("aria-pressed")).toBe("true");
      await choose(page, way, page.getByRole("radio", { name: words.hide }));
      await expect.poll(() => shown.count()).toBe(0);
      await press(page, way, page.locator("[data-rows] button").first());
      await expect.poll(() => shown.count()).toBe(1);
      await choose(page, way, page.getByRole("radio", { name: words.both }));
      await expect.poll(() => shown.count()).toBe(all);
      await press(page, way, page.locator(`parallel-text a[hreflang=${other}]`));
      await page.waitForURL((url) => url.pathname === `/${other}/articles/${SLUG}/`);
      expect(faults).toEqual([]);
      await close();
    },
  );

  test.each(DIRECTIONS)(
    "are entered and left at the reader’s row: $one first",
    async ({ one, other }) => {
      const { page, faults, close } = await borrowPage(site);
      await page.goto(`${site}/${one}/articles/${SLUG}/#top.2`);
      await page.getByRole("link", { name: WORDS[one].beside }).click();
      await page.waitForURL(`${site}/${one}/articles/${SLUG}/with/${other}/#top.2`);
      await page.locator("parallel-text[data-open]").waitFor();
      const [id = ""] = await middleRows(page);
      for (const locale of [one, other]) {
        await openAt(page, one, other);
        await goTo(page, id);
        await page.locator(`parallel-text a[hreflang=${locale}]`).click();
        await page.waitForURL(`${site}/${locale}/articles/${SLUG}/#${id}`);
      }
      // The header’s switch leads to both again, the other language first.
      await openAt(page, one, other, id);
      const link = page.locator(`.siteHeader a[hreflang=${other}]`);
      await link.focus();
      await page.keyboard.press("Enter");
      await page.waitForURL(`${site}/${other}/articles/${SLUG}/with/${one}/#${id}`);
      expect(faults).toEqual([]);
      await close();
    },
  );

  test.each(DIRECTIONS)(
    "have items of a list beside each other, or one after the other, with their numbers: $one first",
    async ({ one, other }) => {
      const { page, faults, close } = await borrowPage(specimen);
      await page.goto(`${specimen}/${one}/articles/specimen/with/${other}/`);
      const lists = () =>
        page.evaluate(() =>
          [...document.querySelectorAll<HTMLOListElement>("[data-rows] ol[data-item]")]
            .map((list) => ({
              lang: list.closest<HTMLElement>("[lang]")?.lang ?? "",
              start: list.start,
              items: list.children.length,
              top: list.getBoundingClientRect().top,
            }))
            .sort((a, b) => a.start - b.start || a.top - b.top),
        );
      const stacked = await lists();
      expect(stacked.length).toBeGreaterThan(5);
      const expected = Array.from({ length: stacked.length / 2 }, (_, index) => [
        [one, index + 1, 1],
        [other, index + 1, 1],
      ]).flat();
      expect(stacked.map(({ lang, start, items }) => [lang, start, items])).toEqual(expected);
      const tops = stacked.map(({ top }) => top);
      expect(tops).toEqual([...tops].sort((a, b) => a - b));
      await page.setViewportSize({ width: 1440, height: 900 });
      const level = await lists();
      for (let index = 0; index < level.length; index += 2) {
        expect(level[index]?.top).toBeCloseTo(level[index + 1]?.top ?? Number.NaN, 0);
      }
      // Only the first item has the list's id, and each id is there once.
      const first = page.locator("[data-rows] > [id]:has(ol[data-item='0'])").first();
      expect(await first.getAttribute("id")).not.toBe("");
      expect(await page.locator("[data-rows] > [data-kind=item][id]").count()).toBe(0);
      expect(faults).toEqual([]);
      await close();
    },
  );

  test.each(DIRECTIONS)(
    "list their contents, in the margin or folded, and lead on side by side: $one first",
    async ({ one, other }) => {
      const { page, faults, close } = await borrowPage(site, { hasTouch: true });
      await openAt(page, one, other);
      const contents = page.locator("contents-list details");
      const link = contents.locator("a").nth(2);
      expect(await link.isVisible()).toBe(false);
      await contents.locator("summary").tap();
      const id = (await link.getAttribute("href"))?.slice(1) ?? "";
      await link.tap();
      await expect.poll(() => rowOnLine(page)).toBe(id);
      await expect.poll(() => link.getAttribute("aria-current")).toBe("location");

      await page.setViewportSize({ width: 1440, height: 900 });
      await expect.poll(() => contents.getAttribute("open")).toBe("");
      const [list, row] = await Promise.all([
        contents.boundingBox(),
        page.locator(`[id="${id}"]`).boundingBox(),
      ]);
      if (one === "en") expect((list?.x ?? 0) + (list?.width ?? 0)).toBeLessThan(row?.x ?? 0);
      else expect(list?.x).toBeGreaterThan((row?.x ?? 0) + (row?.width ?? 0));
      expect(list?.y).toBeGreaterThanOrEqual(0);
      expect(await objections(page)).toEqual([]);

      expect(await page.locator("save-offline button").isVisible()).toBe(true);
      const part = page.locator("main nav[aria-labelledby=site-series] a[aria-current=page]");
      expect(await part.getAttribute("href")).toBe(new URL(page.url()).pathname);
      await page.locator("article a[rel=next]").focus();
      await page.keyboard.press("Enter");
      await page.waitForURL(`${site}/${one}/articles/the-road-through-kabul/with/${other}/`);
      expect(faults).toEqual([]);
      await close();
    },
  );

  test.each(DIRECTIONS)("name in either order what stands first: $one first", async (pair) => {
    const { one, other } = pair;
    const { page, close } = await borrowPage(site);
    await openAt(page, one, other);
    const labels = () => page.locator("parallel-text button span:visible").allTextContents();
    expect(await labels()).toEqual([WORDS[one].first]);
    await page.setViewportSize({ width: 1440, height: 900 });
    await expect.poll(labels).toEqual([WORDS[one].swap]);
    await page.getByRole("button", { name: WORDS[one].swap }).click();
    const [first, second] = await Promise.all(
      [one, other].map((lang) =>
        page.locator(`article header [data-side][lang=${lang}]`).first().boundingBox(),
      ),
    );
    const isSwapped = (first?.x ?? 0) > (second?.x ?? 0);
    expect(isSwapped).toBe(one === "en");
    // What is pressed stays so when the window is turned.
    await page.setViewportSize({ width: 360, height: 740 });
    await expect.poll(labels).toEqual([WORDS[one].first]);
    expect(
      await page.getByRole("button", { name: WORDS[one].first }).getAttribute("aria-pressed"),
    ).toBe("true");
    await close();
  });

  test("have their notes under headings in their own languages", async () => {
    for (const { one, other } of DIRECTIONS) {
      const document = await documentAt(`/${one}/articles/six-rivers-two-countries/with/${other}/`);
      const headings = [...document.querySelectorAll(".notes h2")].map((heading) => [
        heading.closest("[lang]")?.getAttribute("lang"),
        wordsOf(heading),
      ]);
      expect(headings).toEqual([one, other].map((locale) => [locale, WORDS[locale as "en"].notes]));
      const marks = document.querySelectorAll(`[data-rows] [lang=${other}] a[data-footnote]`);
      const described = marks[0]?.getAttribute("aria-describedby") ?? "";
      expect(wordsOf(document.getElementById(described))).toBe(WORDS[other].notes);
    }
  });

  test("show the hidden part that the address names", async () => {
    const { page, close } = await borrowPage(site);
    await page.goto(`${site}/en/articles/six-rivers-two-countries/with/ur/`);
    await page.locator("parallel-text[data-open]").waitFor();
    await page.getByRole("radio", { name: "Hide Urdu" }).check();
    await page.locator(".notes [lang=ur] .back").first().click();
    const cell = page.locator("[data-rows] [lang=ur]:visible");
    await expect.poll(() => cell.count()).toBe(1);
    expect(await cell.locator("a[data-footnote]:target").count()).toBe(1);
    await close();
  });

  test("are complete without script, and offer only what works", async () => {
    const { page, faults, close } = await borrowPage(site, { javaScriptEnabled: false });
    for (const { one, other } of DIRECTIONS) {
      await page.goto(`${site}/${one}/articles/${SLUG}/with/${other}/`);
      expect(await page.locator("[data-rows] .prose:visible").count()).toBeGreaterThan(10);
      expect(await page.locator("parallel-text :is(button, input):visible").count()).toBe(0);
      await page.locator(`parallel-text a[hreflang=${other}]`).click();
      expect(page.url()).toBe(`${site}/${other}/articles/${SLUG}/`);
    }
    expect(faults).toEqual([]);
    await close();
  });

  test("are in two columns in print, without the tools", async () => {
    const { page, close } = await borrowPage(site);
    await openAt(page, "en", "ur");
    await page.emulateMedia({ media: "print" });
    await page.setViewportSize({ width: 680, height: 960 });
    expect((await layoutOf(page)).stacked).toBe(0);
    expect(await page.locator("parallel-text:visible").count()).toBe(0);
    await close();
  });
});
