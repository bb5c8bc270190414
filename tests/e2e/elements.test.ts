import type { BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { borrowPage, focusByKeyboard, PHONE, type WatchedPage } from "./support/browser";
import { excessWidth } from "./support/excessWidth";
import { COLOUR_RULES, objections } from "./support/objections";
import { type StartedSite, startFixture } from "./support/startSite";

const LOCALES = ["en", "ur"] as const;
type Locale = (typeof LOCALES)[number];

/** Three columns, two, and one. */
const DESK = { width: 1360, height: 900 };
const TABLET = { width: 1000, height: 800 };

/** The labels of the fixture's footnotes, in the order of the list. */
const LABELS = ["treaty", "middle", "heading", "quotation", "table", "list", "last", "nested"];

interface Box {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

let site: StartedSite;

beforeAll(async () => {
  site = await startFixture("without-people");
});
afterAll(() => site?.command.end());

async function open(
  address: string,
  viewport: { width: number; height: number },
  options: BrowserContextOptions = {},
): Promise<WatchedPage> {
  const watched = await borrowPage(site.address, { viewport, ...options });
  await watched.page.goto(site.address + address);
  return watched;
}

const elementsIn = (locale: Locale, hash = "") => `/${locale}/articles/elements/${hash}`;

const boxOf = (page: Page, selector: string): Promise<Box> =>
  page.evaluate((wanted) => {
    const element = document.querySelector(wanted);
    if (!element) throw new Error(`Nothing is ${wanted}.`);
    const { top, bottom, left, right } = element.getBoundingClientRect();
    return { top, bottom, left, right };
  }, selector);

/** Everything that a page of a sound site has once: each id. */
const idsThatOccurTwice = (page: Page) =>
  page.evaluate(() => {
    const ids = [...document.querySelectorAll("[id]")].map(({ id }) => id);
    return ids.filter((id, index) => ids.indexOf(id) !== index);
  });

/** Where the notes stand: each beside its mark, and below the one before it. */
async function faultsOfMargin(page: Page, locale: Locale): Promise<string[]> {
  const text = await boxOf(page, ".prose");
  const notes = await Promise.all(
    LABELS.map(async (label) => ({
      label,
      note: await boxOf(page, `#fn-${label}`),
      mark: await boxOf(page, `#fnref-${label}`),
    })),
  );
  const sorted = notes.toSorted((a, b) => a.note.top - b.note.top);
  return sorted.flatMap(({ label, note, mark }, index) => {
    const faults: string[] = [];
    const isBeside = locale === "en" ? note.left >= text.right : note.right <= text.left;
    if (!isBeside) faults.push(`${label} is not in the margin`);
    const end = sorted[index - 1]?.note.bottom ?? 0;
    if (note.top < end) faults.push(`${label} lies upon the note before it`);
    const isPushed = note.top - end < 13;
    // The middle of the mark is on the note's first line.
    const middle = (mark.top + mark.bottom) / 2;
    const isAtMark = note.top <= middle && middle <= note.top + 50;
    if (!isAtMark && !(isPushed && note.top > middle - 50))
      faults.push(`${label} is not at its mark`);
    return faults;
  });
}

/** Of the text itself, without what is said of it. */
const LAST_BLOCK = ".prose > :nth-last-child(1 of :not(section, foot-notes, a))";

describe.each(LOCALES)("Footnotes in the margin, in “%s”", (locale) => {
  test.each([DESK, TABLET])(
    "are placed beside their references in a window of $width",
    async (size) => {
      const { page, faults, close } = await open(elementsIn(locale), size);
      await expect.poll(() => faultsOfMargin(page, locale)).toEqual([]);
      for (const label of LABELS) {
        expect(await page.locator(`#fn-${label}`).isVisible(), label).toBe(true);
      }
      // The list takes no room where it was: between the text and the corrections.
      const lastBlock = await boxOf(page, LAST_BLOCK);
      const corrections = await boxOf(page, ".prose > section:last-child");
      expect(Math.round(corrections.top - lastBlock.bottom)).toBeLessThan(80);
      expect(await excessWidth(page)).toBe(0);
      expect(faults).toEqual([]);
      await close();
    },
  );

  test("stay beside their references when the window or the text size changes", async () => {
    const { page, close } = await open(elementsIn(locale), DESK);
    await page.setViewportSize(TABLET);
    await expect.poll(() => faultsOfMargin(page, locale)).toEqual([]);
    await page.evaluate(() => {
      document.documentElement.style.setProperty("--text-line", "3");
      document.body.style.fontSize = "24px";
    });
    await expect.poll(() => faultsOfMargin(page, locale)).toEqual([]);
    await page.setViewportSize(PHONE);
    await expect.poll(() => page.locator("foot-notes").isVisible()).toBe(false);
    expect(await page.locator("#fnref-treaty").getAttribute("aria-expanded")).toBe("false");
    await close();
  });

  test("are targeted by the address without moving the window, there and back", async () => {
    const { page, close } = await open(elementsIn(locale), DESK);
    // Both are in the window.
    await page.evaluate(() => window.scrollTo(0, 400));
    await page.locator("#fnref-heading").click();
    expect(new URL(page.url()).hash).toBe("#fn-heading");
    expect(await page.locator("#fn-heading:target").count()).toBe(1);
    expect(await page.evaluate(() => window.scrollY)).toBe(400);
    await page.locator("#fn-heading .back").click();
    expect(await page.locator("#fnref-heading:target").count()).toBe(1);
    expect(await page.evaluate(() => window.scrollY)).toBe(400);
    expect(await page.locator("[role=note]").count()).toBe(0);
    await close();
  });
});

describe.each(LOCALES)("Footnotes in place, in “%s”", (locale) => {
  test("open at their references", async () => {
    const { page, faults, close } = await open(elementsIn(locale), PHONE);
    expect(await page.locator("foot-notes").isVisible()).toBe(false);
    for (const label of LABELS.filter((one) => one !== "nested")) {
      const mark = page.locator(`#fnref-${label}`);
      const note = page.locator(`.prose [role=note] #fn-${label}`);
      await mark.click();
      expect(await note.isVisible(), label).toBe(true);
      expect(await mark.getAttribute("aria-expanded"), label).toBe("true");
      const [markBox, noteBox] = [
        await boxOf(page, `#fnref-${label}`),
        await boxOf(page, `#fn-${label}`),
      ];
      expect(noteBox.top, label).toBeGreaterThan(markBox.top);
      // No more than what is left of the block is between them.
      expect(noteBox.top - markBox.bottom, label).toBeLessThan(250);
      expect(await idsThatOccurTwice(page), label).toEqual([]);
      expect(await excessWidth(page), label).toBe(0);
      await mark.click();
      expect(await note.count(), label).toBe(0);
      expect(await mark.getAttribute("aria-expanded"), label).toBe("false");
    }
    expect(faults).toEqual([]);
    await close();
  });

  test("open and close by keyboard, also a note within a note", async () => {
    const { page, close } = await open(elementsIn(locale), PHONE);
    await focusByKeyboard(page, "#fnref-quotation");
    await page.keyboard.press("Enter");
    await focusByKeyboard(page, "#fnref-nested");
    await page.keyboard.press("Enter");
    expect(await page.locator(".prose [role=note]").count()).toBe(2);
    expect(await idsThatOccurTwice(page)).toEqual([]);
    await page.keyboard.press("Escape");
    expect(await page.locator(".prose [role=note]").count()).toBe(1);
    await page.keyboard.press("Escape");
    expect(await page.locator(".prose [role=note]").count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("fnref-quotation");
    await close();
  });

  test("pass axe, and are never a reading place", async () => {
    const { page, close } = await open(elementsIn(locale), PHONE);
    const places = () => page.locator(".prose > [id]").count();
    const before = await places();
    for (const label of LABELS.slice(0, 7)) await page.locator(`#fnref-${label}`).click();
    expect(await page.locator(".prose [role=note]").count()).toBe(7);
    expect(await places()).toBe(before);
    expect(await objections(page)).toEqual([]);
    await close();
  });
});

describe.each(LOCALES)("An address that names a footnote, in “%s”", (locale) => {
  test.each([
    ["in the margin", DESK, "#fn-last"],
    ["in place", PHONE, ".prose [role=note] #fn-last"],
  ])("shows it %s", async (_where, size, note) => {
    const { page, close } = await open(elementsIn(locale, "#fn-last"), size);
    await page.waitForLoadState("load");
    await expect
      .poll(async () => {
        const { top, bottom } = await boxOf(page, note);
        return top >= 0 && bottom <= size.height;
      })
      .toBe(true);
    await close();
  });
});

describe.each(LOCALES)("A page of text, in “%s”", (locale) => {
  test.each([DESK, TABLET, PHONE])(
    "has no layout shift while it opens, at $width",
    async (size) => {
      const { page, runFirst, close } = await borrowPage(site.address, { viewport: size });
      await runFirst(() => {
        const shifts: string[] = [];
        Object.assign(window, { shifts });
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) {
            const { value, sources = [] } = entry as PerformanceEntry & {
              value: number;
              sources?: { node?: Node }[];
            };
            shifts.push(`${value}: ${sources.map(({ node }) => node?.nodeName).join(" ")}`);
          }
        }).observe({ type: "layout-shift", buffered: true });
      });
      for (const address of [elementsIn(locale), `/${locale}/articles/long/`]) {
        await page.goto(site.address + address);
        await page.waitForLoadState("networkidle");
        expect(
          await page.evaluate(() => (window as unknown as { shifts: string[] }).shifts),
        ).toEqual([]);
      }
      await close();
    },
  );

  test("has all its footnotes at the end without script", async () => {
    const { page, close } = await open(elementsIn(locale), DESK, { javaScriptEnabled: false });
    const lastBlock = await boxOf(page, LAST_BLOCK);
    for (const label of LABELS) {
      const note = page.locator(`#fn-${label}`);
      expect(await note.isVisible(), label).toBe(true);
      expect(await note.locator(".back").count(), label).toBe(label === "treaty" ? 2 : 1);
      expect((await boxOf(page, `#fn-${label}`)).top).toBeGreaterThan(lastBlock.bottom);
    }
    await close();
  });

  test("passes axe, light and dark", async () => {
    const { page, close } = await open(elementsIn(locale), DESK, { colorScheme: "light" });
    expect(await objections(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: "dark" });
    expect(await objections(page, { rules: COLOUR_RULES })).toEqual([]);
    await close();
  });

  test("fits every window, whatever its contents", async () => {
    const { page, close } = await open(elementsIn(locale), PHONE);
    for (const width of [320, 600, 768, 959, 960, 1215, 1216, 1440]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await excessWidth(page), String(width)).toBe(0);
    }
    await close();
  });

  test("makes no line higher for a reference", async () => {
    const { page, close } = await open(elementsIn(locale), PHONE);
    const lines = await page.evaluate(() => {
      const paragraph = document.querySelector(".prose > p:has(sup)") as HTMLElement;
      // Words that tower open theirs.
      for (const strut of paragraph.querySelectorAll("[class^=strut]")) strut.remove();
      const { height } = paragraph.getBoundingClientRect();
      return height / Number.parseFloat(getComputedStyle(paragraph).lineHeight);
    });
    expect(lines).toBeGreaterThan(0);
    expect(lines).toBeCloseTo(Math.round(lines), 1);
    await close();
  });
});

