import { stat, utimes } from "node:fs/promises";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { copyTimes } from "@/build/copyTimes";
import { makeFiles } from "../files/folders";

describe("copyTimes", () => {
  test("gives unchanged files their former modification times", async () => {
    const files = { same: "same", changed: "before", gone: "" };
    const last = await makeFiles(files);
    for (const name of Object.keys(files)) await utimes(path.join(last, name), 1_000, 1_000);
    const folder = await makeFiles({ same: "same", changed: "after.", added: "" });
    await copyTimes(folder, last);
    const times = async (name: string) => (await stat(path.join(folder, name))).mtimeMs;
    expect(await times("same")).toBe(1_000_000);
    expect(await times("changed")).toBeGreaterThan(1_000_000);
    expect(await times("added")).toBeGreaterThan(1_000_000);
  });
});
