import { describe, expect, test } from "vitest";
import { contentHash } from "@/files/contentHash";
import { hasDigest, isGenuine, isPageOf } from "@/reader/offline/isGenuine";
import { answerOf } from "./answerOf";

const FILES = [
  "/assets/elements-0a1b2c3d4e.js",
  "/_next/static/chunks/0a1b2c3d4e.css",
  "/_next/static/media/serif.0a1b.woff2",
  "/media/boat-0a1b2c3d4e.svg",
  "/media/boat-0a1b2c3d4e-360.webp",
  "/catalogue.json",
  "/ur/articles/a/blocks.json?0a1b2c3d4e",
  "/ur/articles/a/?0a1b2c3d4e",
];

const PORTAL = "<!doctype html><title>Agree to the terms</title><svg></svg>";

const typed = (body: string, type: string, init?: ResponseInit) =>
  new Response(body, { ...init, headers: { "Content-Type": type } });

describe("isGenuine", () => {
  test.each(FILES)(
    "accepts %s as the site sends it, and leaves its body unread",
    async (address) => {
      const response = answerOf(address);
      expect(await isGenuine(address, response)).toBe(true);
      expect(await response.text()).toContain(address.replace(/\?.*/, ""));
    },
  );

  test.each([
    ["iVBOR".length, "/media/a-0a1b2c3d4e-36.png", "\x89PNG\r\n", "image/png"],
    [3, "/media/a-0a1b2c3d4e-36.jpg", "\xFF\xD8\xFF\xE0", "application/octet-stream"],
    [8, "/media/a-0a1b2c3d4e-36.avif", "\0\0\0\x1Cftypavif", "image/avif"],
  ])("recognises a picture by its first bytes (%d): %s", async (_, address, bytes, type) => {
    const body = Uint8Array.from(bytes, (unit) => unit.charCodeAt(0));
    const response = new Response(body, { headers: { "Content-Type": type } });
    expect(await isGenuine(address, response)).toBe(true);
  });

  describe.each(FILES)("refuses as %s", (address) => {
    const type = answerOf(address).headers.get("Content-Type") ?? "";
    const isPage = address.includes("/?");
    const redirected = Object.defineProperty(answerOf(address), "redirected", { value: true });
    test.each<[string, Response]>([
      ["nothing", typed("", type)],
      ["redirect", redirected],
      ["part", typed("half", type, { status: 206 })],
      ["error", typed("Bad gateway", type, { status: 502 })],
      ["answer without a type", typed(PORTAL, "")],
      // What a page says the page's own marks have to tell.
      ...(isPage
        ? [["plain text", typed("Agree", "text/plain")] as [string, Response]]
        : [
            ["page", typed(PORTAL, "text/html")] as [string, Response],
            ["page under a wrong name", typed(PORTAL, type)] as [string, Response],
          ]),
    ])("%s", async (_, response) => {
      expect(await isGenuine(address, response)).toBe(false);
    });
  });
});

describe("hasDigest", () => {
  test("is true only for exactly that content", async () => {
    const digest = contentHash("@layer base;");
    expect(await hasDigest(new Response("@layer base;"), digest)).toBe(true);
    expect(await hasDigest(new Response("@layer bas"), digest)).toBe(false);
  });
});

describe("isPageOf", () => {
  const page = (locale: string, mark: string) =>
    `<!doctype html><html lang=${locale} data-locale=${locale} data-typeface=serif><save-offline ${mark} hidden>`;

  test.each([
    ["/en/articles/a/", page("en", "data-slug=a"), true],
    ["/en/articles/a/", page("en", 'class="x" data-slug="a"'), true],
    ["/en/series/a/", page("en", "data-series=a"), true],
    ["/en/offline/", page("en", ""), true],
    ["/en/articles/a/", page("en", "data-slug=ab"), false],
    ["/en/articles/a/", page("ur", "data-slug=a"), false],
    ["/en/articles/a/", page("en", ""), false],
    ["/en/series/a/", page("en", "data-slug=a"), false],
    ["/en/articles/a/", PORTAL, false],
    ["/en/offline/", PORTAL, false],
    ["/en/offline/", page("ur", ""), false],
  ])("%s: %s: %s", (address, html, expected) => {
    expect(isPageOf(address, html)).toBe(expected);
  });
});
