import { describe, expect, inject, test } from "vitest";
import { borrowPage } from "./support/browser";
import { pagesOf } from "./support/pagesOf";
import { settle } from "./support/settle";
import { LOCALES } from "./support/specimenPages";
import { textsNotInNastaliq } from "./support/undrawnTexts";
import { usedFonts } from "./support/usedFonts";

const site = inject("site");
const specimen = inject("specimen");

/** The pages of both publications in a language. No system face of this machine is Nastaliq. */
const pagesIn = (locale: string) =>
  [
    ...pagesOf(inject("outDir")).map((path) => site + path),
    ...pagesOf(inject("specimenOutDir")).map((path) => specimen + path),
  ].filter((address) => new URL(address).pathname.startsWith(`/${locale}/`));

async function open(address: string) {
  const opened = await borrowPage(new URL(address).origin, {
    viewport: { width: 1440, height: 900 },
  });
  await opened.page.goto(address);
  // What comes after the first screens is not laid out before.
  await opened.page.waitForFunction(() => !("staged" in document.documentElement.dataset));
  await settle(opened.page);
  const session = await opened.page.context().newCDPSession(opened.page);
  return { ...opened, session };
}

describe("Urdu", { timeout: 600_000 }, () => {
  test.each(LOCALES)(
    "is Nastaliq on each page in %s, with all its letters, and in code in a face that has them",
    async (locale) => {
      const others: string[] = [];
      let count = 0;
      for (const address of pagesIn(locale)) {
        const { session, close } = await open(address);
        const found = await textsNotInNastaliq(session);
        others.push(...found.undrawn.map((text) => `${address}: ${text}`));
        count += found.count;
        await session.detach();
        await close();
      }
      expect(others).toEqual([]);
      expect(count).toBeGreaterThan(100);
    },
  );

  test("would be found in another face", async () => {
    const { page, session, close } = await open(`${specimen}/en/archive/`);
    await page.evaluate(() => {
      document.documentElement.dataset.faces = "serif naskh";
    });
    await expect
      .poll(async () => (await textsNotInNastaliq(session)).undrawn)
      .toContainEqual(expect.stringMatching(/: Noto Naskh Arabic/));
    await session.detach();
    await close();
  });
});

describe("A title in English on an Urdu page", () => {
  test.each(["topics/letters/", "archive/"])("has its own face and weight: %s", async (path) => {
    const { page, session, close } = await open(`${specimen}/ur/${path}`);
    const title = "main article :is(h2, h3)[lang=en]";
    expect(await usedFonts(session, page, `${title} a`)).toEqual([
      expect.objectContaining({ family: "Source Serif 4", isOwn: true }),
    ]);
    // The bold of the face is wider than its regular weight, so that no other face passes for it.
    const widths = await page
      .locator(`${title} a`)
      .first()
      .evaluate((link) => {
        const range = new Range();
        range.selectNodeContents(link);
        const restyle = (css: string) => {
          const sheet = new CSSStyleSheet();
          sheet.replaceSync(css);
          document.adoptedStyleSheets.push(sheet);
          return range.getBoundingClientRect().width;
        };
        const bold = restyle("h2, h3 { white-space: nowrap }");
        return { bold, regular: restyle("h2, h3 { font-weight: 400 !important }") };
      });
    expect(widths.bold).toBeGreaterThan(widths.regular);
    await session.detach();
    await close();
  });
});
