import path from "node:path";
import { describe, expect, test } from "vitest";
import { fileTree } from "@/files/fileTree";
import { makeFolder as make } from "@/files/makeFolder";
import { writeFile } from "@/files/writeFile";
import { makeFiles } from "./folders";

describe("makeFolder", () => {
  test("ends when no folder can be made", async () => {
    await expect(make("/proc/waraq/site")).rejects.toThrow();
  });

  test("makes a folder and its parents, and accepts an existing one", async () => {
    const folder = await makeFiles({ "a/file": "" });
    await Promise.all([1, 2, 3].map(() => make(path.join(folder, "a/b/c"))));
    await make(path.join(folder, "a"));
    await writeFile(path.join(folder, "a/b/c/d"), "");
    expect(await fileTree(folder)).toEqual(["a/b/c/d", "a/file"]);
  });

  test.each([
    ["a/file", "EEXIST", "a/file"],
    ["a/file/b", "ENOTDIR", "a/file/b"],
    [`a/${"b".repeat(300)}/c`, "ENAMETOOLONG", `a/${"b".repeat(300)}/c`],
  ])("throws an error that says why it can’t make %s", async (name, code, place) => {
    const folder = await makeFiles({ "a/file": "" });
    await expect(make(path.join(folder, name))).rejects.toMatchObject({
      code,
      path: path.join(folder, place),
    });
  });
});

describe("writeFile", () => {
  test("throws an error that names the file that could not be written", async () => {
    const folder = await makeFiles({ "a/file": "" });
    for (const [name, code] of [
      ["a", "EISDIR"],
      ["a/file/b", "ENOTDIR"],
      ["gone/b", "ENOENT"],
    ] as const) {
      const file = path.join(folder, name);
      await expect(writeFile(file, "")).rejects.toMatchObject({ code, path: file });
    }
  });

  test("overwrites a file, or writes only if there is none", async () => {
    const folder = await makeFiles({ file: "" });
    const file = path.join(folder, "file");
    await writeFile(file, "text");
    await expect(writeFile(file, "text", "wx")).rejects.toMatchObject({ code: "EEXIST" });
  });
});
