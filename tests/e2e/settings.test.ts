import type { BrowserContextOptions, Page } from "playwright-core";
import { describe, expect, inject, test } from "vitest";
import { borrowPage, focusByKeyboard, openPage, type WatchedPage } from "./support/browser";
import { checkout } from "./support/checkout";
import { COLOUR_RULES, objections } from "./support/objections";
import { openMenu } from "./support/openMenu";
import { choose, press, WAYS } from "./support/press";
import { messagesOf } from "./support/versionsOnDisk";

const site = inject("site");
const KEY = "waraq-settings";
const ARTICLE = "articles/the-road-through-kabul/";

const WORDS = {
  en: {
    settings: "Settings",
    close: "Close",
    picture: /^Show the picture/,
  },
  ur: { settings: "ترتیبات", close: "بند کریں", picture: /^تصویر دکھائیں/ },
} as const;
type Locale = keyof typeof WORDS;
const LOCALES = ["en", "ur"] as const;

interface Visit extends WatchedPage {
  /** Paths of the fonts and pictures that were asked for. */
  readonly asked: string[];
}

interface Visitor extends BrowserContextOptions {
  /** Whether her browser has nothing of the site yet. */
  readonly isNew?: boolean;
}

/** A reader who has set something on an earlier visit. */
async function visit(settings: object = {}, visitor: Visitor = {}): Promise<Visit> {
  const { isNew = false, ...options } = visitor;
  const watched = await (isNew ? openPage : borrowPage)(site, options);
  const asked: string[] = [];
  watched.page.on("request", (request) => {
    const isAsset = ["font", "image"].includes(request.resourceType());
    if (isAsset) asked.push(new URL(request.url()).pathname);
  });
  await remember(watched.page, settings);
  await watched.runFirst(watchFirstView);
  return { ...watched, asked };
}

async function remember(page: Page, settings: object): Promise<void> {
  await page.goto(`${site}/robots.txt`);
  await page.evaluate(([key, value]) => localStorage.setItem(key, value), [
    KEY,
    JSON.stringify({ version: 1, ...settings }),
  ] as const);
}

interface FirstSight {
  paper?: string;
  size?: string;
  /** What moved without her doing. */
  readonly moved: string[];
}

interface Shift {
  readonly hadRecentInput: boolean;
  readonly sources: readonly { readonly node: Node | null }[];
}

/** Runs before any script of the page: looks at what the first frame shows, and what moves after it. */
function watchFirstView(): void {
  const seen: FirstSight = { moved: [] };
  Object.assign(window, { seen });
  new PerformanceObserver((list) => {
    for (const { sources, hadRecentInput } of list.getEntries() as unknown as Shift[]) {
      if (hadRecentInput) continue;
      seen.moved.push(...sources.map(({ node }) => (node as Element)?.outerHTML?.slice(0, 80)));
    }
  }).observe({ type: "layout-shift", buffered: true });
  new MutationObserver((_, observer) => {
    if (!document.body) return;
    observer.disconnect();
    requestAnimationFrame(() => {
      seen.paper = getComputedStyle(document.documentElement).backgroundColor;
      seen.size = getComputedStyle(document.body).fontSize;
    });
  }).observe(document, { childList: true, subtree: true });
}

const firstSight = (page: Page) =>
  page.evaluate(async () => {
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    return (window as unknown as { seen: FirstSight }).seen;
  });

const isShown = (page: Page) =>
  page.waitForFunction(() => !/waiting/.test(document.documentElement.dataset.faces ?? "waiting"));

const sizeOf = (page: Page, selector: string) =>
  page
    .locator(selector)
    .first()
    .evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize));

async function openDialog(page: Page, locale: Locale) {
  await openMenu(page);
  await page.getByRole("link", { name: WORDS[locale].settings }).click();
  const dialog = page.getByRole("dialog", { name: WORDS[locale].settings });
  await dialog.waitFor();
  return dialog;
}

const set = (page: Page, name: string, value: string) =>
  page.locator(`input[name="${name}"][value="${value}"]`).check();