test("a page without a margin has its notes in place at every width", async () => {
  const { page, close } = await open("/ur/pages/about/", DESK);
  await page.locator("#fnref-a").click();
  expect(await page.locator(".prose [role=note] #fn-a").isVisible()).toBe(true);
  await close();
});

describe.each(LOCALES)("On paper, in “%s”", (locale) => {
  test("an article has each note in full once, and the addresses of its links", async () => {
    const { page, close } = await open(elementsIn(locale), PHONE, { colorScheme: "dark" });
    await page.locator("#fnref-quotation").click();
    await page.emulateMedia({ media: "print", colorScheme: "dark" });
    expect(await page.locator("foot-notes li:visible").count()).toBe(LABELS.length);
    expect(await page.locator(".prose [role=note]:visible").count()).toBe(0);
    // Nothing of it can be pressed.
    await page.locator(".passageHandle").waitFor({ state: "attached" });
    expect(await page.locator("button:visible, .notice:visible").count()).toBe(0);
    const numbers = await page.evaluate(() =>
      [...document.querySelectorAll("main a")]
        .filter((link) => (link as HTMLElement).offsetParent)
        .map((link) => getComputedStyle(link, "::after").content)
        .filter((content) => content.includes("counter")),
    );
    const addresses = await page.locator(".links li:visible").allTextContents();
    expect(addresses).toEqual([
      "https://rivers.example/note",
      "https://rivers.example/report",
      `https://doab.example/${locale}/articles/long/`,
      "https://archive.example/treaty",
    ]);
    expect(numbers).toHaveLength(addresses.length);
    expect(await page.locator(".siteHeader a:visible").count()).toBe(1);
    const gone = "nav, body > footer, share-links, contents-list nav, .back";
    expect(await page.locator(gone).locator("visible=true").count()).toBe(0);
    const colours = await page.evaluate(() => {
      const { color } = getComputedStyle(document.querySelector(".prose p") as Element);
      return [color, getComputedStyle(document.documentElement).backgroundColor];
    });
    expect(colours).toEqual(["rgb(0, 0, 0)", "rgb(255, 255, 255)"]);
    await close();
  });

  test("an article without links has no list of them", async () => {
    const { page, close } = await open(`/${locale}/articles/long/`, PHONE);
    expect(await page.locator(".links").count()).toBe(0);
    await close();
  });

  test("the list of addresses appears only in print", async () => {
    const { page, close } = await open(elementsIn(locale), PHONE);
    expect(await page.locator(".links").isVisible()).toBe(false);
    await close();
  });
});

