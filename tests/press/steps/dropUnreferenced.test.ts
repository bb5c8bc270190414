import { describe, expect, test } from "vitest";
import { dropUnreferenced } from "@/press/steps/dropUnreferenced";
import { pressPages } from "@/press/steps/pressPages";
import { readStyleSheets } from "@/press/steps/readStyleSheets";
import { readStyleSheet } from "@/press/styles/readStyleSheet";
import { makeFiles } from "../../files/folders";
import { makeEdition } from "../makeEdition";

describe("dropUnreferenced", () => {
  test("keeps files that pages and style sheets name, and files that those name", async () => {
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
    const edition = await makeEdition(folder);
    const { pages, records } = await pressPages(edition);
    const { styleSheetUrls } = await readStyleSheets(edition);
    const { dropped } = await dropUnreferenced({ ...edition, pages, records, styleSheetUrls });
    expect(dropped).toEqual([
      "_next/static/build/_buildManifest.js",
      "_next/static/chunks/a.js",
      "_next/static/chunks/lost.css",
      "_next/static/media/lost.png",
    ]);
  });

  test("reads every form in which a style sheet names files", () => {
    expect(
      readStyleSheet(`a{b:url(c)} d{e:url( "f g" )} @import 'h'; i{j:URL(k)url('')}`).urls,
    ).toEqual(["c", "f g", "h", "k", ""]);
  });
});
