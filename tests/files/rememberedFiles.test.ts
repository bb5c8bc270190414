import { readFile, utimes, writeFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { fileTree } from "@/files/fileTree";
import { forgetOld, recallChecked, rememberChecked, remembered } from "@/files/rememberedFiles";
import { makeFiles, makeFolder } from "./folders";

const text = Buffer.from("six rivers");

describe("rememberChecked", () => {
  test("stores a content that recallChecked returns", async () => {
    const file = path.join(await makeFolder(), "deeper", "a");
    expect(await recallChecked(file)).toBeUndefined();
    await rememberChecked(file, text);
    expect(await recallChecked(file)).toEqual(text);
  });

  test.each([
    ["a letter that was changed", (stored: Buffer) => stored.fill("x", 40, 41)],
    ["an end that is missing", (stored: Buffer) => stored.subarray(0, -1)],
    ["a content that is missing", (stored: Buffer) => stored.subarray(0, 32)],
    ["a file that is empty", () => Buffer.alloc(0)],
    ["bytes that are zero", (stored: Buffer) => Buffer.alloc(stored.length)],
  ])("does not return an entry with %s, and makes it again", async (_, damage) => {
    const file = path.join(await makeFolder(), "a");
    await rememberChecked(file, text);
    await writeFile(file, damage(await readFile(file)));
    expect(await recallChecked(file)).toBeUndefined();
    expect(await remembered(file, async () => text)).toEqual(text);
    expect(await recallChecked(file)).toEqual(text);
  });
});

test("remembered returns what was made where nothing can be stored", async () => {
  const folder = await makeFiles({ file: "" });
  const inside = path.join(folder, "file", "a");
  expect(await remembered(inside, async () => text)).toEqual(text);
  expect(await fileTree(folder)).toEqual(["file"]);
});

describe("forgetOld", () => {
  test("removes the entries that were used longest ago from a folder that is too large", async () => {
    const folder = await makeFiles({ a: "12345", b: "12345", c: "12345" });
    const threeDaysAgo = Date.now() / 1000 - 3 * 86_400;
    for (const [index, name] of ["b", "a", "c"].entries()) {
      await utimes(path.join(folder, name), threeDaysAgo, threeDaysAgo - 100 * index);
    }
    await forgetOld(folder, 10);
    expect(await fileTree(folder)).toEqual(["a", "b"]);
  });

  test("leaves what was used lately, however large the folder is", async () => {
    const folder = await makeFiles({ a: "12345", b: "12345", c: "12345" });
    await forgetOld(folder, 10);
    expect(await fileTree(folder)).toEqual(["a", "b", "c"]);
  });
});