describe.each(LOCALES)("The contents list, in “%s”", (locale) => {
  const address = `/${locale}/articles/long/`;
  const current = (page: Page) => page.locator("contents-list [aria-current=location]");

  /** Scrolls so that the middle of a section's text is at the reader's eyes. */
  const readSection = (page: Page, index: number) =>
    page.evaluate((number) => {
      const heading = document.querySelectorAll(".prose > h2")[number];
      let text = heading?.nextElementSibling;
      while (text?.matches("a")) text = text.nextElementSibling;
      const { top } = text?.getBoundingClientRect() ?? { top: 0 };
      window.scrollBy(0, top - window.innerHeight * 0.2);
    }, index);

  test.each([DESK, PHONE])("follows the reader, both ways, at $width", async (size) => {
    const { page, faults, close } = await open(address, size);
    expect(await current(page).count()).toBe(0);
    for (const index of [0, 3, 11, 4, 1]) {
      await readSection(page, index);
      const link = page.locator("contents-list a").nth(index);
      await expect.poll(() => current(page).textContent()).toBe(await link.textContent());
      expect(await current(page).count()).toBe(1);
    }
    await page.evaluate(() => window.scrollTo(0, 0));
    await expect.poll(() => current(page).count()).toBe(0);
    expect(faults).toEqual([]);
    await close();
  });

  test("stays beside the text, and keeps the current section visible in it", async () => {
    const { page, close } = await open(address, { width: 1360, height: 420 });
    for (const index of [11, 0]) {
      await readSection(page, index);
      const link = page.locator("contents-list a").nth(index);
      await expect.poll(() => link.getAttribute("aria-current")).toBe("location");
      const [list, own] = [await boxOf(page, "contents-list nav"), await link.boundingBox()];
      expect(list.top).toBeGreaterThanOrEqual(0);
      expect(list.bottom).toBeLessThanOrEqual(420);
      expect(own?.y).toBeGreaterThanOrEqual(list.top);
      expect((own?.y ?? 0) + (own?.height ?? 0)).toBeLessThanOrEqual(list.bottom + 1);
    }
    await close();
  });

  test("is above the text where there is no room beside it", async () => {
    const { page, close } = await open(address, TABLET);
    const [list, text] = [await boxOf(page, "contents-list"), await boxOf(page, ".prose")];
    expect(list.bottom).toBeLessThanOrEqual(text.top);
    await close();
  });
});
