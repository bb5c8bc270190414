import {
  cpSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from "vitest";
import type { OfflineOffer } from "@/page/offline";
import { focusByKeyboard, openPage, type WatchedPage } from "./support/browser";
import { checkout } from "./support/checkout";
import { objections } from "./support/objections";
import { openPassageTools } from "./support/passageTools";
import { press, WAYS } from "./support/press";
import { type FolderSite, serveFolder } from "./support/serveFolder";
import { temporaryFolder } from "./support/temporaryFolder";
import { textsNotInNastaliq } from "./support/undrawnTexts";
import { usedFonts } from "./support/usedFonts";

const LOCALES = ["en", "ur"] as const;
const SERIES = "russia-returns";
const UNSAVED = "six-rivers-two-countries";

type Locale = (typeof LOCALES)[number];

const folder = temporaryFolder();
const outDir = path.join(folder.path, "out");
const words = (locale: Locale) =>
  JSON.parse(readFileSync(path.join(checkout, "messages", `${locale}.json`), "utf8"));

let site: FolderSite;
let watched: WatchedPage;
let page: Page;
/** Whether the result is another than the one that was built. */
let isRebuilt = false;

beforeAll(async () => {
  cpSync(inject("outDir"), outDir, { recursive: true });
  site = await serveFolder(outDir);
});
afterAll(async () => {
  await site?.stop();
  folder.remove();
});
beforeEach(async () => {
  watched = await openPage(site.address);
  page = watched.page;
});
afterEach(async () => {
  await watched.close();
  if (isRebuilt) replaceResult((next) => cpSync(inject("outDir"), next, { recursive: true }));
  isRebuilt = false;
});

const go = (address: string) => page.goto(site.address + address);
const seriesAt = (locale: Locale) => `/${locale}/series/${SERIES}/`;
const articleAt = (locale: Locale, slug: string) => `/${locale}/articles/${slug}/`;
const heading = () => page.locator("h1").textContent();

/** While the site is stopped the console may well say so. */
async function withoutSite(work: () => Promise<void>): Promise<void> {
  expect(watched.faults).toEqual([]);
  await site.stop();
  try {
    await work();
  } finally {
    await site.start();
  }
}

/** Saves what the open page offers, in languages named in themselves. */
async function save(...names: string[]): Promise<void> {
  const offer = page.locator("save-offline");
  await offer.locator("> button").click();
  await offer.getByRole("checkbox").first().waitFor();
  for (const box of await offer.getByRole("checkbox").all()) await box.uncheck();
  for (const name of names) await offer.getByRole("checkbox", { name }).check();
  await offer.locator("[data-save]").click();
  const { done } = words((await page.locator("html").getAttribute("lang")) as Locale).reader
    .offline;
  await offer.getByText(done).waitFor();
}

/** Addresses in the cache of what is saved; the records are left out. */
const savedFiles = () =>
  page.evaluate(async () => {
    const keys = await (await caches.open("waraq-saved")).keys();
    return keys
      .map(({ url }) => new URL(url).pathname)
      .filter((address) => !address.startsWith("/saved/"));
  });

/** Bytes that the server sends of a file, its headers aside. */
function sentBytes(address: string): number {
  const file = path.join(outDir, address.replace(/\/$/, "/index.html"));
  try {
    return statSync(`${file}.br`).size;
  } catch {
    return statSync(file).size;
  }
}

const total = (addresses: readonly string[]) =>
  addresses.reduce((sum, address) => sum + sentBytes(address), 0);

/** As the site says it in English. */
const inKilobytes = (bytes: number) => `${Math.ceil(bytes / 1000)} kB`;

/** Puts another result in this one’s place, as a build does. */
function replaceResult(make: (folder: string) => void): void {
  const [next, old] = [path.join(folder.path, "next"), path.join(folder.path, "old")];
  make(next);
  renameSync(outDir, old);
  renameSync(next, outDir);
  rmSync(old, { recursive: true });
}

/** Builds anew, as it were: files are renamed, and their texts read otherwise. */
function rebuild(
  changes: Readonly<Record<string, (text: string) => string>>,
  rename?: Rename,
): void {
  isRebuilt = true;
  replaceResult((next) => {
    cpSync(outDir, next, { recursive: true });
    for (const [name, change] of Object.entries(changes)) {
      const file = path.join(next, name);
      const text = change(readFileSync(file, "utf8"));
      writeFileSync(file, text);
      writeFileSync(`${file}.br`, brotliCompressSync(text));
      writeFileSync(`${file}.gz`, gzipSync(text));
    }
    for (const extension of rename ? ["", ".br", ".gz"] : []) {
      renameSync(
        path.join(next, `${rename?.from}${extension}`),
        path.join(next, `${rename?.to}${extension}`),
      );
    }
  });
}

interface Rename {
  readonly from: string;
  readonly to: string;
}

/** A new text for an article, with what the press says of it. */
function rewrite(locale: Locale, slug: string, sentence: string): void {
  const address = articleAt(locale, slug);
  rebuild({
    [`${address.slice(1)}index.html`]: (html) =>
      html.replace(/(<h1[^>]*>).*?(<\/h1>)/s, `$1${sentence}$2`),
    [`${address.slice(1)}offline.json`]: (json) => {
      const { pages }: OfflineOffer = JSON.parse(json);
      const revision = sentence.length.toString(16).padStart(16, "0");
      return JSON.stringify({
        pages: pages.map((one) => ({
          ...one,
          revision,
          files: [[`${address}?${revision}`, 1234], ...one.files.slice(1)],
        })),
      });
    },
    "sw.js": (code) => `${code}\n// ${sentence}`,
  });
}

describe("A saved series, without the site", () => {
  test("is readable in both languages, with faces, pictures and navigation", async () => {
    await go(seriesAt("en"));
    await save("English", "اردو");
    const session = await page.context().newCDPSession(page);
    await withoutSite(async () => {
      for (const locale of LOCALES) {
        await go(seriesAt(locale));
        const [first] = await page.locator("main ol a[href*='/articles/']").all();
        const visited = new Set<string>();
        await first?.click();
        for (;;) {
          await page.waitForLoadState("load");
          const { pathname } = new URL(page.url());
          expect(pathname).toMatch(new RegExp(`^/${locale}/articles/`));
          visited.add(pathname);
          await page.waitForFunction(
            () => !document.documentElement.dataset.faces?.includes("waiting"),
          );
          const [font] = await usedFonts(session, page, ".prose > p");
          expect([pathname, font]).toEqual([
            pathname,
            expect.objectContaining({
              isOwn: true,
              family: expect.stringMatching(locale === "ur" ? /Nastaliq/ : /Serif/),
            }),
          ]);
          expect(await brokenPictures()).toEqual([]);
          const next = page.locator("a[rel=next]").first();
          if ((await next.count()) === 0) break;
          await next.click();
        }
        expect(visited.size).toBe(4);
        // The switch leads to the other language’s.
        const other = locale === "en" ? "ur" : "en";
        await page.locator(`header language-switch a[hreflang=${other}]`).first().click();
        await page.waitForURL((url) => url.pathname.startsWith(`/${other}/articles/`));
        expect(await page.locator("html").getAttribute("lang")).toBe(other);
        expect(await page.locator(".prose > p").count()).toBeGreaterThan(3);
      }
    });
  });

  test.each(LOCALES)("has both versions side by side, from /%s/", async (locale) => {
    const other = locale === "en" ? "ur" : "en";
    const beside = `${articleAt(locale, "the-letter-and-the-machine")}with/${other}/`;
    await go(articleAt(locale, "the-letter-and-the-machine"));
    await save("English", "اردو");
    await withoutSite(async () => {
      await go(articleAt(locale, "the-letter-and-the-machine"));
      await page.locator(`main a[href^="${beside}"]`).first().click();
      await page.waitForURL((url) => url.pathname === beside);
      expect(await page.locator("[data-rows] > *").count()).toBeGreaterThan(5);
      expect(
        await page.locator("[data-rows] [lang=ur], [data-rows][lang=ur]").count(),
      ).toBeGreaterThan(0);
      await page.locator("parallel-text[data-open]").waitFor();
      await page.locator("parallel-text button").first().click();
      await page.locator("article[data-swapped]").waitFor();
      expect(await brokenPictures()).toEqual([]);
    });
    // Without one of the two there is nothing to stand beside the other.
    await go("/en/bookmarks/");
    const rows = page.locator("saved-articles ul > li");
    await expect.poll(() => rows.count()).toBe(2);
    await rows.first().getByRole("button").click();
    await expect.poll(() => rows.count()).toBe(1);
    expect((await savedFiles()).filter((file) => file.includes("/with/"))).toEqual([]);
  });

  /** Pictures that stay broken though they are in sight. */
  const brokenPictures = () =>
    page.evaluate(async () => {
      const pictures = [...document.images];
      for (const picture of pictures) {
        picture.loading = "eager";
        await picture.decode().catch(() => undefined);
      }
      return pictures
        .filter(({ naturalWidth }) => naturalWidth === 0)
        .map(({ currentSrc }) => currentSrc);
    });
});

describe("An unsaved page, without the site", () => {
  test.each(LOCALES)("is the page that lists what is saved, in %s", async (locale) => {
    const other = locale === "en" ? "ur" : "en";
    await go(articleAt(locale, "the-letter-and-the-machine"));
    const title = await heading();
    await save(locale === "en" ? "English" : "اردو");
    const session = await page.context().newCDPSession(page);
    await withoutSite(async () => {
      for (const [address, shown] of [
        [articleAt(locale, UNSAVED), locale],
        [articleAt(other, UNSAVED), other],
        [`/${locale}/`, locale],
      ] as const) {
        await go(`${address}?from=elsewhere`);
        expect(await heading()).toBe(words(shown).offline.title);
        expect(await page.locator("html").getAttribute("lang")).toBe(shown);
        const list = page.locator("saved-articles li");
        await list.first().waitFor();
        // The reason comes second.
        const reason = page.getByText(words(shown).offline.text);
        const [saved, told] = [
          await page.locator("saved-articles").boundingBox(),
          await reason.boundingBox(),
        ];
        expect(saved?.y).toBeLessThan(told?.y ?? 0);
        expect(await list.count()).toBe(1);
        const link = list.getByRole("link");
        expect(await link.textContent()).toBe(title);
        expect(await link.getAttribute("lang")).toBe(locale);
        // The faces of an Urdu page are those of what is saved in Urdu.
        if (shown === "en" || locale === "ur")
          expect((await textsNotInNastaliq(session)).undrawn).toEqual([]);
      }
      await page.locator("saved-articles li a").click();
      await page.waitForURL((url) => url.pathname.startsWith(`/${locale}/articles/`));
      expect(await heading()).toBe(title);
      // The other language was not saved, and can be looked up all the same.
      const act = await openPassageTools(page, page.locator(".prose > p").first());
      await act("lookUp").click();
      await page.locator(`.counterpart [lang=${other}]`).waitFor();
    });
    // With the site back, trying again leads to what was asked for.
    await go(articleAt(locale, UNSAVED));
    expect(await heading()).not.toBe(words(locale).offline.title);
  });

  test("at the root redirects to a language", async () => {
    await go("/ur/bookmarks/");
    await page.evaluate(() => navigator.serviceWorker.ready);
    await withoutSite(async () => {
      await go("/");
      expect(new URL(page.url()).pathname).toBe("/en/");
      expect(await heading()).toBe(words("en").offline.title);
      // The shelf itself needs no site.
      await go("/ur/bookmarks/");
      expect(await heading()).toBe(words("ur").bookmarks.title);
    });
  });
});

describe("With the site", () => {
  test("no saved page is shown stale, and its copy is renewed", async () => {
    const slug = "the-letter-and-the-machine";
    const address = articleAt("en", slug);
    await go(address);
    await save("English");
    rewrite("en", slug, "A second edition");
    await go(address);
    expect(await heading()).toBe("A second edition");
    await page.waitForFunction(async (record) => {
      const saved = await caches.match(record);
      return (await saved?.json())?.files[0][1] === 1234;
    }, `/saved${address}`);
    // The former copy is dropped once the record names the new one.
    await expect
      .poll(async () => (await savedFiles()).filter((file) => file === address))
      .toEqual([address]);
    await withoutSite(async () => {
      await go(address);
      expect(await heading()).toBe("A second edition");
    });
    rewrite("en", slug, "And then a third edition");
    await go(address);
    expect(await heading()).toBe("And then a third edition");
  });

  test("a new build’s worker takes over at the next visit, and an open page keeps its scripts", async () => {
    await go("/en/bookmarks/");
    await page.evaluate(() => navigator.serviceWorker.ready);
    const scripts = readdirSync(path.join(outDir, "assets")).filter((name) => name.endsWith(".js"));
    const chunk = scripts.find((name) => name.startsWith("offerSaving")) ?? "";
    const renamed = chunk.replace(/-.*/, "-NEWBUILD.js");
    const changes = Object.fromEntries(
      readdirSync(path.join(outDir, "assets"))
        .filter((name) => /^elements-.*\.js$/.test(name))
        .map((name) => [`assets/${name}`, (code: string) => code.replace(chunk, renamed)]),
    );
    rebuild(
      { ...changes, "sw.js": (code) => code.replaceAll(chunk, renamed) },
      { from: `assets/${chunk}`, to: `assets/${renamed}` },
    );
    const changed = page.evaluate(
      () =>
        new Promise<void>((resolve) =>
          navigator.serviceWorker.addEventListener("controllerchange", () => resolve(), {
            once: true,
          }),
        ),
    );
    const visitor = await page.context().newPage();
    await visitor.goto(`${site.address}/en/`);
    await changed;
    const status = await page.evaluate(
      (src) =>
        new Promise<string>((resolve) => {
          const script = document.createElement("script");
          script.type = "module";
          script.onload = () => resolve("loaded");
          script.onerror = () => resolve("lost");
          script.src = src;
          document.head.append(script);
        }),
      `/assets/${chunk}`,
    );
    expect(status).toBe("loaded");
    // The new shell takes the old one’s place.
    await page.waitForFunction(
      async ([gone, come]) => {
        const name = (await caches.keys()).find((one) => one.includes("precache"));
        const keys = await (await caches.open(name ?? "")).keys();
        const shell = keys.map(({ url }) => new URL(url).pathname);
        return shell.includes(`/assets/${come}`) && !shell.includes(`/assets/${gone}`);
      },
      [chunk, renamed],
    );
    expect(watched.faults).toEqual([]);
  });

  test("a missing or withdrawn service worker never traps a reader", async () => {
    const decision = readFileSync(path.join(checkout, "docs/decisions/0008-offline.md"), "utf8");
    const [, callBack = ""] = /```js\n(.*?)```/s.exec(decision) ?? [];
    expect(callBack).not.toBe("");
    await go("/en/bookmarks/");
    await page.evaluate(() => navigator.serviceWorker.ready);
    rebuild({ "en/archive/index.html": (html) => html.replace(/(<h1[^>]*>).*?</s, "$1Lost<") });
    replaceResult((next) =>
      cpSync(outDir, next, { recursive: true, filter: (file) => !/\/sw\.js/.test(file) }),
    );
    await go("/en/archive/");
    expect(await heading()).toBe("Lost");
    replaceResult((next) => {
      cpSync(outDir, next, { recursive: true });
      writeFileSync(path.join(next, "sw.js"), callBack);
    });
    await go("/en/");
    await page.waitForFunction(
      async () => (await navigator.serviceWorker.getRegistrations()).length === 0,
    );
  });

  test("a reader who saves nothing downloads no service worker", async () => {
    const asked: string[] = [];
    page.on("request", (request) => asked.push(new URL(request.url()).pathname));
    await go(articleAt("en", UNSAVED));
    await page.waitForLoadState("networkidle");
    expect(
      await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length),
    ).toBe(0);
    expect(asked).toContain(articleAt("en", UNSAVED));
    expect(asked.filter((file) => /sw\.js|offline|registerWorker/.test(file))).toEqual([]);
  });
});

