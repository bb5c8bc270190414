import { readFile, stat, symlink, writeFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { Failure } from "@/files/Failure";
import { fileTree } from "@/files/fileTree";
import { FACES, type Face } from "@/prepare/faces/faces";
import { makeFaces } from "@/prepare/faces/makeFaces";
import { makeFiles } from "../../files/folders";

const SMALL: Face = {
  name: "latin",
  source: "@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2",
  characters: "Waraq",
  weights: 400,
};

/** A checkout with style sheets and the packages of this one. */
async function makeRoot(): Promise<string> {
  const root = await makeFiles({ "package.json": "{}", "src/styles/faces.css": "" });
  await symlink(path.resolve("node_modules"), path.join(root, "node_modules"));
  return root;
}

describe("makeFaces", () => {
  test("makes each face once, and again when its recipe changes", async () => {
    const root = await makeRoot();
    const file = path.join(root, ".waraq/faces/latin.woff2");
    await makeFaces(root, [SMALL]);
    const first = await stat(file);
    expect((await readFile(file)).subarray(0, 4).toString()).toBe("wOF2");
    await makeFaces(root, [SMALL]);
    expect((await stat(file)).mtimeMs).toBe(first.mtimeMs);
    await makeFaces(root, [{ ...SMALL, characters: "Waraq, a leaf of paper" }]);
    expect((await stat(file)).size).toBeGreaterThan(first.size);
  });

  test("makes a lost face again, and removes one that is no longer used", async () => {
    const root = await makeRoot();
    const folder = path.join(root, ".waraq/faces");
    await makeFaces(root, [SMALL, { ...SMALL, name: "other" }]);
    await writeFile(path.join(folder, "made.json"), "no JSON");
    await makeFaces(root, [SMALL]);
    expect(await fileTree(folder)).toEqual(["latin.woff2", "made.json"]);
  });

  test("makes nothing if no style sheet asks for a face", async () => {
    const root = await makeFiles({ "package.json": "{}" });
    await makeFaces(root, [SMALL]);
    expect(await fileTree(root)).toEqual(["package.json"]);
  });

  test.each([
    [
      "@fontsource/nowhere/files/a.woff2",
      "The typeface “latin” can’t be made: @fontsource/nowhere/files/a.woff2 is not installed. Run “npm install” again.",
    ],
    [
      "subset-font/package.json",
      expect.stringContaining("The typeface “latin” can’t be made from subset-font/package.json: "),
    ],
  ])("throws an error that names the face that can’t be made: %s", async (source, message) => {
    const made = makeFaces(await makeRoot(), [{ ...SMALL, source }]);
    await expect(made).rejects.toThrow(Failure);
    await expect(made).rejects.toMatchObject({ message });
  });
});

describe("the faces", () => {
  test("are within a page’s budget", async () => {
    const root = await makeRoot();
    await makeFaces(root);
    const size = async (name: string) =>
      (await stat(path.join(root, ".waraq/faces", `${name}.woff2`))).size;
    for (const { name } of FACES) expect(await size(name), name).toBeGreaterThan(2_000);
    expect(await size("nastaliq")).toBeLessThanOrEqual(125_000);
    expect(await size("latin")).toBeLessThanOrEqual(9_800);
    expect(await size("serif")).toBeLessThanOrEqual(15_000);
    expect((await size("serif")) + (await size("serif-italic"))).toBeLessThanOrEqual(28_500);
  }, 60_000);

  test("have all letters, marks, digits and punctuation of Urdu", () => {
    const characters = new Set(FACES.find(({ name }) => name === "nastaliq")?.characters);
    const urdu =
      "اآبپتٹثجچحخدڈذرڑزژسشصضطظعغفقکگلمنںوؤہھۂۃءیئےۓأإ۰۱۲۳۴۵۶۷۸۹٪٫٬،؛؟۔\u064e\u064f\u0650\u0651\u0652\u064b\u0670\u0656\u0657\u0654 \u200c";
    expect([...urdu].filter((character) => !characters.has(character))).toEqual([]);
  });
});
