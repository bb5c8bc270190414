import type { Page } from "playwright-core";
import { beforeAll, describe, expect, inject, test } from "vitest";
import { ask } from "./support/ask";
import { openPage, type WatchedPage } from "./support/browser";
import { checkout } from "./support/checkout";
import { emulateLine, FAST_LINE, type Line } from "./support/lines";
import { openMenu } from "./support/openMenu";
import { chosenPagesOf } from "./support/pagesOf";
import { FALLBACKS, KINDS, PARALLEL } from "./support/specimenPages";
import { undrawnTexts } from "./support/undrawnTexts";
import { messagesOf } from "./support/versionsOnDisk";

const site = inject("site");
const paths = chosenPagesOf(inject("outDir"));

/** What a reader sees, but for what needs script; with all spaces alike. */
const textOf = (page: Page) =>
  page.evaluate(() => {
    const needScript = [...document.querySelectorAll("share-links li")].filter((item) =>
      item.querySelector("button"),
    );
    for (const item of needScript) item.remove();
    // What only script can do or fill is there with script alone.
    const scripted = document.querySelectorAll(
      "reader-settings, bookmark-button, bookmark-shelf, #site-copies, continue-reading, save-offline, saved-articles, .siteHeader a[href$='/bookmarks/'], parallel-text :is(button, fieldset), [data-hint], .passageHandle, .notice",
    );
    for (const element of scripted) element.remove();
    // Without, headings lead to the same section in other languages; with it every block does.
    for (const link of document.querySelectorAll(".prose > a")) link.remove();
    for (const controls of document.querySelectorAll("parallel-text :is(fieldset, button)"))
      controls.remove();
    // With script, footnotes are shown when their marks are followed.
    for (const notes of document.querySelectorAll("foot-notes")) notes.remove();
    // biome-ignore lint/performance/useDomNodeTextContent: what a style sheet hides, nobody reads
    return document.body.innerText.replace(/\s+/g, " ").trim();
  });

describe("Without script", () => {
  let silent: WatchedPage;

  beforeAll(async () => {
    silent = await openPage(site, { javaScriptEnabled: false });
  });

  test("every article, and a page of every other kind, has all its text and no button but the menu’s", async () => {
    const { page, close } = await openPage(site);
    for (const path of paths) {
      await silent.page.goto(site + path);
      await page.goto(site + path);
      // What is held back until its faces are there says nothing yet.
      await silent.page.locator("main h1").waitFor();
      await page.waitForFunction(
        () => !/\bwaiting\b/.test(document.documentElement.dataset.faces ?? "waiting"),
      );
      // The browser opens and closes the menu by itself.
      const buttons = silent.page.locator(
        ":is(button, [role=button]):not([popovertarget]):visible",
      );
      expect(await buttons.count(), path).toBe(0);
      expect(await silent.page.locator("main h1:visible").count(), path).toBe(1);
      const text = await textOf(silent.page);
      expect(text.length, path).toBeGreaterThan(0);
      expect(text, path).toBe(await textOf(page));
    }
    expect(silent.faults).toEqual([]);
    await close();
  });

  test.each([
    { locale: "en", other: "ur", part: "moscow-between-two-friends" },
    { locale: "ur", other: "en", part: "moscow-between-two-friends" },
  ])("a reader can reach every page from /$locale/", async ({ locale, other, part }) => {
    const { page } = silent;
    const { series } = messagesOf(checkout, locale);
    await page.goto(`${site}/${locale}/`);
    await page.locator(`main a[href="/${locale}/series/russia-returns/"]`).first().click();
    expect(page.url()).toBe(`${site}/${locale}/series/russia-returns/`);
    await page.locator(`main a[href="/${locale}/articles/${part}/"]`).first().click();
    await page.locator("a[rel=next]", { hasText: series.next }).click();
    expect(page.url()).toBe(`${site}/${locale}/articles/a-thaw-is-not-a-spring/`);
    await page.locator("a[rel=prev]", { hasText: series.previous }).click();
    expect(page.url()).toBe(`${site}/${locale}/articles/${part}/`);
    await page.locator("main a[href*='/topics/']").first().click();
    expect(page.url()).toContain(`${site}/${locale}/topics/`);
    await page.locator("main a[href*='/articles/']").first().click();
    await page.locator("main a[href*='/people/']").first().click();
    expect(page.url()).toContain(`${site}/${locale}/people/`);
    await openMenu(page);
    await page.locator("header a[href$='/archive/']").click();
    expect(page.url()).toBe(`${site}/${locale}/archive/`);
    await page.locator("footer a[href*='/pages/']").first().click();
    await page.locator(`header a[hreflang=${other}]`).click();
    expect(page.url()).toContain(`${site}/${other}/pages/`);
    expect(await page.locator("html").getAttribute("lang")).toBe(other);
    await page.locator(`header a[href="/${other}/"]`).click();
    expect(page.url()).toBe(`${site}/${other}/`);
    expect(silent.faults).toEqual([]);
  });
});