describe.each(LOCALES)("The settings of a reader, in “%s”", (locale) => {
  const own = locale === "en" ? "latin" : "arabic";
  const other = locale === "en" ? "arabic" : "latin";
  const article = `${site}/${locale}/${ARTICLE}`;

  test("apply at the first paint, without layout shift", async () => {
    const { page, faults, close } = await visit({ theme: "dark", [`${own}-size`]: "largest" });
    await page.goto(article);
    await isShown(page);
    expect(await firstSight(page)).toEqual({
      paper: "rgb(25, 23, 20)",
      size: locale === "en" ? "28.5px" : "30px",
      moved: [],
    });
    expect(faults).toEqual([]);
    await close();
  });

  test("are set by keyboard alone, apply at once, and last", async () => {
    const { page, faults, close } = await visit();
    await page.goto(article);
    await isShown(page);
    const before = await sizeOf(page, ".prose > p");
    await focusByKeyboard(page, "[popovertarget]");
    await page.keyboard.press("Enter");
    await focusByKeyboard(page, "reader-settings a");
    await page.keyboard.press("Enter");
    const dialog = page.getByRole("dialog", { name: WORDS[locale].settings });
    await dialog.waitFor();
    expect(page.url()).toBe(article);
    await focusByKeyboard(page, `input[name="${own}-size"]`);
    await page.keyboard.press(locale === "en" ? "ArrowRight" : "ArrowDown");
    const after = await sizeOf(page, ".prose > p");
    expect(after).toBeCloseTo(before * 1.15, 1);
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "hidden" });
    expect(await page.evaluate(() => document.activeElement?.matches("[popovertarget]"))).toBe(
      true,
    );
    await page.reload();
    expect(await sizeOf(page, ".prose > p")).toBe(after);
    // Per script: the label in the other keeps its size, as does the other language's page.
    await page.goto(`${site}/${locale === "en" ? "ur" : "en"}/${ARTICLE}`);
    const html = page.locator("html");
    expect(await html.getAttribute(`data-${own}-size`)).toBe("large");
    expect(await html.getAttribute(`data-${other}-size`)).toBe(null);
    expect(await sizeOf(page, ".prose > p")).toBe(locale === "en" ? 20 : 19);
    expect(faults).toEqual([]);
    await close();
  });

  test.each(WAYS)("are set in the dialog, and on the page of settings, by %s", async (way) => {
    const { page, faults, close } = await visit({}, { hasTouch: way === "touch" });
    await page.goto(article);
    await isShown(page);
    const before = await sizeOf(page, ".prose > p");
    await press(page, way, page.locator("[popovertarget]"));
    await press(page, way, page.locator("reader-settings a"));
    const dialog = page.getByRole("dialog", { name: WORDS[locale].settings });
    await dialog.waitFor();
    const radio = (name: string, value: string) =>
      page.locator(`input[name="${name}"][value="${value}"]`);
    await choose(page, way, radio(`${own}-size`, "large"));
    await expect.poll(() => sizeOf(page, ".prose > p")).toBeCloseTo(before * 1.15, 1);
    await press(page, way, dialog.getByRole("button", { name: WORDS[locale].close }));
    await dialog.waitFor({ state: "hidden" });

    await page.goto(`${site}/${locale}/settings/`);
    await page.locator("main reader-settings[data-drawn]").waitFor();
    await choose(page, way, radio("theme", "dark"));
    await expect.poll(() => page.locator("html").getAttribute("data-theme")).toBe("dark");
    await page.goto(article);
    expect(await page.locator("html").getAttribute("data-theme")).toBe("dark");
    expect(await sizeOf(page, ".prose > p")).toBeCloseTo(before * 1.15, 1);
    expect(faults).toEqual([]);
    await close();
  });

  test("show those of her other language once she has changed between the two, and nothing moves", async () => {
    const { page, faults, close } = await visit();
    const groups = page.locator("main details[open]");
    await page.goto(`${site}/${locale}/settings/`);
    await page.locator("main reader-settings[data-drawn]").waitFor();
    expect(await groups.count()).toBe(1);
    await page.goto(article);
    await page.locator(".siteHeader language-switch a").click();
    await page.waitForURL(/\/articles\//);
    await page.goto(`${site}/${locale}/settings/`);
    await page.locator("main reader-settings[data-drawn]").waitFor();
    expect(await groups.count()).toBe(2);
    expect((await firstSight(page)).moved).toEqual([]);
    await page.goto(article);
    const dialog = await openDialog(page, locale);
    await expect.poll(() => dialog.locator("details[open]").count()).toBe(2);
    expect(faults).toEqual([]);
    await close();
  });

  test("keep the reader’s place", async () => {
    const { page, close } = await visit();
    await page.goto(article);
    await isShown(page);
    // A paragraph begins where she reads.
    const place = () =>
      page.evaluate(() => {
        const block = document.querySelectorAll(".prose > p")[5];
        return Math.round(block?.getBoundingClientRect().top ?? 0);
      });
    await page.evaluate(() => {
      const block = document.querySelectorAll(".prose > p")[5];
      const top = block?.getBoundingClientRect().top ?? 0;
      window.scrollBy(0, top - window.innerHeight / 4);
      document.querySelector<HTMLElement>("reader-settings a")?.click();
    });
    await page.getByRole("dialog").waitFor();
    const before = await place();
    await set(page, `${own}-size`, "largest");
    await page.evaluate(() => new Promise(requestAnimationFrame));
    expect(Math.abs((await place()) - before)).toBeLessThanOrEqual(2);
    await close();
  });

  test("pass axe in every theme", async () => {
    const { page, faults, close } = await visit();
    await page.goto(article);
    await isShown(page);
    const found: Record<string, readonly string[]> = {};
    for (const theme of ["light", "dark", "sepia"]) {
      await openDialog(page, locale);
      await set(page, "theme", theme);
      found[`${theme}, dialog`] = await objections(page, { within: "dialog" });
      await page.getByRole("button", { name: WORDS[locale].close }).click();
      found[`${theme}, page`] = await objections(page, { rules: COLOUR_RULES });
    }
    await page.goto(`${site}/${locale}/settings/`);
    await isShown(page);
    found.settings = await objections(page);
    expect(Object.entries(found).filter(([, all]) => all.length > 0)).toEqual([]);
    expect(faults).toEqual([]);
    await close();
  });

  test("load no font and no picture in light mode until she asks for it", async () => {
    const { page, asked, faults, close } = await visit({ light: "on" }, { isNew: true });
    await page.goto(article, { waitUntil: "networkidle" });
    const picture = page.getByRole("button", { name: WORDS[locale].picture }).first();
    await picture.scrollIntoViewIfNeeded();
    expect(asked.filter((path) => path !== "/icon.svg")).toEqual([]);
    const place = await picture.boundingBox();
    expect(place?.height).toBeGreaterThan(100);
    await picture.focus();
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => document.querySelector("img")?.naturalWidth);
    expect(asked.filter((path) => path.startsWith("/media/"))).toHaveLength(1);
    expect(await page.locator("img").first().boundingBox()).toEqual(place);
    expect((await firstSight(page)).moved).toEqual([]);
    expect(faults).toEqual([]);
    await close();
  });

  test.each([
    [
      "denied",
      {},
      () => {
        Object.defineProperty(window, "localStorage", {
          get: () => {
            throw new DOMException("denied", "SecurityError");
          },
        });
      },
    ],
    [
      "full",
      {},
      () => {
        Storage.prototype.setItem = () => {
          throw new DOMException("full", "QuotaExceededError");
        };
      },
    ],
    ["newer", { version: 99, theme: "a later edition’s" }, () => {}],
  ] as const)("show a message when they can’t be stored: %s", async (reason, kept, spoil) => {
    const { page, runFirst, close } = await visit(kept);
    const before = await page.evaluate((key) => localStorage.getItem(key), KEY);
    await runFirst(spoil);
    await page.goto(article);
    await isShown(page);
    const dialog = await openDialog(page, locale);
    await set(page, "theme", "dark");
    // It holds on this page all the same.
    expect(await page.locator("html").getAttribute("data-theme")).toBe("dark");
    const notice = messagesOf(checkout, locale).reader.settings[reason];
    await dialog.getByRole("status").getByText(notice).waitFor();
    if (reason !== "denied") {
      expect(await page.evaluate((key) => localStorage.getItem(key), KEY)).toBe(before);
    }
    await close();
  });
});

