import type { Browser, Page } from "playwright-core";
import { afterAll, describe, expect, inject, onTestFinished, test } from "vitest";
import { borrowPage } from "./support/browser";
import {
  installWorker,
  KEEPING,
  launchKeeping,
  pretendingReturner,
  type Returner,
  realReturner,
} from "./support/comeBack";
import { noteObstacles, obstaclesOf } from "./support/obstacles";
import { KINDS, LOCALES } from "./support/specimenPages";

const site = inject("specimen");
/** It has long texts. */
const own = inject("site");

const ofKinds = (locale: string) => [
  ...KINDS.filter((path) => path.startsWith(`/${locale}/`)),
  `/${locale}/settings/`,
];

const article = (locale: string) => `/${locale}/articles/specimen/`;

const bookmark = "bookmark-button button";

/** Bookmarks the version on a page, and waits until that is stored. */
async function addBookmark(page: Page): Promise<void> {
  await page.locator(bookmark).press("Enter");
  await page.locator(".notice:not([hidden])").waitFor();
}

describe("A page that is left", () => {
  test.each(LOCALES)(
    "has nothing for which a browser would not keep it, in “%s”",
    async (locale) => {
      const { page, runFirst, close } = await borrowPage(site);
      onTestFinished(close);
      await page.goto(site + article(locale));
      // Whoever has bookmarks gets all that looks after them on each page.
      await addBookmark(page);
      await runFirst(noteObstacles);
      for (const path of ofKinds(locale)) {
        const response = await page.goto(site + path);
        expect(response?.status(), path).toBe(200);
        expect(response?.headers()["cache-control"], path).not.toContain("no-store");
        await expect.poll(() => obstaclesOf(page), { message: path }).toEqual([]);
      }
    },
  );

  test("is seen to have something for which a browser would not keep it", async () => {
    const { page, runFirst, close } = await borrowPage(site);
    onTestFinished(close);
    await runFirst(noteObstacles);
    await page.goto(`${site}/en/archive/`);
    await page.evaluate(() => {
      const channel = new BroadcastChannel("left-open");
      addEventListener("beforeunload", () => channel.close());
    });
    const found = await obstaclesOf(page);
    expect(found).toEqual(["has an open BroadcastChannel", "listens to beforeunload"]);
  });
});