/** Opens a page that comes with nothing cached, and without Nastaliq. */
async function visitFirst(
  address: string,
  {
    script = false,
    line,
    isScriptForbidden = false,
  }: { script?: boolean; line?: Line; isScriptForbidden?: boolean } = {},
) {
  const { page, close } = await openPage(new URL(address).origin, { javaScriptEnabled: script });
  const session = await page.context().newCDPSession(page);
  await page.route(/\/nastaliq[.-][^/]*woff2$/, (route) => route.abort());
  if (isScriptForbidden) {
    await page.route(address, async (route) => {
      const response = await route.fetch();
      const headers = { ...response.headers(), "content-security-policy": "script-src 'none'" };
      await route.fulfill({ response, headers });
    });
  }
  if (line) {
    await session.send("Network.enable");
    await emulateLine(session, line);
  }
  await page.goto(address);
  return { page, session, close };
}

describe("At a first visit without script, when Nastaliq does not load in time", () => {
  const specimen = inject("specimen");

  test.each([
    ...KINDS.filter((path) => path.startsWith("/ur/")),
    `/en/articles/${FALLBACKS.en}/`,
    `/en/${PARALLEL.en}`,
    "/en/archive/",
  ])(
    "%s of the specimen draws each Urdu word in a face of the site’s that has its letters",
    async (path) => {
      const { session, close } = await visitFirst(specimen + path);
      expect(await undrawnTexts(session)).toEqual([]);
      await close();
    },
  );

  test("an article’s title and summary look as they do in Naskh that is loaded from its own file", async () => {
    for (const line of [undefined, FAST_LINE]) {
      const { page, close } = await visitFirst(`${site}/ur/articles/a-thaw-is-not-a-spring/`, {
        ...(line && { line }),
      });
      const header = page.locator("main header");
      const first = await header.screenshot();
      await page.evaluate(() => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(
          '[data-typeface="nastaliq"] { font-family: "Waraq Latin Optional", "Waraq Naskh"; }',
        );
        document.adoptedStyleSheets.push(sheet);
        document.fonts.load('16px "Waraq Naskh"', "ہ");
      });
      await expect
        .poll(() => page.evaluate(() => document.fonts.check('16px "Waraq Naskh"', "ہ")))
        .toBe(true);
      expect((await header.screenshot()).equals(first)).toBe(true);
      await close();
    }
  });

  test("a page whose script does not run renders them in the end", async () => {
    const { session, close } = await visitFirst(`${site}/ur/articles/a-thaw-is-not-a-spring/`, {
      script: true,
      isScriptForbidden: true,
    });
    await expect.poll(() => undrawnTexts(session)).toEqual([]);
    await close();
  });
});

test("with script neither pages nor settings load the style sheet that embeds Naskh", async () => {
  const { page, close } = await openPage(site);
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(`${site}/ur/`);
  await openMenu(page);
  await page.locator('a[href="/ur/settings/"]').click();
  await page.getByRole("dialog").waitFor();
  const { body } = await ask(site, "/ur/");
  const [, sheet] =
    /<noscript>.*?<link rel="stylesheet" href="([^"]+)"/.exec(body.toString()) ?? [];
  expect(sheet).toBeDefined();
  expect(asked.filter((path) => path.endsWith(".css"))).not.toEqual([]);
  expect(asked).not.toContain(sheet);
  await close();
});