describe("The settings", () => {
  test("follow the browser’s data saver", async () => {
    const { page, asked, close } = await visit({}, { isNew: true });
    const session = await page.context().newCDPSession(page);
    await session.send("Emulation.setDataSaverOverride", { dataSaverEnabled: true });
    await page.goto(`${site}/ur/${ARTICLE}`, { waitUntil: "networkidle" });
    expect(asked.filter((path) => path !== "/icon.svg")).toEqual([]);
    await close();
  });

  test.each([
    ["ur", { "arabic-face": "naskh" }, ["latin", "naskh"]],
    ["ur", { "arabic-face": "system" }, []],
    ["ur", { "latin-face": "sans" }, ["nastaliq-core"]],
    ["en", { "latin-face": "sans" }, ["nastaliq-words"]],
  ])("load on /%s/, with %j, only the faces %j", async (locale, settings, faces) => {
    const { page, asked, close } = await visit(settings, { isNew: true });
    await page.goto(`${site}/${locale}/${ARTICLE}`, { waitUntil: "networkidle" });
    await isShown(page);
    const fonts = asked.flatMap((path) => /([a-z-]+)\.[^/]*woff2$/.exec(path)?.[1] ?? []);
    expect([...new Set(fonts)].sort()).toEqual(faces);
    await close();
  });

  test("apply in other open tabs", async () => {
    const { page, close } = await visit();
    await page.goto(`${site}/en/${ARTICLE}`);
    const second = await page.context().newPage();
    await second.goto(`${site}/ur/settings/`);
    await set(second, "theme", "sepia");
    await page.waitForFunction(() => document.documentElement.dataset.theme === "sepia");
    await second.getByRole("button", { name: "اصل ترتیبات" }).click();
    await page.waitForFunction(() => document.documentElement.dataset.theme === undefined);
    await close();
  });

  test.each(LOCALES)("leave no trace on /%s/ without script", async (locale) => {
    const { page, close } = await borrowPage(site, { javaScriptEnabled: false });
    for (const path of [ARTICLE, "settings/"]) {
      await page.goto(`${site}/${locale}/${path}`);
      expect(
        await page
          .locator("reader-settings:visible, form:visible, button:not([popovertarget]):visible")
          .count(),
      ).toBe(0);
    }
    await close();
  });
});
