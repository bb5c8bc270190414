import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { ask } from "./support/ask";
import { borrowPage } from "./support/browser";
import { checkout } from "./support/checkout";
import { describeSoundSite } from "./support/describeSoundSite";
import { type NginxSite, startNginx } from "./support/startNginx";
import { messagesOf } from "./support/versionsOnDisk";

const outDir = inject("outDir");
const ARTICLE = "/ur/articles/a-thaw-is-not-a-spring/";

describe("The result behind nginx, with the configuration of the docs", () => {
  let nginx: NginxSite;

  beforeAll(async () => {
    nginx = await startNginx(outDir);
  });
  afterAll(() => nginx?.command.end());

  describeSoundSite("as a whole", () => ({
    address: nginx.address,
    outDir,
    contentDir: `${checkout}/content`,
    locales: ["en", "ur"],
  }));

  test("has the headers that the build wrote", async () => {
    const site = inject("site");
    const named = (await ask(site, ARTICLE)).body.toString();
    const hashed = [...named.matchAll(/(?:src|href)="(\/(?:assets|media|_next)\/[^"]+)"/g)];
    const own = [ARTICLE, "/sitemap.xml", "/sw.js", "/ur/manifest.webmanifest"];
    const targets = [...own, ...hashed.map(([, address = ""]) => address)];
    const written = /Content-Security-Policy: (.*)/.exec(
      readFileSync(`${outDir}/_headers`, "utf8"),
    );
    expect(written).not.toBeNull();
    const compared = [
      "content-security-policy",
      "x-content-type-options",
      "referrer-policy",
      "permissions-policy",
      "cross-origin-opener-policy",
      "cache-control",
    ];
    for (const target of [...targets, "/ur/nothing/", "/assets/nothing.js"]) {
      const [ours, theirs] = [await ask(site, target), await ask(nginx.address, target)];
      expect(theirs.status, target).toBe(ours.status);
      for (const name of compared) {
        // Without negotiation, nobody's 404 is a private one.
        const expected =
          ours.headers[name] === "private, no-store" ? "no-cache" : ours.headers[name];
        expect(theirs.headers[name], `${name} of ${target}`).toBe(expected);
      }
    }
  });

  test("is compressed, and has the right type", async () => {
    const targets = [ARTICLE, "/ur/feed.xml", "/sitemap.xml", "/en/", "/ur/manifest.webmanifest"];
    for (const target of targets) {
      const headers = { "accept-encoding": "gzip" };
      const ours = await ask(inject("site"), target, { headers });
      const theirs = await ask(nginx.address, target, { headers });
      expect(theirs.headers["content-encoding"], target).toBe("gzip");
      expect(theirs.body.equals(ours.body), target).toBe(true);
      // Two names of one type: RFC 7303, 9.2.
      const type = (ours.headers["content-type"] ?? "").replace("application/xml", "text/xml");
      expect(theirs.headers["content-type"], target).toBe(type);
    }
  });

  test.each([
    ["/ur/nothing/", "ur"],
    ["/en/articles/nothing/", "en"],
    ["/ur/people/", "ur"],
    ["/ur/index.html.gz", "ur"],
  ])("shows “not found” in the language of the address: %s", async (target, locale) => {
    const { status, body } = await ask(nginx.address, target);
    expect(status).toBe(404);
    expect(body.toString()).toContain(`<html lang="${locale}"`);
    expect(body.toString()).toContain(messagesOf(checkout, locale).notFound.title);
  });

  test.each([
    "/nothing/",
    "/fr/nothing/",
    "/waraq.json",
    "/_headers",
    "/_redirects",
    "/sitemap.xml.gz",
    "/../package.json",
  ])("shows “not found” in all languages for an address without a language: %s", async (target) => {
    const { status, body } = await ask(nginx.address, target);
    // What leaves the folder is refused before anything is looked for.
    expect(status).toBe(target.startsWith("/..") ? 400 : 404);
    if (status === 400) return;
    for (const locale of ["en", "ur"]) {
      expect(body.toString()).toContain(messagesOf(checkout, locale).notFound.title);
    }
  });

  test("adds a missing slash at the end of an address", async () => {
    const { status, headers } = await ask(nginx.address, ARTICLE.slice(0, -1));
    expect([status, headers.location]).toEqual([301, ARTICLE]);
  });

  test("keeps the reader's block when she switches the language", async () => {
    const { page, faults, close } = await borrowPage(nginx.address);
    await page.goto(`${nginx.address}${ARTICLE}`);
    const id = await page.evaluate(() => document.querySelector(".prose > h2[id]")?.id ?? "");
    expect(id).not.toBe("");
    await page.goto(`${nginx.address}${ARTICLE}#${id}`);
    // The header is out of sight: a click that first scrolled it in would take her from her block.
    await page.evaluate(() => {
      document.querySelector<HTMLElement>("language-switch a[hreflang=en]")?.click();
    });
    await page.waitForURL((url) => url.pathname.startsWith("/en/"));
    expect(page.url()).toBe(`${nginx.address}${ARTICLE.replace("/ur/", "/en/")}#${id}`);
    expect(faults).toEqual([]);
    await close();
  });

  describe("at /", () => {
    test.each([
      ["a browser in Urdu", "ur-PK", undefined, "ur"],
      ["a browser in English", "en-GB", undefined, "en"],
      ["a browser in neither", "de-DE", undefined, "en"],
      ["an earlier choice against the browser", "ur-PK", "en", "en"],
      ["the other choice against the browser", "en-GB", "ur", "ur"],
      ["a choice that isn’t there", "ur-PK", "fr", "ur"],
    ])("redirects to the reader’s language: %s", async (_, locale, choice, expected) => {
      const { page, faults, close } = await borrowPage(nginx.address, { locale });
      if (choice) {
        await page
          .context()
          .addCookies([{ name: "language", value: choice, url: nginx.address, sameSite: "Lax" }]);
      }
      await page.goto(nginx.address);
      await page.waitForURL(`${nginx.address}/${expected}/`);
      const cookies = await page.context().cookies();
      expect(cookies.map(({ value }) => value)).toEqual(choice ? [choice] : []);
      // The page that only leads on is no stop on the way back.
      expect(await page.evaluate(() => history.length)).toBeLessThanOrEqual(2);
      expect(faults).toEqual([]);
      await close();
    });

    test.each([
      ["ur", "اردو میں پڑھیں"],
      ["en", "Read in English"],
    ])("offers all languages without script: %s", async (locale, invitation) => {
      const { page, faults, close } = await borrowPage(nginx.address, {
        javaScriptEnabled: false,
        locale: "ur-PK",
      });
      await page.goto(nginx.address);
      expect(page.url()).toBe(`${nginx.address}/`);
      await page.getByRole("link", { name: invitation }).click();
      expect(page.url()).toBe(`${nginx.address}/${locale}/`);
      expect(faults).toEqual([]);
      await close();
    });
  });
});
