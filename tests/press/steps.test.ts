import { readFile, stat, utimes, writeFile } from "node:fs/promises";
import path from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import type { Manifest } from "@/core/manifest";
import { fileTree } from "@/prepare/fileTree";
import { checkLinks } from "@/press/checkLinks";
import { checkStyleSheets } from "@/press/checkStyleSheets";
import { compress } from "@/press/compress";
import { contentSecurityPolicy } from "@/press/contentSecurityPolicy";
import { dropFlightData } from "@/press/dropFlightData";
import { dropPlaceholders } from "@/press/dropPlaceholders";
import { dropUnreferenced, styleSheetUrls } from "@/press/dropUnreferenced";
import { findClientComponents } from "@/press/findClientComponents";
import { headerRules } from "@/press/headerRules";
import { hostFiles } from "@/press/hostFiles";
import { keepTimes } from "@/press/keepTimes";
import { placeNotFoundPages } from "@/press/placeNotFoundPages";
import { pressPage } from "@/press/pressPages";
import { redirects } from "@/press/redirects";
import { formatSizes, sizeReport } from "@/press/sizeReport";
import { makeFiles, makeFolder, readFiles } from "../prepare/folders";
import { makeLibrary } from "../support/makeLibrary";

describe("findClientComponents", () => {
  const nexts = "[project]/node_modules/next/dist/esm/client/components/layout-router.js";

  /** As Next 16.4 with Turbopack writes it. */
  const manifest = (route: string, ...modules: string[]) =>
    `globalThis.__RSC_MANIFEST = globalThis.__RSC_MANIFEST || {};\nglobalThis.__RSC_MANIFEST[${JSON.stringify(route)}] = ${JSON.stringify(
      { clientModules: Object.fromEntries(modules.map((module) => [module, { id: 1 }])) },
    )};`;

  it("finds nothing in what Next brings itself", async () => {
    const folder = await makeFiles({
      "server/app/[locale]/page_client-reference-manifest.js": manifest(
        "/[locale]/page",
        nexts,
        `${nexts} <module evaluation>`,
      ),
    });
    expect(await findClientComponents(folder)).toEqual([]);
  });

  it("names a module with the routes that reach it", async () => {
    const link = "[project]/node_modules/next/dist/client/app-dir/link.js";
    const own = "[project]/src/ui/Counter.tsx <module evaluation>";
    const folder = await makeFiles({
      "server/app/[locale]/page_client-reference-manifest.js": manifest(
        "/[locale]/page",
        nexts,
        link,
        own,
      ),
      "server/app/(root)/page_client-reference-manifest.js": manifest("/(root)/page", nexts, link),
    });
    expect(await findClientComponents(folder)).toEqual([
      {
        module: "node_modules/next/dist/client/app-dir/link.js",
        routes: ["/(root)/page", "/[locale]/page"],
      },
      { module: "src/ui/Counter.tsx", routes: ["/[locale]/page"] },
    ]);
  });

  it("refuses a manifest of another form rather than pass it over", async () => {
    const folder = await makeFiles({
      "server/app/page_client-reference-manifest.js": "globalThis.__OTHER = {}",
    });
    await expect(findClientComponents(folder)).rejects.toThrow("another form");
  });
});

describe("dropPlaceholders", () => {
  it("drops whatever stands under a segment _", async () => {
    const folder = await makeFiles({
      "en/series/_/index.html": "",
      "en/series/_/feed.xml": "",
      "en/_/x/index.html": "",
      "en/series/a_b/index.html": "",
      "_next/a.css": "",
    });
    await dropPlaceholders(folder);
    expect(await fileTree(folder)).toEqual(["_next/a.css", "en/series/a_b/index.html"]);
  });
});

