import type { Page } from "playwright-core";
import { describe, expect, inject, test } from "vitest";
import { borrowPage } from "./support/browser";
import { openMenu } from "./support/openMenu";
import { openPassageTools } from "./support/passageTools";
import { settle } from "./support/settle";

const site = inject("site");
const SLUG = "six-rivers-two-countries";
const BLOCK = "the-bill.1";
const notice = ".notice:not([hidden])";

/**
 * Writes to a page as Chrome does that translates it: each text stands in two `<font>`s,
 * in other words, and so does what comes later.
 */
const translate = (page: Page, lang: string) =>
  page.evaluate((into) => {
    const wrap = (root: Node) => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      const texts: Text[] = [];
      while (walker.nextNode()) texts.push(walker.currentNode as Text);
      for (const text of texts) {
        if (!text.data.trim() || text.parentElement?.closest("script, style, font")) continue;
        const [outer, inner] = [document.createElement("font"), document.createElement("font")];
        // As a browser may: the site’s own policy forbids the attribute to all others.
        for (const font of [outer, inner]) font.style.verticalAlign = "inherit";
        inner.textContent = `[${text.data.trim()}]`;
        outer.append(inner);
        text.replaceWith(outer);
      }
    };
    const { documentElement: html } = document;
    html.lang = into;
    html.classList.add("translated-ltr");
    wrap(document.body);
    new MutationObserver((changes) => {
      for (const { addedNodes } of changes) {
        for (const node of addedNodes) if (node.isConnected) wrap(node);
      }
    }).observe(document.body, { childList: true, subtree: true });
  }, lang);

const kept = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<{ id: string; title: string; place: { quotation: { exact: string } } }[]>(
        (resolve) => {
          const opening = indexedDB.open("waraq");
          opening.onsuccess = () => {
            const { result } = opening;
            const all = result.transaction("bookmarks").objectStore("bookmarks").getAll();
            all.onsuccess = () => {
              result.close();
              resolve(all.result);
            };
          };
        },
      ),
  );

