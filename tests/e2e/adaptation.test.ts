import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { borrowPage } from "./support/browser";
import { CHROMIUM } from "./support/chromium";
import { cutInk } from "./support/cutInk";
import { drawnMarks } from "./support/drawnMarks";
import { excessWidth } from "./support/excessWidth";
import { COLOUR_RULES, objections } from "./support/objections";
import { settle } from "./support/settle";
import { LOCALES } from "./support/specimenPages";
import { touchingLines } from "./support/touchingLines";

const specimen = inject("specimen");

describe("The specimen, as readers have set up their devices", () => {
  /** Set to letters of twice the usual size, as readers do it in the browser’s own settings. */
  let largePrint: Browser;

  beforeAll(async () => {
    const size = "--blink-settings=defaultFontSize=32,defaultFixedFontSize=26";
    largePrint = await chromium.launch({ ...CHROMIUM, args: [...CHROMIUM.args, size] });
  });
  afterAll(() => largePrint.close());

  async function open(path: string, options: BrowserContextOptions = {}) {
    const opened = await borrowPage(specimen, options);
    await opened.page.goto(specimen + path);
    await settle(opened.page);
    return opened;
  }

  /** What a reader reads, with all spaces alike; but notes, which wide windows show and narrow ones open. */
  const textOf = async (page: Page) => {
    // The passages' button comes when the page is at rest.
    await page.locator(".passageHandle").waitFor({ state: "attached" });
    return page.evaluate(() => {
      // Where there is a margin, the line for newcomers speaks of the handle in it.
      const varied = document.querySelectorAll<HTMLElement>(".notes, [data-hint]");
      for (const part of varied) part.style.setProperty("display", "none");
      // biome-ignore lint/performance/useDomNodeTextContent: what a style sheet hides, nobody reads
      const text = document.querySelector("main")?.innerText.replace(/\s+/g, " ").trim();
      for (const part of varied) part.style.removeProperty("display");
      return text;
    });
  };

  describe.each(LOCALES)("in %s", (locale) => {
    const article = `/${locale}/articles/specimen/`;

    // The other kinds of pages are looked at in the checkout’s own publication.
    test("passes axe, light and dark", async () => {
      const { page, close } = await open(article, { colorScheme: "light" });
      expect(await objections(page)).toEqual([]);
      await page.emulateMedia({ colorScheme: "dark" });
      expect(await objections(page, { rules: COLOUR_RULES })).toEqual([]);
      await close();
    });

    test.each([360, 1280])(
      "stays complete with letters of twice the size, at %i pixels",
      async (width) => {
        const options = { viewport: { width, height: 900 } };
        const { page, close } = await open(article, options);
        const text = await textOf(page);
        const large = await borrowPage(specimen, options, largePrint);
        await large.page.goto(specimen + article);
        await settle(large.page);
        expect(
          await large.page.evaluate(() => getComputedStyle(document.documentElement).fontSize),
        ).toBe("32px");
        expect(await excessWidth(large.page)).toBe(0);
        expect(await textOf(large.page)).toBe(text);
        // The narrow window is the harder one.
        if (width === 360) {
          expect(await touchingLines(large.page)).toEqual([]);
          expect(await cutInk(large.page)).toEqual([]);
        }
        await Promise.all([close(), large.close()]);
      },
    );

    test("keeps everything visible with forced colours", async () => {
      const options = { viewport: { width: 1280, height: 900 } };
      const { page, close } = await open(article, options);
      const session = await page.context().newCDPSession(page);
      const usual = (await drawnMarks(page, session)).filter(({ isSeen }) => isSeen);
      const bordered = await borderedBoxes(page);
      await page.emulateMedia({ forcedColors: "active" });
      const forced = await drawnMarks(page, session);
      const lost = usual.filter(
        ({ name }) => !forced.some((mark) => mark.name === name && mark.isSeen),
      );
      expect(usual.some(({ name }) => name.startsWith("hr"))).toBe(true);
      expect(lost).toEqual([]);
      expect(await borderedBoxes(page)).toEqual(bordered);
      expect(await unlikeSystem(page)).toEqual([]);
      // The focus is seen by what it draws around a link.
      const link = page.locator(".prose a").first();
      const area = await link.boundingBox();
      const clip = area && {
        x: area.x - 6,
        y: area.y - 6,
        width: area.width + 12,
        height: area.height + 12,
      };
      if (!clip) throw new Error("The link has no box.");
      const before = await page.screenshot({ fullPage: true, clip });
      await link.focus();
      await page.keyboard.press("Shift+Tab");
      await page.keyboard.press("Tab");
      expect(await link.evaluate((one) => one.matches(":focus-visible"))).toBe(true);
      expect(await page.screenshot({ fullPage: true, clip })).not.toEqual(before);
      await close();
    });

    test("has no motion with reduced motion", async () => {
      const { page, close } = await open(article, { reducedMotion: "reduce" });
      await page.mouse.wheel(0, 2_000);
      await page.mouse.wheel(0, -500);
      const moving = await page.evaluate(() => {
        const duration = (value: string) =>
          Math.max(...value.split(",").map((part) => Number.parseFloat(part)));
        const isMoving = (element: Element, pseudo?: string) => {
          const style = getComputedStyle(element, pseudo);
          return (
            duration(style.transitionDuration) > 0.001 ||
            (style.animationName !== "none" && duration(style.animationDuration) > 0.001)
          );
        };
        return [...document.querySelectorAll("*")]
          .filter((element) =>
            [undefined, "::before", "::after"].some((one) => isMoving(element, one)),
          )
          .map((element) => element.outerHTML.slice(0, 60));
      });
      expect(moving).toEqual([]);
      expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
      expect(
        await page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior),
      ).toBe("auto");
      await close();
    });
  });
});

/** The boxes that have an edge to be seen, with its sides. */
function borderedBoxes(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.body.querySelectorAll("*")].flatMap((element) => {
      const style = getComputedStyle(element);
      const behind = getComputedStyle(document.documentElement).backgroundColor;
      const sides = ["block-start", "block-end", "inline-start", "inline-end"].filter((side) => {
        const colour = style.getPropertyValue(`border-${side}-color`);
        return (
          style.getPropertyValue(`border-${side}-style`) !== "none" &&
          Number.parseFloat(style.getPropertyValue(`border-${side}-width`)) > 0 &&
          colour !== "rgba(0, 0, 0, 0)" &&
          colour !== behind
        );
      });
      const name = element.tagName.toLowerCase() + (element.id ? `#${element.id}` : "");
      return sides.length > 0 ? [`${name}: ${sides.join(", ")}`] : [];
    }),
  );
}

/** Text and links that don’t have the colours that the reader chose. */
function unlikeSystem(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const colourOf = (name: string) => {
      const probe = document.body.appendChild(document.createElement("i"));
      probe.style.color = name;
      const { color } = getComputedStyle(probe);
      probe.remove();
      return color;
    };
    const text = colourOf("CanvasText");
    const link = colourOf("LinkText");
    return [
      ...document.querySelectorAll("main p, main li, main h1, main h2, main a, main th, main td"),
    ]
      .filter((element) => element.checkVisibility())
      .flatMap((element) => {
        const { color } = getComputedStyle(element);
        const isLink = element.closest("a[href], summary") !== null;
        const isRight = isLink ? color === link || color === text : color === text;
        return isRight ? [] : [`${element.outerHTML.slice(0, 60)}: ${color}`];
      });
  });
}