describe("dropFlightData", () => {
  it("drops the text copies of pages, and no other text", async () => {
    const folder = await makeFiles({
      "en/index.html": "",
      "en/index.txt": "",
      "en/__next._tree.txt": "",
      "en/__next.$d$locale.__PAGE__.txt": "",
      "robots.txt": "",
      "notes/index.txt": "a file of public/",
    });
    await dropFlightData(folder);
    expect(await fileTree(folder)).toEqual(["en/index.html", "notes/index.txt", "robots.txt"]);
  });
});

describe("placeNotFoundPages", () => {
  it("puts the site's own in the place of Next's", async () => {
    const folder = await makeFiles({
      "404.html": "Next's",
      "_not-found/index.html": "Next's",
      "missing/index.html": "both",
      "en/missing/index.html": "en",
      "ur/missing/index.html": "ur",
    });
    await placeNotFoundPages(folder, ["en", "ur"]);
    expect(await readFiles(folder)).toEqual({
      "404.html": "both",
      "en/404.html": "en",
      "ur/404.html": "ur",
    });
  });

  it("says which is missing", async () => {
    const folder = await makeFiles({ "missing/index.html": "", "en/missing/index.html": "" });
    await expect(placeNotFoundPages(folder, ["en", "ur"])).rejects.toThrow(
      "The site has no page for /ur/missing/.",
    );
  });
});

describe("dropUnreferenced", () => {
  it("keeps what pages and style sheets name, and what those name", async () => {
    const folder = await makeFiles({
      "en/index.html":
        '<link rel="stylesheet" href="/_next/static/chunks/a.css"><img src="/_next/static/media/i.png">',
      "en/manifest.webmanifest": '{"icons":[{"src":"/_next/static/media/icon.png"}]}',
      "_next/static/chunks/a.css":
        "@import \"b.css\";p{background:url(../media/p.png)}@font-face{src:url('/_next/static/media/f.woff2?x=1#y')}",
      "_next/static/chunks/b.css": 'p{background:url("data:image/png;base64,AA")}',
      "_next/static/chunks/lost.css": "p{background:url(../media/lost.png)}",
      "_next/static/chunks/a.js": "",
      "_next/static/build/_buildManifest.js": "",
      "_next/static/media/i.png": "",
      "_next/static/media/icon.png": "",
      "_next/static/media/p.png": "",
      "_next/static/media/f.woff2": "",
      "_next/static/media/lost.png": "",
      "sw.js": "not Next's",
    });
    expect(await dropUnreferenced(folder)).toEqual([
      "_next/static/build/_buildManifest.js",
      "_next/static/chunks/a.js",
      "_next/static/chunks/lost.css",
      "_next/static/media/lost.png",
    ]);
  });

  it("reads the forms in which a style sheet names files", () => {
    expect(styleSheetUrls(`a{b:url(c)} d{e:url( "f g" )} @import 'h'; i{j:URL(k)url('')}`)).toEqual(
      ["c", "f g", "h", ""],
    );
  });
});

describe("checkStyleSheets", () => {
  it("finds what would be loaded from elsewhere", async () => {
    const folder = await makeFiles({
      "a.css": "p{background:url(data:image/svg+xml,x)}",
      "b.css": "@import 'https://a.example/b.css';p{background:url(//a.example/c.png)}",
    });
    expect(await checkStyleSheets(folder)).toEqual({
      hasDataPictures: true,
      faults: [
        "/b.css: loads from elsewhere: https://a.example/b.css",
        "/b.css: loads from elsewhere: //a.example/c.png",
      ],
    });
  });
});

