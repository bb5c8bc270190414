import { createHash } from "node:crypto";
import { chmod, mkdir, readFile, rm, stat, utimes, writeFile } from "node:fs/promises";
import path from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { openHashes } from "@/files/rememberedHashes";
import { makeFolder } from "./folders";

const sha = (text: string) => createHash("sha256").update(text).digest("hex");

let folder: string;
let file: string;
let store: string;
beforeEach(async () => {
  folder = await makeFolder();
  file = path.join(folder, "a.md");
  store = path.join(folder, "cache", "hashes");
});

/** Hashes the file as a command does, by default an hour later, that knows what earlier ones stored. */
async function hash(now = () => Date.now() + 3_600_000): Promise<string> {
  const hashes = await openHashes(store, { now });
  const found = await hashes.hashOf(file);
  await hashes.save();
  return found;
}

describe("openHashes", () => {
  test("remembers the hash of a file, and reads it again when it changes", async () => {
    await writeFile(file, "one");
    expect(await hash()).toBe(sha("one"));
    const stored = await readFile(store);
    expect(await hash()).toBe(sha("one"));
    // As nothing was new, nothing was stored.
    expect(await readFile(store)).toEqual(stored);

    // The same length and the same date: the disk still says when it was changed.
    await writeFile(file, "two");
    await utimes(file, 1, 1);
    expect(await hash()).toBe(sha("two"));
  });

  test("reads a file again that was changed just before it was read", async () => {
    await writeFile(file, "one");
    const { ctimeMs } = await stat(file);
    expect(await hash(() => Math.ceil(ctimeMs))).toBe(sha("one"));
    await expect(readFile(store)).rejects.toThrow("ENOENT");
  });

  test.each([
    ["is damaged", () => writeFile(store, "damaged")],
    ["is gone", () => rm(store)],
  ])("reads all again if what it stored %s", async (_, damage) => {
    await writeFile(file, "one");
    await hash();
    await damage();
    expect(await hash()).toBe(sha("one"));
  });

  test("returns nothing for what is no file, or is not there", async () => {
    expect(await hash()).toBe("");
    await mkdir(file);
    expect(await hash()).toBe("");
  });

  test("does without a store that can't be written", async () => {
    await writeFile(file, "one");
    await writeFile(path.join(folder, "cache"), "a file where the folder would be");
    await chmod(path.join(folder, "cache"), 0o444);
    expect(await hash()).toBe(sha("one"));
  });
});
