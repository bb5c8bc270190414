import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { contentHash } from "@/files/contentHash";
import type { OfflineOffer, WorkerOptions } from "@/page/offline";
import { PREPARED_WORKER } from "@/page/prepared";
import { pressPages } from "@/press/steps/pressPages";
import { readStyleSheets } from "@/press/steps/readStyleSheets";
import { writeOffers } from "@/press/steps/writeOffers";
import { writeWorker } from "@/press/steps/writeWorker";
import { makeFiles } from "../../files/folders";
import { makeLibrary } from "../../support/makeLibrary";
import { makeEdition } from "../makeEdition";

const { library } = makeLibrary();

const html = (locale: string, text: string) =>
  `<!doctype html><html lang="${locale}"><head><link rel="stylesheet" href="/_next/static/a.css"><script type="module" src="/assets/elements-1.js"></script></head><body>${text}</body></html>`;

async function made(more: Record<string, string> = {}) {
  const folder = await makeFiles({
    "_next/static/a.css": "a{background:url(../b.svg)} @font-face{src:url(media/serif.1.woff2)}",
    "_next/b.svg": "<svg/>",
    "assets/elements-1.js":
      'import("./offer-AAAAAAAA.js");import("./en-AAAAAAAA.js");import("./ur-AAAAAAAA.js")',
    "assets/elements-1.js.br": "12345",
    "assets/offer-AAAAAAAA.js": 'import"./chunk-AAAAAAAA.js"',
    "assets/chunk-AAAAAAAA.js": "1",
    "assets/en-AAAAAAAA.js": "12",
    "assets/ur-AAAAAAAA.js": "123",
    "assets/before-first-paint-1.js": "",
    "catalogue.json": "{}",
    "en/offline/index.html": html("en", "offline"),
    "en/articles/rivers-one/index.html": html("en", "One"),
    "en/articles/rivers-one/index.html.br": "1234567",
    "ur/articles/rivers-one/index.html": html("ur", "ایک"),
    "ur/articles/rivers-two/index.html": html("ur", "دو"),
    "ur/series/rivers/index.html": html("ur", "دریا"),
    "en/archive/index.html": html("en", "All"),
    ...more,
  });
  const preparedFolder = await makeFiles({ [PREPARED_WORKER]: "work();" });
  const edition = { ...(await makeEdition(folder)), library, preparedFolder };
  const { pages } = await pressPages(edition);
  const { styleSheetUrls } = await readStyleSheets(edition);
  const before = new Set(await edition.files.list());
  await writeOffers({ ...edition, pages, styleSheetUrls });
  await writeWorker({ ...edition, pages });
  const written = (await edition.files.list()).filter((file) => !before.has(file));
  const read = (file: string) => readFile(path.join(folder, file), "utf8");
  const offer = async (file: string): Promise<OfflineOffer> => JSON.parse(await read(file));
  return { written, read, offer };
}