describe("checkLinks", () => {
  const targets = {
    files: new Set(["en/index.html", "en/articles/a/index.html", "media/a b.png", "en/feed.xml"]),
    redirects: [{ from: "/en/articles/old/", to: "/en/articles/a/" }],
    siteUrl: "https://site.example",
  };
  const check = (...links: string[]) => {
    const html = (body: string) => `<!doctype html><html><body>${body}</body></html>`;
    const anchors = links.map((link) => `<a href="${link}">x</a>`).join("");
    return checkLinks(
      [
        pressPage(html(anchors), "/en/").facts,
        pressPage(html('<p id="top.1">x</p><p id="آغاز">x</p>'), "/en/articles/a/").facts,
      ],
      targets,
    );
  };

  it("passes what leads somewhere", () => {
    expect(
      check(
        "/en/",
        "articles/a/",
        "/en/articles/a/#top.1",
        "/en/articles/a/#%D8%A2%D8%BA%D8%A7%D8%B2",
        "/en/articles/old/",
        "/en/articles/old/#anything",
        "/media/a%20b.png",
        "/en/feed.xml?x",
        "#top",
        "#",
        "#:~:text=x",
        "https://site.example/en/",
        "https://elsewhere.example/lost",
        "mailto:a@b.example",
      ),
    ).toEqual([]);
  });

  it.each([
    ["/en/lost/", "/en/: /en/lost/ does not exist."],
    ["/en", "/en/: /en does not exist."],
    ["https://site.example/ur/", "/en/: https://site.example/ur/ does not exist."],
    ["/en/articles/a/#top.2", "/en/: /en/articles/a/#top.2 has no such place."],
    ["#lost", "/en/: #lost has no such place."],
    ["http://[", "/en/: http://[ is no address."],
  ])("names what leads nowhere: %s", (link, line) => {
    expect(check(link)).toEqual([line]);
  });
});

describe("contentSecurityPolicy", () => {
  it("allows the site itself and nothing else", () => {
    expect(contentSecurityPolicy({ scriptHashes: [], hasDataPictures: false })).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    );
  });

  it("allows each inline script once, by its hash", () => {
    const policy = contentSecurityPolicy({
      scriptHashes: ["sha256-b", "sha256-a", "sha256-b"],
      hasDataPictures: true,
    });
    expect(policy).toContain("script-src 'self' 'sha256-a' 'sha256-b';");
    expect(policy).toContain("img-src 'self' data:;");
    expect(policy).not.toContain("unsafe");
  });
});

describe("redirects", () => {
  it("leads from former slugs in every language that has a page", () => {
    const { library } = makeLibrary();
    const [article] = Object.values(library.articles);
    if (!article) throw new Error("The library has no article.");
    const renamed = {
      ...library,
      articles: { [article.slug]: { ...article, formerly: ["before", "long-before"] } },
    };
    const { slug } = article;
    expect(redirects(renamed, new Set([`en/articles/${slug}/index.html`]))).toEqual([
      { from: "/en/articles/before/", to: `/en/articles/${slug}/` },
      { from: "/en/articles/long-before/", to: `/en/articles/${slug}/` },
    ]);
  });
});

describe("hostFiles", () => {
  it("says the same as the manifest in the words of plain hosts", () => {
    const manifest: Manifest = {
      fingerprint: "",
      locales: ["en", "ur"],
      defaultLocale: "en",
      headers: headerRules("default-src 'none'").slice(1, 3),
      redirects: [{ from: "/en/articles/old/", to: "/en/articles/new/" }],
    };
    expect(Object.fromEntries(hostFiles(manifest))).toEqual({
      ".nojekyll": "",
      _headers:
        "/_next/static/*\n  Cache-Control: public, max-age=31536000, immutable\n\n/media/*\n  Cache-Control: public, max-age=31536000, immutable\n",
      _redirects:
        "/en/articles/old/ /en/articles/new/ 301\n/en/articles/old /en/articles/new/ 301\n/en/* /en/404.html 404\n/ur/* /ur/404.html 404\n",
    });
  });
});