describe.each(["en", "ur"] as const)("A page of /%s/ that the browser translates", (locale) => {
  const other = locale === "en" ? "ur" : "en";

  test.each(["fr", other])("works as before, with the author’s words (into %s)", async (into) => {
    const { page, faults, runFirst, close } = await borrowPage(site);
    await runFirst(() => {
      Object.defineProperty(navigator, "share", {
        value: async (data: object) => Object.assign(window, { shared: data }),
      });
    });
    const asked: string[] = [];
    page.on("request", (request) => asked.push(new URL(request.url()).pathname));
    await page.goto(`${site}/${locale}/articles/${SLUG}/#${BLOCK}`);
    await page.locator(".passageHandle").waitFor({ state: "attached" });
    await settle(page);
    const text = await page.locator(`[id="${BLOCK}"]`).textContent();
    const title = await page.locator("h1").textContent();
    await translate(page, into);

    // A bookmark.
    await page.locator("bookmark-button button").press("Enter");
    await page.locator(notice).waitFor();
    const [bookmark] = await kept(page);
    expect(bookmark).toMatchObject({ id: `${locale}/${SLUG}`, title });
    expect(text?.replaceAll(/\s+/g, " ")).toContain(bookmark?.place.quotation.exact);

    // A passage in the other language.
    const act = await openPassageTools(page, page.locator(`[id="${BLOCK}"]`));
    await act("lookUp").click();
    const counterpart = page.locator(".counterpart .prose");
    await counterpart.waitFor();
    expect(await counterpart.getAttribute("lang")).toBe(other);

    // What is sent on.
    await page.locator('[data-share="system"]').click();
    expect(await page.evaluate(() => (window as { shared?: object }).shared)).toEqual({
      title,
      url: `${site}/${locale}/articles/${SLUG}/#${BLOCK}`,
    });

    // A footnote, and the contents.
    const mark = page.locator(".prose a[data-footnote]").first();
    if ((await mark.count()) > 0) {
      await mark.click();
      await page.locator(".note").first().waitFor();
      await mark.press("Escape");
      expect(await page.locator(".note").count()).toBe(0);
    }

    // Settings.
    await openMenu(page);
    await page.locator(".siteHeader reader-settings a").press("Enter");
    await page.locator("dialog[open]").waitFor();
    await page.locator('dialog [name=theme][value="dark"]').check({ force: true });
    expect(await page.locator("html").getAttribute("data-theme")).toBe("dark");
    await page.keyboard.press("Escape");

    // All that was said was said in its language.
    const words = asked.filter((path) => /\/assets\/[a-z]{2}-/.test(path));
    expect(new Set(words.map((path) => path.slice(8, 10)))).toEqual(new Set([locale]));

    // The other language, at the same place.
    await page.locator(".siteHeader language-switch a").press("Enter");
    await page.waitForURL(new RegExp(`/${other}/articles/${SLUG}/#`));

    expect(faults).toEqual([]);
    await close();
  });

  test("that was translated before it loaded stores the author’s words too", async () => {
    const { page, close } = await borrowPage(site);
    const address = `${site}/${locale}/articles/${SLUG}/`;
    await page.route(address, async (route) => {
      const response = await route.fetch();
      const body = (await response.text())
        .replace(/<html([^>]*?) lang=["']?[a-z]+["']?/, '<html$1 lang="fr"')
        .replaceAll(/(<p\b[^>]*>)([^<]+)/g, "$1<font><font>les mots de la machine</font></font>");
      await route.fulfill({ response, body });
    });
    await page.goto(`${address}#${BLOCK}`);
    await page.locator(".passageHandle").waitFor({ state: "attached" });
    expect(await page.locator("html").getAttribute("lang")).toBe("fr");
    expect(await page.locator(`[id="${BLOCK}"]`).textContent()).toContain("machine");
    await page.locator("bookmark-button button").press("Enter");
    await page.locator(notice).waitFor();
    const [bookmark] = await kept(page);
    expect(bookmark?.id).toBe(`${locale}/${SLUG}`);
    const text = await page.evaluate(async (place) => {
      const { blocks } = await (await fetch(place)).json();
      const html = blocks.map((block: { html: string }) => block.html).join("");
      return new DOMParser().parseFromString(html, "text/html").body.textContent;
    }, `${address}blocks.json`);
    expect(text.replaceAll(/\s+/g, " ")).toContain(bookmark?.place.quotation.exact);
    await close();
  });
});

describe.each([
  ["en", "did not work"],
  ["ur", "نہیں ہو سکا"],
] as const)("A click in /%s/ when nothing more can be loaded", (locale, sentence) => {
  test.each([
    ["bookmark", "bookmark-button button"],
    ["save", "save-offline > button"],
  ])("shows a message: %s", async (_, selector) => {
    const { page, close } = await borrowPage(site);
    await page.goto(`${site}/${locale}/articles/${SLUG}/`);
    await page.locator(".passageHandle").waitFor({ state: "attached" });
    await page.route("**/assets/**", (route) => route.abort());
    await page.locator(selector).press("Enter");
    await page.locator(notice).waitFor();
    expect(await page.locator(notice).textContent()).toContain(sentence);
    await close();
  });

  test("shows the address if it can’t announce that the link is copied", async () => {
    const { page, close } = await borrowPage(site);
    await page.goto(`${site}/${locale}/articles/${SLUG}/`);
    await page.locator(".passageHandle").waitFor({ state: "attached" });
    await page.route("**/assets/**", (route) => route.abort());
    await page.locator('[data-share="copy"]').press("Enter");
    await page.locator(notice).waitFor();
    expect(await page.locator(notice).textContent()).toContain(`/${locale}/articles/${SLUG}/`);
    await close();
  });
});

test.each([
  ["en", "Close that tab"],
  ["ur", "وہ ٹیب بند"],
] as const)(
  "the shelf and articles say that an older page blocks the storage: /%s/",
  async (locale, sentence) => {
    const { page, close } = await borrowPage(site);
    const older = await page.context().newPage();
    await older.goto(`${site}/robots.txt`);
    // It hears of no newer version, and does not let go.
    await older.evaluate(
      () =>
        new Promise<void>((resolve) => {
          const opening = indexedDB.open("waraq", 1);
          opening.onupgradeneeded = () =>
            opening.result.createObjectStore("bookmarks", { keyPath: "id" });
          opening.onsuccess = () => {
            Object.assign(window, { held: opening.result });
            resolve();
          };
        }),
    );
    await page.goto(`${site}/${locale}/articles/${SLUG}/`);
    await page.locator("bookmark-button button").press("Enter");
    await page.locator(notice).waitFor();
    expect(await page.locator(notice).textContent()).toContain(sentence);
    await page.goto(`${site}/${locale}/bookmarks/`);
    await page.locator("bookmark-shelf [role=alert]").waitFor();
    expect(await page.locator("bookmark-shelf").textContent()).toContain(sentence);

    await older.close();
    await page.reload();
    await page.locator("#site-copies [data-copies]").waitFor();
    await close();
  },
);