describe("writeOffers and writeWorker", () => {
  test("lists the files and transfer sizes of each article and series beside it", async () => {
    const { written, offer, read } = await made();
    expect([...written].sort()).toEqual([
      "en/articles/rivers-one/offline.json",
      "sw.js",
      "ur/articles/rivers-one/offline.json",
      "ur/articles/rivers-two/offline.json",
      "ur/series/rivers/offline.json",
    ]);
    const revision = contentHash(await read("en/articles/rivers-one/index.html"));
    expect((await offer("en/articles/rivers-one/offline.json")).pages).toEqual([
      {
        address: "/en/articles/rivers-one/",
        kind: "article",
        title: { text: "The source", lang: "en", dir: "ltr", typeface: "serif" },
        revision,
        files: expect.arrayContaining([
          [`/en/articles/rivers-one/?${revision}`, 7],
          ["/assets/elements-1.js", 5, contentHash(await read("assets/elements-1.js"))],
          ["/_next/b.svg", 6, contentHash("<svg/>")],
          ["/assets/offer-AAAAAAAA.js", 27, contentHash('import"./chunk-AAAAAAAA.js"')],
          ["/assets/chunk-AAAAAAAA.js", 1, contentHash("1")],
          ["/assets/en-AAAAAAAA.js", 2, contentHash("12")],
        ]),
      },
    ]);
    const [page] = (await offer("en/articles/rivers-one/offline.json")).pages;
    expect(page?.files[0]?.[0]).toBe(`/en/articles/rivers-one/?${revision}`);
    // Neither other languages’ words, nor faces that the page doesn’t name.
    expect(page?.files).toHaveLength(7);
  });

  test("lists a series with its parts, fallbacks in the language that they show", async () => {
    const { pages } = await (await made()).offer("ur/series/rivers/offline.json");
    expect(pages.map(({ address, kind, title }) => [address, kind, title.lang])).toEqual([
      ["/ur/series/rivers/", "series", "ur"],
      ["/ur/articles/rivers-one/", "article", "ur"],
      ["/ur/articles/rivers-two/", "article", "en"],
    ]);
    expect(pages[0]?.parts).toEqual([
      "/ur/articles/rivers-one/",
      "/ur/articles/rivers-two/",
      "/ur/articles/rivers-three/",
      "/ur/articles/rivers-four/",
    ]);
  });

  test("lists with a version what shows it beside another, and beside that page what it takes", async () => {
    const { offer } = await made({
      "en/articles/rivers-one/with/ur/index.html": html("en", "Both"),
      "ur/articles/rivers-one/with/en/index.html": html("ur", "دونوں"),
    });
    const kinds = async (file: string) =>
      (await offer(file)).pages.map(({ address, kind }) => [address, kind]);
    const sides = ["/en/articles/rivers-one/", "/ur/articles/rivers-one/"];
    expect(await kinds("en/articles/rivers-one/offline.json")).toEqual([
      ["/en/articles/rivers-one/", "article"],
      ["/en/articles/rivers-one/with/ur/", "parallel"],
    ]);
    expect((await offer("en/articles/rivers-one/with/ur/offline.json")).pages).toMatchObject([
      { address: "/en/articles/rivers-one/with/ur/", title: { lang: "en" }, sides },
    ]);
    expect(await kinds("ur/series/rivers/offline.json")).toEqual([
      ["/ur/series/rivers/", "series"],
      ["/ur/articles/rivers-one/", "article"],
      ["/ur/articles/rivers-two/", "article"],
      ["/ur/articles/rivers-one/with/en/", "parallel"],
    ]);
  });

  test("changes a page’s revision only when the page changes", async () => {
    const file = "ur/articles/rivers-one/index.html";
    const revisions = async (more?: Record<string, string>) =>
      (await (await made(more)).offer("ur/series/rivers/offline.json")).pages.map(
        ({ revision }) => revision,
      );
    const before = await revisions();
    expect(await revisions()).toEqual(before);
    const after = await revisions({ [file]: html("ur", "نیا") });
    expect(after.map((revision, index) => revision === before[index])).toEqual([true, false, true]);
  });

  test("gives the worker its list of files, with pages under the worker’s own addresses", async () => {
    const { read } = await made();
    const code = await read("sw.js");
    expect(code).toMatch(/^self\.WARAQ=\{.*\};\nwork\(\);$/);
    const order: WorkerOptions = JSON.parse(/=(\{.*\});/.exec(code)?.[1] ?? "");
    // As browsers compute it (Subresource Integrity).
    const one = createHash("sha256").update("1").digest("base64");
    expect(order.shell.find(({ url }) => url.includes("chunk"))?.integrity).toBe(`sha256-${one}`);
    expect(order).toEqual({
      locales: ["en", "ur"],
      defaultLocale: "en",
      shell: [
        {
          url: "/en/offline/?shell",
          revision: contentHash(await read("en/offline/index.html")),
        },
        { url: "/catalogue.json?shell", revision: contentHash("{}") },
        ...[
          "/_next/static/a.css",
          "/assets/before-first-paint-1.js",
          "/assets/chunk-AAAAAAAA.js",
          "/assets/elements-1.js",
          "/assets/en-AAAAAAAA.js",
          "/assets/offer-AAAAAAAA.js",
          "/assets/ur-AAAAAAAA.js",
        ].map((url) => ({
          url,
          revision: null,
          integrity: expect.stringMatching(/^sha256-[\w+/]{43}=$/),
        })),
      ],
    });
  });
});
