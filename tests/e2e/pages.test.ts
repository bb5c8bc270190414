import { describe, expect, inject, test } from "vitest";
import { borrowPage } from "./support/browser";
import { excessWidth } from "./support/excessWidth";
import { COLOUR_RULES, objections } from "./support/objections";
import { chosenPagesOf } from "./support/pagesOf";

const site = inject("site");
const paths = [...chosenPagesOf(inject("outDir")), "/en/404.html"];

/** One page of each kind, in each language. */
const kindsOfPages = [
  ...new Map(
    paths.map((path) => [`${path.split("/", 3).join("/")} ${path.includes("/with/")}`, path]),
  ).values(),
];

/** From the narrowest phone to a desk. */
const WIDTHS = [320, 600, 1024, 1440];

describe("Every article, and a page of every other kind", () => {
  test("opens without errors, with its layers in order, and fits windows of 320 to 1440 pixels", async () => {
    const { page, faults, close } = await borrowPage(site);
    const scripts = new Set<string>();
    page.on("response", (response) => {
      if (response.request().resourceType() === "script") scripts.add(response.url());
    });
    const wrong: string[] = [];
    for (const path of paths) {
      await page.goto(site + path);
      const first = await page.evaluate(() => document.styleSheets[0]?.cssRules[0]?.cssText);
      if (first !== "@layer reset, tokens, base, prose, components, print;") {
        wrong.push(`${path}: layers`);
      }
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 800 });
        const excess = await excessWidth(page);
        if (excess > 0) wrong.push(`${path} at ${width}: ${excess} too wide`);
      }
    }
    // What the last page still has to say.
    await page.waitForLoadState("networkidle");
    expect(wrong).toEqual([]);
    // Errors, offences against the policy, words to other sites.
    expect(faults).toEqual([]);
    // Besides: what elements load because there is a use for it on the page.
    const always = [...scripts]
      .map((url) => url.slice(site.length))
      .filter((path) => !/^\/assets\/[A-Za-z]+-[0-9A-Z]{8}\.js$/.test(path));
    expect(always).toEqual([expect.stringMatching(/^\/assets\/elements-[0-9a-f]+\.js$/)]);
    await close();
  });

  test("passes axe, light and dark: one page of each kind", async () => {
    const { page, close } = await borrowPage(site);
    const found: string[] = [];
    for (const path of kindsOfPages) {
      await page.emulateMedia({ colorScheme: "light" });
      await page.goto(site + path);
      const light = await objections(page);
      await page.emulateMedia({ colorScheme: "dark" });
      const dark = await objections(page, { rules: COLOUR_RULES });
      for (const objection of new Set([...light, ...dark])) found.push(`${path}: ${objection}`);
    }
    expect(found).toEqual([]);
    await close();
  });
});
