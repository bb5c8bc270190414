import { stat, symlink } from "node:fs/promises";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { fileTree } from "@/files/fileTree";
import { writeFolder } from "@/files/writeFolder";
import { makeFiles, makeFolder, readFiles } from "./folders";

describe("writeFolder", () => {
  test("makes a folder hold exactly the given files, and returns what changed", async () => {
    const source = await makeFiles({ "flag.svg": "<svg/>" });
    const folder = await makeFiles({ same: "same", other: "before", "deep/gone": "" });
    const kept = await stat(path.join(folder, "same"));
    const changed = await writeFolder(
      folder,
      new Map<string, string | { copyOf: string }>([
        ["same", "same"],
        ["other", "after"],
        ["media/flag.svg", { copyOf: path.join(source, "flag.svg") }],
      ]),
    );
    expect(await readFiles(folder)).toEqual({
      "media/flag.svg": "<svg/>",
      other: "after",
      same: "same",
    });
    expect(changed).toEqual(["other", "media/flag.svg", "deep/gone"]);
    expect((await stat(path.join(folder, "same"))).ino).toBe(kept.ino);
  });

  test("changes nothing the second time", async () => {
    const source = await makeFiles({ a: "a" });
    const folder = path.join(await makeFolder(), "new");
    const files = new Map<string, string | { copyOf: string }>([
      ["text", "متن"],
      ["copy", { copyOf: path.join(source, "a") }],
    ]);
    expect(await writeFolder(folder, files)).toEqual(["text", "copy"]);
    expect(await writeFolder(folder, files)).toEqual([]);
  });
});

describe("fileTree", () => {
  test("lists files in a stable order, and no links", async () => {
    const outside = await makeFiles({ secret: "" });
    const folder = await makeFiles({ "b/c": "", "b-a": "", a: "", "b/b/a": "" });
    await symlink(path.join(outside, "secret"), path.join(folder, "link"));
    await symlink(outside, path.join(folder, "linked"));
    expect(await fileTree(folder)).toEqual(["a", "b-a", "b/b/a", "b/c"]);
  });

  test("is empty where there is no folder", async () => {
    expect(await fileTree(path.join(await makeFolder(), "none"))).toEqual([]);
  });
});