describe("The size", () => {
  test("that is shown equals what is stored, with shared files counted once, and removing frees it", async () => {
    await go(articleAt("en", "the-letter-and-the-machine"));
    const offer = page.locator("save-offline");
    await offer.locator("> button").click();
    const told = async () =>
      /\((.*)\)/.exec((await offer.locator("[data-save]").textContent()) ?? "")?.[1];
    await offer.getByRole("checkbox", { name: "اردو" }).check();
    const both = await told();
    await offer.locator("[data-save]").click();
    await offer.getByText(words("en").reader.offline.done).waitFor();
    const stored = await savedFiles();
    expect(new Set(stored).size).toBe(stored.length);
    expect(both).toBe(inKilobytes(total(stored)));
    // The same before and after.
    expect(await offer.locator("p").allTextContents()).toContain(
      `Takes up ${both} on this device.`,
    );

    // Beside them, another article takes only what it has for itself.
    await go(articleAt("en", "offices-not-embassies"));
    await offer.locator("> button").click();
    await offer.locator("[data-save]").waitFor();
    const further = await told();
    await offer.locator("[data-save]").click();
    await offer.getByText(words("en").reader.offline.done).waitFor();
    const now = await savedFiles();
    expect(further).toBe(inKilobytes(total(now) - total(stored)));

    await go("/en/bookmarks/");
    const list = page.locator("saved-articles");
    expect(await list.locator("p").first().textContent()).toContain(inKilobytes(total(now)));
    const remove = list.getByRole("button");
    await remove.first().waitFor();
    expect(await remove.count()).toBe(3);
    // What the list tells adds up.
    const sizes = await list.locator("li > span").allTextContents();
    const shared = /share take up (\d+) kB/.exec((await list.textContent()) ?? "")?.[1];
    const sum = [...sizes, shared].reduce((all, size) => all + Number.parseInt(size ?? "", 10), 0);
    expect(`${sum} kB`).toBe(inKilobytes(total(now)));
    await remove.first().click();
    await list.getByText(words("en").reader.offline.removed).waitFor();
    expect(new Set(await savedFiles())).toEqual(new Set(stored));
    await remove.first().click();
    await page.waitForFunction(() => document.querySelectorAll("saved-articles li").length === 1);
    await remove.first().click();
    await page.waitForFunction(() => document.querySelectorAll("saved-articles li").length === 0);
    expect(await savedFiles()).toEqual([]);
    expect(watched.faults).toEqual([]);
  });

  test("is zero while something else answers for the site, until it recovers", async () => {
    await go(articleAt("en", "the-letter-and-the-machine"));
    const offer = page.locator("save-offline");
    await offer.locator("> button").click();
    await offer.locator("[data-save]").waitFor();
    isRebuilt = true;
    replaceResult((next) => {
      cpSync(outDir, next, { recursive: true });
      const files = readdirSync(next, { recursive: true, encoding: "utf8" });
      for (const file of files.filter((name) => /(?:woff2|svg|png)(?:\.br|\.gz)?$/.test(name))) {
        // Under the very names and types.
        const html = "<!doctype html><title>Agree to the terms</title>";
        const [, coding] = /\.(br|gz)$/.exec(file) ?? [];
        const make = { br: brotliCompressSync, gz: gzipSync }[coding ?? ""];
        writeFileSync(path.join(next, file), make ? make(html) : html);
      }
    });
    await offer.locator("[data-save]").click();
    await offer.getByText(words("en").reader.offline.failure.network).waitFor();
    expect(await savedFiles()).toEqual([]);
    replaceResult((next) => cpSync(inject("outDir"), next, { recursive: true }));
    await offer.locator("[data-save]").click();
    await offer.getByText(words("en").reader.offline.done).waitFor();
    expect((await savedFiles()).length).toBeGreaterThan(5);
  });

  test("is zero when saving is interrupted, and the reader sees a message", async () => {
    await go(seriesAt("ur"));
    const offer = page.locator("save-offline");
    await page.route("**/two-roads-one-crossing/?*", (route) => route.abort());
    await offer.locator("> button").click();
    await offer.locator("[data-save]").click();
    await offer.getByText(words("ur").reader.offline.failure.network).waitFor();
    expect(await savedFiles()).toEqual([]);
    await page.unrouteAll();
    await offer.locator("[data-save]").click();
    await offer.getByText(words("ur").reader.offline.done).waitFor();
    expect((await savedFiles()).length).toBeGreaterThan(10);
  });
});

