import { readdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { deserialize, serialize } from "node:v8";
import { describe, expect, test } from "vitest";
import { recallChecked, rememberChecked } from "@/files/rememberedFiles";
import { ResultFolder } from "@/press/edition/ResultFolder";
import pressInThread from "@/press/pages/pressInThread";
import { pressPages } from "@/press/steps/pressPages";
import { makeFiles, readFiles } from "../../files/folders";
import { makeEdition } from "../makeEdition";

/** A word that opens its line, so that what measures words is needed. */
const page = (number: number) =>
  `<!doctype html><html lang="ur" data-typeface="nastaliq"><head><title>${number}</title></head><body><p>${"دریا ".repeat(30)}کیلسیئم ${number}</p><script>self.__next_f.push([1,"x"])</script></body></html>`;

const pages = (count: number) =>
  Object.fromEntries(
    Array.from({ length: count }, (_, number) => [`ur/pages/p${number}/index.html`, page(number)]),
  );

describe("pressPages", { timeout: 60_000 }, () => {
  test("presses many pages in threads as each is pressed alone", async () => {
    const folder = await makeFiles(pages(61));
    const edition = await makeEdition(folder);
    const { pages: pressed } = await pressPages(edition);
    expect(pressed.map(({ address }) => address).slice(0, 2)).toEqual([
      "/ur/pages/p0/",
      "/ur/pages/p1/",
    ]);
    const { faces, naskhSheet, root, shortNames, earlyScript } = edition;
    const options = { faces, naskhSheet, earlyScript, names: shortNames };
    const alone = await pressInThread({
      html: page(60),
      address: "/ur/pages/p60/",
      options,
      root,
      nastaliq: undefined,
    });
    const files = await readFiles(folder);
    expect(alone.html).toContain('<span class="strut');
    expect(files["ur/pages/p60/index.html"]).toBe(alone.html);
    expect(pressed.find(({ address }) => address === "/ur/pages/p60/")).toEqual(alone.facts);
  });

  test("takes a page that was pressed before from the cache, unless it was damaged", async () => {
    const first = await makeEdition(await makeFiles(pages(1)));
    const { caches } = first;
    const known = await pressPages(first);
    const [name = ""] = await readdir(caches.pages);
    const entry = path.join(caches.pages, name);
    const again = async (changed: object = {}) => {
      const folder = await makeFiles(pages(1));
      const edition = { ...first, files: new ResultFolder(folder), faults: [], ...changed };
      const result = await pressPages(edition);
      return { ...result, html: (await readFiles(folder))["ur/pages/p0/index.html"] };
    };
    const { html } = await again();

    const stored = deserialize((await recallChecked(entry)) ?? Buffer.of());
    await rememberChecked(entry, serialize({ ...stored, html: "remembered" }));
    expect(await again()).toEqual({ ...known, html: "remembered" });
    // Other code, and another address of a face, may make another page of it.
    expect((await again({ code: "other" })).html).toBe(html);
    expect((await again({ faces: new Map([["nastaliq", "/a.woff2"]]) })).html).toBe(html);

    await writeFile(entry, "damaged");
    expect(await again()).toEqual({ ...known, html });
  });
});
