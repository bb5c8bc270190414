import { readFile, utimes, writeFile } from "node:fs/promises";
import path from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { fileTree } from "@/files/fileTree";
import { rememberChecked } from "@/files/rememberedFiles";
import { ResultFolder } from "@/press/edition/ResultFolder";
import { compress } from "@/press/steps/compress";
import { makeFiles, makeFolder } from "../../files/folders";

describe("compress", () => {
  const text = "یہ ایک جملہ ہے۔ ".repeat(100);

  test("writes both compressed forms beside a file that shrinks", async () => {
    const cache = await makeFolder();
    const folder = await makeFiles({
      "en/index.html": text,
      "en/short.html": "<p>",
      "a.png": text,
      "waraq.json": text,
      _headers: text,
    });
    await compress({
      files: new ResultFolder(folder),
      caches: { compressed: cache, pages: "", hashes: "" },
    });
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

  test("compresses the same content once", async () => {
    const cache = await makeFolder();
    const both = await makeFiles({ "a.txt": text, "b.txt": text });
    await compress({
      files: new ResultFolder(both),
      caches: { compressed: cache, pages: "", hashes: "" },
    });
    const [name = ""] = await fileTree(cache);
    expect(await fileTree(cache)).toHaveLength(2);
    // What is remembered is used, not made anew.
    const compressed = async () => {
      const folder = await makeFiles({ "c.txt": text });
      await compress({
        files: new ResultFolder(folder),
        caches: { compressed: cache, pages: "", hashes: "" },
      });
      return readFile(path.join(folder, "c.txt.br"));
    };
    await rememberChecked(path.join(cache, name), Buffer.from("remembered"));
    expect((await compressed()).toString()).toBe("remembered");
    await writeFile(path.join(cache, name), "damaged since then, in a cache on a failing disk");
    expect(brotliDecompressSync(await compressed()).toString()).toBe(text);
  });

  test("skips compressed files unless they are written again", async () => {
    const cache = await makeFolder();
    const files = new ResultFolder(await makeFiles({ "a.txt": text, "b.txt": text }));
    await compress({ files, caches: { compressed: cache, pages: "", hashes: "" } });
    await files.remove("a.txt.br");
    await files.write("b.txt", `${text}!`);
    await files.write("c.txt", text);
    await compress({ files, caches: { compressed: cache, pages: "", hashes: "" } });
    const names = await files.list();
    expect(names).not.toContain("a.txt.br");
    expect(names).toContain("c.txt.br");
    expect(brotliDecompressSync(await files.read("b.txt.br")).toString()).toBe(`${text}!`);
  });

  test("removes from the cache what no build has used for a month", async () => {
    const cache = await makeFiles({ "old.br": "x", "new.br": "y" });
    await utimes(path.join(cache, "old.br"), 0, 0);
    await compress({
      files: new ResultFolder(await makeFolder()),
      caches: { compressed: cache, pages: "", hashes: "" },
    });
    expect(await fileTree(cache)).toEqual(["new.br"]);
  });
});
