import { readdir, readFile, rm, stat, utimes, writeFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { isWhole, leaveResult, openLastResult } from "@/build/lastResult";
import { LastResult, type PageRecord, type ResultRecord } from "@/press/edition/LastResult";
import { ResultFolder } from "@/press/edition/ResultFolder";
import { makeFiles } from "../files/folders";

const page = (address: string, key?: string): PageRecord => ({
  key,
  exported: "e",
  sheets: ["/a.css"],
  pressing: "p",
  files: ["en/index.html"],
  facts: {
    address,
    revision: "r",
    links: ["/en/", "/a.css"],
    styleSheets: ["/a.css"],
    scripts: [],
    scriptHashes: [],
    needed: ["/a.css"],
    nextFiles: [],
    wordFace: [],
    faults: [],
  },
});

async function checkout() {
  const root = await makeFiles({
    "out/en/index.html": "a",
    "out/en/index.html.br": "b",
    "out/waraq.json": "{}",
  });
  const outDir = path.join(root, "out");
  const record: ResultRecord = {
    code: "c",
    files: await new ResultFolder(outDir).record(),
    pages: new Map([
      ["/en/", page("/en/")],
      ["/en/settings/", page("/en/settings/", "k")],
    ]),
  };
  return { root, outDir, record };
}

describe("the last result", () => {
  test("is known to the next build as it was left", async () => {
    const { record, ...settings } = await checkout();
    await leaveResult(settings, { record, warnings: "1 warning." });
    const known = await openLastResult(settings);
    expect(known?.warnings).toBe("1 warning.");
    expect(known?.last.record).toEqual(record);
    expect(known && (await isWhole(known.last))).toBe(true);
  });

  test.each<[string, (outDir: string) => Promise<void>]>([
    ["was changed", (outDir) => writeFile(path.join(outDir, "en/index.html"), "c")],
    ["has another date", (outDir) => utimes(path.join(outDir, "en/index.html"), 1, 1)],
    ["is gone", (outDir) => rm(path.join(outDir, "en/index.html"))],
    ["was added", (outDir) => writeFile(path.join(outDir, "en/more.html"), "")],
  ])("is not whole where a file %s", async (_, edit) => {
    const { record, ...settings } = await checkout();
    await leaveResult(settings, { record, warnings: "" });
    await edit(settings.outDir);
    const known = await openLastResult(settings);
    expect(known && (await isWhole(known.last))).toBe(false);
  });

  test("is read where no build left a record of it, or a damaged one", async () => {
    const { record, ...settings } = await checkout();
    const readAll = async () => {
      const known = await openLastResult(settings);
      expect(known?.last.record.files).toEqual(record.files);
      expect(known?.last.record.pages).toEqual(new Map());
    };
    await readAll();
    await leaveResult(settings, { record, warnings: "" });
    const folder = path.join(settings.root, ".waraq/cache/results");
    for (const name of await readdir(folder)) await writeFile(path.join(folder, name), "damaged");
    await readAll();
  });

  test("is unknown where there is none", async () => {
    const { root } = await checkout();
    expect(await openLastResult({ root, outDir: path.join(root, "elsewhere") })).toBeUndefined();
  });
});

describe("a result folder beside the last result", () => {
  async function both() {
    const { outDir, record } = await checkout();
    await utimes(path.join(outDir, "en/index.html"), 1_000, 1_000);
    const files = await new ResultFolder(outDir).record();
    const last = new LastResult(outDir, { ...record, files });
    const folder = path.join(outDir, "..", "new");
    return { outDir, last, folder, result: new ResultFolder(folder, last, "c") };
  }

  test("links what is the same, with its date and its compressed forms", async () => {
    const { folder, result } = await both();
    await result.write("en/index.html", "a");
    expect(result.isLinked("en/index.html")).toBe(true);
    expect(await result.list()).toEqual(["en/index.html"]);
    expect(await result.keepForms("en/index.html")).toBe(true);
    expect(await readFile(path.join(folder, "en/index.html.br"), "utf8")).toBe("b");
    expect((await stat(path.join(folder, "en/index.html"))).mtimeMs).toBe(1_000_000);
  });

  test("writes what is not the same, and leaves the last result as it is", async () => {
    const { folder, outDir, result } = await both();
    await result.write("en/index.html", "a");
    await result.write("en/index.html", "c");
    expect(await result.keepForms("en/index.html")).toBe(false);
    expect(await readFile(path.join(folder, "en/index.html"), "utf8")).toBe("c");
    expect(await readFile(path.join(outDir, "en/index.html"), "utf8")).toBe("a");
  });

  test("takes no compressed forms that other code made", async () => {
    const { folder, last } = await both();
    const result = new ResultFolder(folder, last, "other");
    await result.write("en/index.html", "a");
    expect(result.isLinked("en/index.html")).toBe(true);
    expect(await result.keepForms("en/index.html")).toBe(false);
  });

  test("takes nothing that was changed since it was made", async () => {
    const { outDir, result, folder } = await both();
    await writeFile(path.join(outDir, "en/index.html"), "z");
    expect(await result.keep("en/index.html")).toBe(false);
    await result.write("en/index.html", "a");
    expect(await readFile(path.join(folder, "en/index.html"), "utf8")).toBe("a");
  });
});