describe("compress", () => {
  const text = "یہ ایک جملہ ہے۔ ".repeat(100);

  it("puts both forms beside what shrinks", async () => {
    const cache = await makeFolder();
    const folder = await makeFiles({
      "en/index.html": text,
      "en/short.html": "<p>",
      "a.png": text,
      "waraq.json": text,
      _headers: text,
    });
    await compress(folder, cache);
    expect(await fileTree(folder)).toEqual([
      "_headers",
      "a.png",
      "en/index.html",
      "en/index.html.br",
      "en/index.html.gz",
      "en/short.html",
      "waraq.json",
    ]);
    const file = path.join(folder, "en/index.html");
    expect(brotliDecompressSync(await readFile(`${file}.br`)).toString()).toBe(text);
    expect(gunzipSync(await readFile(`${file}.gz`)).toString()).toBe(text);
  });

  it("compresses the same content once", async () => {
    const cache = await makeFolder();
    await compress(await makeFiles({ "a.txt": text, "b.txt": text }), cache);
    const [name = ""] = await fileTree(cache);
    expect(await fileTree(cache)).toHaveLength(2);
    // What is remembered is used, not made anew.
    await writeFile(path.join(cache, name), "remembered");
    const folder = await makeFiles({ "c.txt": text });
    await compress(folder, cache);
    expect((await readFiles(folder))["c.txt.br"]).toBe("remembered");
  });

  it("forgets what no build has used for a month", async () => {
    const cache = await makeFiles({ "old.br": "x", "new.br": "y" });
    await utimes(path.join(cache, "old.br"), 0, 0);
    await compress(await makeFolder(), cache);
    expect(await fileTree(cache)).toEqual(["new.br"]);
  });
});

describe("keepTimes", () => {
  it("gives unchanged files the time that they had", async () => {
    const files = { same: "same", changed: "before", gone: "" };
    const last = await makeFiles(files);
    for (const name of Object.keys(files)) await utimes(path.join(last, name), 1_000, 1_000);
    const folder = await makeFiles({ same: "same", changed: "after.", added: "" });
    await keepTimes(folder, last);
    const times = async (name: string) => (await stat(path.join(folder, name))).mtimeMs;
    expect(await times("same")).toBe(1_000_000);
    expect(await times("changed")).toBeGreaterThan(1_000_000);
    expect(await times("added")).toBeGreaterThan(1_000_000);
  });
});

describe("sizeReport", () => {
  it("weighs the heaviest page of each kind, with what it loads", async () => {
    const page = (address: string) => ({
      address,
      ids: new Set<string>(),
      links: [],
      styleSheets: ["/a.css"],
      scripts: ["/assets/e.js"],
      scriptHashes: [],
      faults: [],
    });
    const folder = await makeFiles({
      "index.html": "1",
      "404.html": "1",
      "en/index.html": "1",
      "en/404.html": "1",
      "en/articles/a/index.html": "1234567890",
      "en/articles/a/index.html.br": "123",
      "en/articles/a/index.html.gz": "1234",
      "en/articles/b/index.html": "12",
      "en/articles/a/with/ur/index.html": "1",
      "ur/articles/a/index.html": "12",
      "a.css": "12345",
      "a.css.br": "1",
      "assets/e.js": "12",
    });
    const reports = await sizeReport(
      folder,
      [
        "/",
        "/404.html",
        "/en/",
        "/en/404.html",
        "/en/articles/b/",
        "/en/articles/a/",
        "/en/articles/a/with/ur/",
        "/ur/articles/a/",
      ].map(page),
    );
    expect(reports.map(({ kind, locale, pages }) => [kind, locale, pages])).toEqual([
      ["404.html", "", 1],
      ["404.html", "en", 1],
      ["article", "en", 2],
      ["article", "ur", 1],
      ["front", "en", 1],
      ["parallel", "en", 1],
      ["root", "", 1],
    ]);
    expect(reports[2]).toEqual({
      kind: "article",
      locale: "en",
      pages: 2,
      heaviest: "/en/articles/a/",
      html: { raw: 10, gzip: 4, brotli: 3 },
      css: { raw: 5, gzip: 5, brotli: 1 },
      script: { raw: 2, gzip: 2, brotli: 2 },
    });
    expect(formatSizes(reports.slice(2, 3))).toBe(
      [
        "heaviest page      pages  html raw  gzip  brotli  css br  script br",
        "article        en      2        10     4       3       1          2",
      ].join("\n"),
    );
  });
});