describe.each(KEEPING ? ["A whole browser"] : [])("%s", () => {
  test.each(
    LOCALES.flatMap((locale) => [
      [locale, "without bookmarks"] as const,
      [locale, "with bookmarks"] as const,
    ]),
  )("brings each kind of page back as it was left, in “%s” %s", async (locale, bookmarks) => {
    const { context, page, leaveFor, comeBack } = await realReturner(await whole());
    onTestFinished(() => context.close());
    if (bookmarks === "with bookmarks") {
      await page.goto(site + article(locale));
      await addBookmark(page);
    }
    // A worker that begins to work throws away what was kept; it does so once.
    await installWorker(page, site);
    const lost: string[] = [];
    for (const path of ofKinds(locale)) {
      await page.goto(site + path);
      await leaveFor(`${site}/${locale}/people/nadia-qureshi/?elsewhere`);
      lost.push(...(await comeBack(path)).map((reason) => `${path}: ${reason}`));
    }
    expect(lost).toEqual([]);
  });

  test("forgets where the reader left for the other language, once she is back", async () => {
    const { context, page, comeBack } = await realReturner(await whole());
    onTestFinished(() => context.close());
    const path = article("en");
    await page.goto(site + path);
    // The line for newcomers is gone on the next page.
    await expect.poll(() => page.evaluate(() => localStorage.getItem("waraq-told"))).toBe("1");
    await page.goto(site + path);
    await page.locator("language-switch a[hreflang=ur]").first().click();
    await page.waitForURL(/\/ur\//);
    expect(await comeBack(path)).toEqual([]);
    await page.evaluate(() => scrollTo(0, 1_200));
    await page.reload();
    await expect.poll(() => page.evaluate(() => scrollY)).toBe(1_200);
  });
});

/** How many locks the site holds or waits for: as long as it tidies up what is saved, one. */
const locksOf = (page: Page) =>
  page.evaluate(async () => {
    const { held = [], pending = [] } = await navigator.locks.query();
    return held.length + pending.length;
  });

/** What happens while the reader is away, on the page where she is. */
type Act = (elsewhere: Page, returner: Returner) => Promise<unknown>;

const told = ["is told that the reader is back", pretendingReturner] as const;
const broughtBack = [
  "is brought back by a whole browser",
  async () => realReturner(await whole()),
] as const;

describe.each(KEEPING ? [told, broughtBack] : [told])("A page that %s", (_, open) => {
  async function openReturner(): Promise<Returner> {
    const returner = await open();
    onTestFinished(() => returner.context.close());
    return returner;
  }

  /** Leaves the page of a path that is open, and comes back once something was done elsewhere. */
  async function goAndComeBack(returner: Returner, path: string, to: string, act: Act) {
    await act(await returner.leaveFor(to), returner);
    expect(await returner.comeBack(path)).toEqual([]);
  }

  test.each(LOCALES.flatMap((locale) => [`/${locale}/`, article(locale), `/${locale}/settings/`]))(
    "has the settings that were chosen elsewhere: %s",
    async (path) => {
      const returner = await openReturner();
      await returner.page.goto(site + path);
      const settings = `${site}/${path.startsWith("/en/") ? "ur" : "en"}/settings/`;
      const themeOf = (one: Page) => one.locator("html").getAttribute("data-theme");
      await goAndComeBack(returner, path, settings, async (elsewhere) => {
        const choice = (value: string) => elsewhere.locator(`main [name=theme][value=${value}]`);
        // The form is brought to life after it is shown.
        await expect
          .poll(async () => {
            await choice("light").check({ force: true });
            await choice("dark").check({ force: true });
            return themeOf(elsewhere);
          })
          .toBe("dark");
      });
      await expect.poll(() => themeOf(returner.page)).toBe("dark");
    },
  );

  test.each(LOCALES)(
    "shows the bookmarks that were made and removed elsewhere, in “%s”",
    async (locale) => {
      const returner = await openReturner();
      const { page } = returner;
      const path = article(locale);
      const isPressed = () => page.locator(bookmark).getAttribute("aria-pressed");
      await installWorker(page, site);
      await page.goto(site + path);
      // The first of all, and in another tab: nothing on this page looks after bookmarks yet.
      await goAndComeBack(
        returner,
        path,
        `${site}/${locale}/archive/`,
        async (_elsewhere, { context }) => {
          const tab = await context.newPage();
          await tab.goto(site + path);
          await addBookmark(tab);
          await tab.close();
        },
      );
      await expect.poll(isPressed).toBe("true");
      await goAndComeBack(returner, path, `${site}/${locale}/bookmarks/`, async (shelf) => {
        await shelf.locator("bookmark-shelf [id^='remove:']").press("Enter");
        await expect.poll(() => shelf.locator("bookmark-shelf li[data-id]").count()).toBe(0);
      });
      await expect.poll(isPressed).toBe("false");
    },
  );

  test.each(LOCALES)(
    "is a shelf with the bookmark that was made elsewhere, in “%s”",
    async (locale) => {
      const returner = await openReturner();
      const { page } = returner;
      const path = `/${locale}/bookmarks/`;
      await installWorker(page, site);
      await page.goto(site + path);
      await page.locator("bookmark-shelf[data-drawn]").waitFor();
      await goAndComeBack(returner, path, site + article(locale), addBookmark);
      await expect.poll(() => page.locator("bookmark-shelf li[data-id]").count()).toBe(1);
    },
  );

  test.each(LOCALES)("offers to go on where the reader left another, in “%s”", async (locale) => {
    const returner = await openReturner();
    const { page } = returner;
    const path = `/${locale}/`;
    const offered = () =>
      page
        .locator("continue-reading h3 a")
        .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).pathname));
    await page.goto(own + path);
    for (const slug of ["the-road-through-kabul", "six-rivers-two-countries"]) {
      const other = `/${locale}/articles/${slug}/`;
      await goAndComeBack(returner, path, own + other, async (elsewhere) => {
        // Where she is is noted once the page is at rest.
        await elsewhere.locator(".passageHandle").waitFor({ state: "attached" });
        await elsewhere
          .locator(".prose > p")
          .nth(2)
          .evaluate(async (block) => {
            // The page itself knows of it with the next frame.
            const moved = new Promise((resolve) => {
              addEventListener("scroll", () => setTimeout(resolve), { once: true });
            });
            block.scrollIntoView();
            await moved;
          });
      });
      await expect.poll(offered).toEqual([other]);
    }
  });

  test.each(LOCALES)("lists what was saved elsewhere, in “%s”", async (locale) => {
    const returner = await openReturner();
    const { page } = returner;
    const path = `/${locale}/offline/`;
    await installWorker(page, site);
    await page.goto(site + path);
    await page.locator("saved-articles[data-drawn]").waitFor();
    await expect.poll(() => locksOf(page)).toBe(0);
    await goAndComeBack(returner, path, site + article(locale), async (elsewhere) => {
      await elsewhere.locator("save-offline > button").click();
      await elsewhere.locator("save-offline [data-save]").click();
      await elsewhere.locator("save-offline button[aria-label]").first().waitFor();
    });
    await expect.poll(() => page.locator("saved-articles li").count()).toBeGreaterThan(0);
  });
});

let started: Promise<Browser> | undefined;
/** The browser that keeps pages; it is started once. */
function whole(): Promise<Browser> {
  started ??= launchKeeping();
  return started;
}
afterAll(async () => {
  await (await started)?.close();
});