describe.each(LOCALES)("The controls, in %s", (locale) => {
  test("work by keyboard and pass axe", async () => {
    await page.setViewportSize({ width: 320, height: 640 });
    await go(articleAt(locale, "the-letter-and-the-machine"));
    // From the stop before: the whole article lies above.
    await page.locator("share-links a").focus();
    await focusByKeyboard(page, "save-offline > button");
    await page.keyboard.press("Enter");
    await page.locator("save-offline [data-save]").waitFor();
    await focusByKeyboard(page, "save-offline input:not(:checked)");
    await page.keyboard.press("Space");
    expect(await page.locator("save-offline input:checked").count()).toBe(2);
    await isSound("save-offline");
    await focusByKeyboard(page, "save-offline [data-save]");
    await page.keyboard.press("Enter");
    await page.getByText(words(locale).reader.offline.done).waitFor();
    expect(
      await page.evaluate(() => document.activeElement?.matches("save-offline > button")),
    ).toBe(true);
    await isSound("save-offline");
    await go(`/${locale}/bookmarks/`);
    await page.locator("saved-articles li button").first().waitFor();
    await isSound("saved-articles");
    await go(`/${locale}/offline/`);
    await focusByKeyboard(page, "saved-articles li button");
    await isSound("saved-articles");
    await page.keyboard.press("Enter");
    await page.getByText(words(locale).reader.offline.removed).waitFor();
    expect(
      await page.evaluate(() => document.activeElement?.matches("saved-articles li button")),
    ).toBe(true);
    await page.keyboard.press("Enter");
    await page.getByText(words(locale).reader.offline.nothing).waitFor();
    expect(await page.evaluate(() => document.activeElement?.matches("#site-saved"))).toBe(true);
    expect(watched.faults).toEqual([]);
  });

  test.each(WAYS)("save an article in both languages, and remove it, by %s", async (way) => {
    const { page, close, faults } = await openPage(site.address, { hasTouch: way === "touch" });
    const { offline } = words(locale).reader;
    await page.goto(site.address + articleAt(locale, "the-letter-and-the-machine"));
    const offer = page.locator("save-offline");
    await press(page, way, offer.locator("> button"));
    await press(page, way, offer.locator("input:not(:checked)"), "Space");
    await press(page, way, offer.locator("[data-save]"));
    await page.getByText(offline.done).waitFor();
    await page.goto(`${site.address}/${locale}/bookmarks/`);
    const rows = page.locator("saved-articles ul > li");
    await expect.poll(() => rows.count()).toBe(2);
    await press(page, way, rows.first().getByRole("button"));
    await page.getByText(offline.removed).waitFor();
    await expect.poll(() => rows.count()).toBe(1);
    expect(faults).toEqual([]);
    await close();
  });

  test("the site meets the Web Application Manifest’s conditions for installation", async () => {
    await go(`/${locale}/`);
    const manifestAddress = await page
      .locator('link[rel="manifest"]')
      .evaluate((link: HTMLLinkElement) => link.href);
    expect(manifestAddress).toBe(`${site.address}/${locale}/manifest.webmanifest`);
    const answer = await page.request.get(manifestAddress);
    expect(answer.headers()["content-type"]).toMatch(/^application\/manifest\+json\b/);
    const manifest = await answer.json();
    expect(manifest).toMatchObject({
      id: `/${locale}/`,
      lang: locale,
      dir: locale === "ur" ? "rtl" : "ltr",
      start_url: `/${locale}/`,
      display: "standalone",
    });
    expect(manifest.name).toBeTruthy();
    expect(manifest.start_url.startsWith(manifest.scope)).toBe(true);
    const drawn = manifest.icons.filter((icon: { sizes: string }) => icon.sizes !== "any");
    for (const { src, sizes } of drawn) {
      const size = await page.evaluate(async (address) => {
        const image = new Image();
        image.src = address;
        await image.decode();
        return `${image.naturalWidth}x${image.naturalHeight}`;
      }, src);
      expect(size).toBe(sizes);
    }
    // What systems draw on a home screen: one icon to be cut to their shape, one as it is.
    for (const purpose of ["any", "maskable"]) {
      const widest = drawn
        .filter((icon: { purpose: string }) => icon.purpose === purpose)
        .map((icon: { sizes: string }) => Number.parseInt(icon.sizes, 10));
      expect(Math.max(...widest), purpose).toBeGreaterThanOrEqual(512);
    }
    expect((await page.request.get(site.address + manifest.start_url)).status()).toBe(200);
    expect(watched.faults).toEqual([]);
  });
});

/** Nothing in a part of the page is out of order, nor makes the page too wide. */
async function isSound(part: string): Promise<void> {
  expect(await objections(page, { within: part })).toEqual([]);
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(page.viewportSize()?.width ?? 0);
}
